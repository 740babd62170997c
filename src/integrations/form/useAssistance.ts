import { useRef, useState, type ClipboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useWatch } from 'react-hook-form'
import type { ApiError } from '../api/ApiError'
import {
  assistantFor,
  hasAssistant,
  type Assistant,
  type ErrorContext,
  type Finding,
  type Paste,
  type Values,
} from '../assist/assistant'
import { counted } from '../ui/words'
import type { Field } from './fields'
import { isChanged } from './payload'
import { fieldNamed, textsOf } from './texts'
import { usePress } from './usePress'
import type { IntegrationForm } from './useIntegrationForm'
import { asText, type FieldValue } from './values'

/** What the assistant says at one field, and what it must hear of it. */
export interface FieldAid {
  /** What was changed here without being typed, for as long as it stands so. */
  note: { message: string; onUndo: () => void } | null
  findings: (Omit<Finding, 'fix'> & { fix?: { label: string; onApply: () => void } })[]
  onEdit: () => void
  onBlur: () => void
}

/** Values that came by pasting, without the values: they are in their fields. */
export type Pasted = Omit<Paste, 'values'> & { values: { field: string; from: string }[] }

interface PasteState {
  pasted: Pasted
  before: Map<string, FieldValue>
  after: Map<string, string>
  undone: boolean
}

interface Note {
  before: string
  after: string
  message: string
}

const NONE: Values = {}

/** Helps to fill in the form: reads pasted text, repairs what was typed, says what cannot be right. Without an assistant it does nothing. */
export function useAssistance(type: string, assistant: Assistant | null, born: IntegrationForm) {
  const { fields, form, origin, idOf } = born
  // Read while rendering, or react-hook-form would not keep them true.
  const { isSubmitted, errors } = form.formState
  const press = usePress()
  const [notes, setNotes] = useState<ReadonlyMap<string, Note>>(new Map())
  const [settled, setSettled] = useState<ReadonlySet<string>>(
    () => new Set(origin.integration ? [] : fields.map(({ key }) => key).filter((key) => asText(origin.values[key]))),
  )
  const [paste, setPaste] = useState<PasteState | null>(null)
  const [said, setSaid] = useState('')
  const [expiry, setExpiry] = useState(origin.integration?.parameters?.expires_at?.slice(0, 10) ?? '')
  /** What was put back by Undo stays until it is edited. */
  const kept = useRef(new Map<string, string>())
  const assisted = hasAssistant(type)
  const values = useWatch({
    control: form.control,
    compute: (all) => (assisted ? textsOf(fields, all) : NONE),
  })
  const textsNow = () => textsOf(fields, form.getValues())
  const named = (name: string) => fieldNamed(fields, form.getValues(), name)
  const set = (key: string, value: FieldValue) =>
    form.setValue(key, value, { shouldDirty: true, shouldValidate: isSubmitted })
  const settle = (keys: readonly string[]) => setSettled((before) => new Set([...before, ...keys]))

  const note = (field: Field, before: string, after: string, message: string) => {
    set(field.key, after)
    setNotes((known) => new Map(known).set(field.key, { before, after, message }))
    settle([field.key])
    setSaid(`${field.title}: ${message}`)
  }

  /** Puts right what can be put right, but not what the platform holds and nobody has touched. */
  const repairAll = () => {
    if (!assistant) return
    const isOurs = (field: Field) => !origin.integration || isChanged(field, form.getValues(field.key), origin)
    for (const [name, text] of Object.entries(textsNow())) {
      const field = named(name)
      if (!field || kept.current.get(field.key) === text || !isOurs(field)) continue
      const repair = assistant.repair?.(name, text, textsNow())
      if (repair?.kind === 'repaired') note(field, text, repair.value, repair.message)
    }
    for (const { field: name, value, message } of assistant.prefill?.(textsNow()) ?? []) {
      const field = named(name)
      if (field && !kept.current.has(field.key)) note(field, '', value, message)
    }
    // An error may have gone with what was wrong elsewhere.
    const ours = Object.keys(errors).filter((key) => errors[key]?.type !== 'refused')
    if (ours.length) void form.trigger(ours)
  }

  const apply = (given: Values) => {
    for (const [name, value] of Object.entries(given)) {
      const field = named(name)
      if (!field) continue
      set(field.key, value)
      settle([field.key])
    }
    repairAll()
  }

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    const into = fields.find(({ key }) => idOf(key) === target?.id)
    if (!assistant?.readPaste || (!into && target?.matches('input, textarea'))) return
    if (into) settle([into.key])
    const read = assistant.readPaste(event.clipboardData.getData('text'), textsNow(), into?.name)
    if (!read) return
    const taken = read.values.flatMap(({ field: name, value, from }) => {
      const field = named(name)
      return field ? [{ field, value, from }] : []
    })
    if (taken.length) event.preventDefault()
    const before = new Map(taken.map(({ field: { key } }) => [key, form.getValues(key) ?? null]))
    flushSync(() => {
      for (const { field, value } of taken) {
        kept.current.delete(field.key)
        set(field.key, value)
      }
      settle(taken.map(({ field: { key } }) => key))
      setPaste({
        pasted: { ...read, values: taken.map(({ field: { name }, from }) => ({ field: name, from })) },
        before,
        after: new Map(taken.map(({ field: { key }, value }) => [key, value])),
        undone: false,
      })
      setSaid(
        taken.length
          ? `Filled in ${counted(taken.length, 'field')} from what you pasted: ${taken.map(({ field: { title } }) => title).join(', ')}`
          : `Nothing was filled in from what you pasted. ${read.ignored.join('. ')}`,
      )
      if (read.expiresAt) setExpiry(read.expiresAt)
      repairAll()
    })
    // What had the focus, Replace for example, may have made way for the pasted value.
    if (into && document.activeElement?.id !== idOf(into.key)) document.getElementById(idOf(into.key))?.focus()
  }

  const findings = assistant?.check?.(values) ?? []
  const noteOf = ({ key, name }: Field): FieldAid['note'] => {
    const known = notes.get(key)
    if (!known || values[name] !== known.after) return null
    const onUndo = () => {
      kept.current.set(key, known.before)
      flushSync(() => set(key, known.before))
      setSaid('Undone')
      document.getElementById(idOf(key))?.focus()
    }
    return { message: known.message, onUndo }
  }
  const aidOf = (field: Field): FieldAid | null =>
    assistant && typeof form.getValues(field.key) === 'string'
      ? {
          note: noteOf(field),
          findings: findings
            .filter(({ field: name }) => settled.has(field.key) && named(name)?.key === field.key)
            .map(({ fix, ...finding }) => ({
              ...finding,
              fix: fix && {
                label: fix.label,
                onApply: () => {
                  flushSync(() => apply(fix.values))
                  setSaid(`Done: ${fix.label}`)
                  document.getElementById(idOf(field.key))?.focus()
                },
              },
            })),
          onEdit: () => {
            kept.current.delete(field.key)
            if (!isSubmitted && errors[field.key]) form.clearErrors(field.key)
          },
          onBlur: () =>
            press.whenReleased(() => {
              settle([field.key])
              repairAll()
            }),
        }
      : null

  return {
    assistant,
    values,
    textsNow,
    aidOf,
    onPaste,
    onPointerDown: press.onPointerDown,
    said,
    expiry,
    setExpiry,
    paste,
    /** Takes back what was pasted, but not what was typed since. */
    undoPaste: () => {
      if (!paste) return
      for (const [key, value] of paste.before) {
        if (form.getValues(key) !== paste.after.get(key)) continue
        if (typeof value === 'string') kept.current.set(key, value)
        set(key, value)
      }
      setPaste({ ...paste, undone: true })
      setSaid('The pasted values were taken back')
    },
    dismissPaste: () => setPaste(null),
    /** Before anything is sent: all that was typed is put right and looked at. */
    settleAll: () => {
      flushSync(() => {
        repairAll()
        settle(fields.filter(({ key }) => typeof form.getValues(key) === 'string').map(({ key }) => key))
      })
    },
    explain: async (error: ApiError, context: ErrorContext) =>
      (await assistantFor(type))?.explain?.(error, textsNow(), context) ?? null,
    /** The fields that a remedy names, the likeliest first. */
    keysOf: (names: readonly string[]) => names.flatMap((name) => named(name)?.key ?? stored(fields, name)),
  }
}

export type Assistance = ReturnType<typeof useAssistance>

const stored = (fields: readonly Field[], name: string): string[] =>
  fields
    .filter((field) => field.name === name)
    .map(({ key }) => key)
    .slice(0, 1)
