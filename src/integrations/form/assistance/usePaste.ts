import { useState, type ClipboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Assistant, Paste } from '../../assist/types'
import { counted } from '../../ui/format'
import { assistedTexts, fieldNamed } from '../model/assistedTexts'
import type { IntegrationForm } from '../useIntegrationForm'
import type { FieldValue } from '../model/values'

/** What a paste report, without the values: they are in their fields. */
export type Pasted = Omit<Paste, 'values'> & { values: { field: string; from: string }[] }

export interface PasteState {
  pasted: Pasted
  before: Map<string, FieldValue>
  after: Map<string, string>
  undone: boolean
}

export interface PasteActions {
  /** Puts a value into a field, as far as the form is concerned by the user's own hand. */
  put: (key: string, value: FieldValue) => void
  /** Puts back what was there before; it stays until it is edited. */
  putBack: (key: string, value: FieldValue) => void
  /** Fields whose text is meant to be whole. */
  settle: (keys: readonly string[]) => void
  announce: (message: string) => void
  /** Called once the values are in their fields; the secret ones by `Field.key`. */
  onTaken: (paste: Paste, secrets: ReadonlyMap<string, string>) => void
}

const FOREIGN = 'It also names another connection than the stored one. Make sure that the secret belongs to this one.'

/** Reads what is pasted anywhere in the form; text that means nothing in particular is left to the browser. */
export function usePaste(
  assistant: Assistant | null,
  { fields, visibleNow, form, known, idOf }: IntegrationForm,
  actions: PasteActions,
) {
  const { put, putBack, settle, announce, onTaken } = actions
  const [paste, setPaste] = useState<PasteState | null>(null)

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    const into = fields.find(({ key }) => idOf(key) === target?.id)
    if (!assistant?.parsePaste || (!into && target?.matches('input, textarea'))) return
    if (into) settle([into.key])
    const text = event.clipboardData.getData('text')
    const visible = visibleNow()
    const read = assistant.parsePaste(text, { ...known, ...assistedTexts(visible, form.getValues()) }, into?.name)
    if (!read) return
    const taken = read.values.flatMap(({ field: name, value, from }) => {
      const field = fieldNamed(visible, name)
      return field ? [{ ...field, value, from }] : []
    })
    if (taken.length) event.preventDefault()
    const foreign = read.values.some(
      ({ field, value }) => (known[field] || value).toLowerCase() !== value.toLowerCase(),
    )
    const before = new Map(taken.map(({ key }) => [key, form.getValues(key) ?? null]))
    flushSync(() => {
      for (const { key, value } of taken) put(key, value)
      settle(taken.map(({ key }) => key))
      setPaste({
        pasted: {
          ...read,
          values: taken.map(({ name, from }) => ({ field: name, from })),
          notes: foreign ? [...read.notes, FOREIGN] : read.notes,
        },
        before,
        after: new Map(taken.map(({ key, value }) => [key, value])),
        undone: false,
      })
      announce(
        taken.length
          ? `Filled in ${counted(taken.length, 'field')} from what you pasted: ${taken.map(({ title }) => title).join(', ')}`
          : `Nothing was filled in from what you pasted. ${read.ignored.join('. ')}`,
      )
      onTaken(read, new Map(taken.filter(({ confidential }) => confidential).map(({ key, value }) => [key, value])))
    })
    // What had the focus, Replace for example, may have made way for the pasted value.
    if (into && document.activeElement?.id !== idOf(into.key)) document.getElementById(idOf(into.key))?.focus()
  }

  return {
    paste,
    onPaste,
    /** Takes back what was pasted, but not what was typed since. */
    undoPaste: () => {
      if (!paste) return
      for (const [key, value] of paste.before) if (form.getValues(key) === paste.after.get(key)) putBack(key, value)
      setPaste({ ...paste, undone: true })
      announce('The pasted values were taken back')
    },
    dismissPaste: () => setPaste(null),
  }
}
