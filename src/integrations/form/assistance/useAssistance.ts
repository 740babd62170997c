import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWatch } from 'react-hook-form'
import type { ApiError } from '../../api/ApiError'
import { assistantFor, hasAssistant } from '../../assist/registry'
import type { Assistant, ErrorContext, Finding, Values } from '../../assist/types'
import type { Field } from '../model/fields'
import { isChanged } from '../model/payload'
import { assistedTexts, fieldNamed } from '../model/assistedTexts'
import type { IntegrationForm } from '../useIntegrationForm'
import { usePaste } from './usePaste'
import { usePointerRelease } from './usePointerRelease'
import { asText, type FieldValue } from '../model/values'

/** What the assistant says at one field, and what it must hear of it. */
export interface FieldAid {
  /** What was changed here without being typed, for as long as it stands so. */
  note: { message: string; onUndo: () => void } | null
  findings: (Omit<Finding, 'fix'> & { fix?: { label: string; onApply: () => void } })[]
  onEdit: () => void
  onBlur: () => void
}

interface Note {
  before: string
  after: string
  message: string
}

/** Of the secret that was pasted with it, by `Field.key`. */
interface PastedExpiry {
  day: string
  secrets: ReadonlyMap<string, string>
}

const NONE: Values = {}

/** Helps to fill in the form: reads pasted text, repairs what was typed, says what cannot be right. Without an assistant it does nothing. */
export function useAssistance(type: string, assistant: Assistant | null, integrationForm: IntegrationForm) {
  const { fields, visible, visibleNow, form, initial, known, idOf } = integrationForm
  // Read while rendering, or react-hook-form would not keep them true.
  const { isSubmitted, errors } = form.formState
  const press = usePointerRelease()
  const [notes, setNotes] = useState<ReadonlyMap<string, Note>>(new Map())
  const [settled, setSettled] = useState<ReadonlySet<string>>(
    () => new Set(initial.integration ? [] : fields.map(({ key }) => key).filter((key) => asText(initial.values[key]))),
  )
  const [announcement, announce] = useState('')
  const [expiry, setExpiry] = useState<PastedExpiry | null>(null)
  /** What was put back by Undo stays until it is edited. */
  const undone = useRef(new Map<string, string>())
  const assisted = hasAssistant(type)
  const values = useWatch({
    control: form.control,
    compute: (all) => (assisted ? { ...known, ...assistedTexts(visible, all) } : NONE),
  })
  const textsNow = () => ({ ...known, ...assistedTexts(visibleNow(), form.getValues()) })
  const named = (name: string) => fieldNamed(visibleNow(), name)
  const set = (key: string, value: FieldValue) =>
    form.setValue(key, value, { shouldDirty: true, shouldValidate: isSubmitted })
  const settle = (keys: readonly string[]) => setSettled((before) => new Set([...before, ...keys]))

  const note = (field: Field, before: string, after: string, message: string) => {
    set(field.key, after)
    setNotes((known) => new Map(known).set(field.key, { before, after, message }))
    settle([field.key])
    announce(`${field.title}: ${message}`)
  }

  /** Puts right what can be put right, but not what the platform holds and nobody has touched. */
  const repairAll = () => {
    if (!assistant) return
    const isOurs = (field: Field) => !initial.integration || isChanged(field, form.getValues(field.key), initial)
    for (const [name, text] of Object.entries(textsNow())) {
      const field = named(name)
      if (!field || undone.current.get(field.key) === text || !isOurs(field)) continue
      const repair = assistant.repair?.(name, text, textsNow())
      if (repair?.kind === 'repaired') note(field, text, repair.value, repair.message)
    }
    for (const { field: name, value, message } of assistant.prefill?.(textsNow()) ?? []) {
      const field = named(name)
      if (field && !undone.current.has(field.key)) note(field, '', value, message)
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

  const { onPaste, ...pasting } = usePaste(assistant, integrationForm, {
    put: (key, value) => {
      undone.current.delete(key)
      set(key, value)
    },
    putBack: (key, value) => {
      if (typeof value === 'string') undone.current.set(key, value)
      set(key, value)
    },
    settle,
    announce,
    onTaken: ({ expiresAt }, secrets) => {
      if (expiresAt) setExpiry({ day: expiresAt, secrets })
      repairAll()
    },
  })

  const findings = assistant?.validate?.(values) ?? []
  const noteOf = ({ key, name }: Field): FieldAid['note'] => {
    const known = notes.get(key)
    if (!known || values[name] !== known.after) return null
    const onUndo = () => {
      undone.current.set(key, known.before)
      flushSync(() => set(key, known.before))
      announce('Undone')
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
                  announce(`Done: ${fix.label}`)
                  document.getElementById(idOf(field.key))?.focus()
                },
              },
            })),
          onEdit: () => {
            undone.current.delete(field.key)
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
    announcement,
    /** The day on which the secret that stands here ends, as far as pasted text told; else empty. */
    expiryNow: () =>
      expiry && [...expiry.secrets].every(([key, secret]) => form.getValues(key) === secret) ? expiry.day : '',
    ...pasting,
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
