import type { Field } from '../fields/fieldNames'

/** A value as it stands in the pasted text, before anything is decided. */
export interface Candidate {
  field: Field
  value: string
  from: string
  /** Its name alone does not prove it. */
  weak: boolean
  isAccountName?: boolean
}

/** What one part of a pasted text holds. */
export interface Candidates {
  clues: Candidate[]
  ignored: string[]
  notes: string[]
  endDates: string[]
  /** Lines that nothing is known of. */
  unread: number
}

export const noCandidates = (): Candidates => ({ clues: [], ignored: [], notes: [], endDates: [], unread: 0 })

export const mergeCandidates = (all: readonly Candidates[]): Candidates => ({
  clues: all.flatMap(({ clues }) => clues),
  ignored: all.flatMap(({ ignored }) => ignored),
  notes: all.flatMap(({ notes }) => notes),
  endDates: all.flatMap(({ endDates }) => endDates),
  unread: all.reduce((sum, { unread }) => sum + unread, 0),
})
