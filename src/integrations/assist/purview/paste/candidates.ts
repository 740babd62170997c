import type { Paste } from '../../types'
import type { Field } from '../fields/fieldNames'

/** A value as it stands in the pasted text, before anything is decided. */
export interface Candidate {
  field: Field
  value: string
  from: string
  /** Its name alone does not prove it. */
  weak: boolean
  /** It has no name at all: only its shape tells what it is. */
  unnamed?: boolean
  isAccountName?: boolean
}

/** What one part of a pasted text holds. */
export interface Candidates {
  found: Candidate[]
  ignored: string[]
  notes: string[]
  endDates: string[]
  openSteps: NonNullable<Paste['openSteps']>
  /** Lines that nothing is known of. */
  unread: number
}

export const noCandidates = (): Candidates => ({
  found: [],
  ignored: [],
  notes: [],
  endDates: [],
  openSteps: [],
  unread: 0,
})

export const mergeCandidates = (all: readonly Candidates[]): Candidates => ({
  found: all.flatMap(({ found }) => found),
  ignored: all.flatMap(({ ignored }) => ignored),
  notes: all.flatMap(({ notes }) => notes),
  endDates: all.flatMap(({ endDates }) => endDates),
  openSteps: all.flatMap(({ openSteps }) => openSteps),
  unread: all.reduce((sum, { unread }) => sum + unread, 0),
})
