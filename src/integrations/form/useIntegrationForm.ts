import { zodResolver } from '@hookform/resolvers/zod'
import { useId, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import type { Assistant } from '../assist/types'
import type { Integration, IntegrationSpec } from '../api/schemas'
import { isEmpty, originOf, type Origin } from './model/initialValues'
import { fieldsOf, type Field } from './model/fields'
import { fieldsToCheck, schemaOf } from './model/resolver'
import { sectionsOf } from './model/sections'
import { objectionsOf } from './model/texts'
import type { FormValues } from './model/values'
import { visibleFields } from './model/visibility'

export interface IntegrationForm {
  /** In the order shown. */
  fields: Field[]
  form: UseFormReturn<FormValues>
  origin: Origin
  setOrigin: (origin: Origin) => void
  /** The id of a field's control. */
  idOf: (key: string) => string
  /** Moves the focus to the first of these fields, opening the section it stands in. */
  focusField: (keys: readonly string[]) => void
}

interface Birth {
  spec: IntegrationSpec
  integration: Integration | null
  prefill?: Record<string, string>
  replaceSecret?: boolean
  /** What it knows to be wrong is not saved. */
  assistant: Assistant | null
}

/** A form born with its data: what is refetched later never touches what is typed. */
export function useIntegrationForm(birth: Birth): IntegrationForm {
  const { spec, integration, prefill, replaceSecret = false, assistant } = birth
  const [fields] = useState(() => sectionsOf(fieldsOf(spec)).flatMap((section) => section.fields))
  const [origin, setOrigin] = useState(() => originOf(fields, integration, prefill))
  const [start] = useState(() => (replaceSecret ? replacing(fields, origin) : origin.values))
  const form = useForm<FormValues>({
    defaultValues: start,
    shouldFocusError: false,
    resolver: (values, context, options) =>
      zodResolver(schemaOf(fieldsToCheck(fields, values, origin), origin, objectionsOf(assistant, fields, values)))(
        values,
        context,
        options,
      ),
  })
  const formId = useId()
  const idOf = (key: string) => `${formId}${key}`
  return {
    fields,
    form,
    origin,
    setOrigin,
    idOf,
    focusField: (keys) => {
      const first = fields.find(({ key }) => keys.includes(key) && document.getElementById(idOf(key)))
      const control = first && document.getElementById(idOf(first.key))
      const section = control?.closest('details')
      if (section) section.open = true
      control?.focus()
    },
  }
}

function replacing(fields: readonly Field[], { values, visible }: Origin): FormValues {
  const stored = fields.filter(({ key }) => visible.has(key) && values[key] === null)
  const first = stored.find(({ kind }) => kind === 'secret')
  return first ? { ...values, [first.key]: '' } : values
}

/** Where the focus begins: at what was asked for, at what must be filled in, else, in a new form, at its first field. */
export function firstToFill(
  { values, integration }: Origin,
  start: FormValues,
  fields: readonly Field[],
): string | undefined {
  const asked = fields.find(({ key }) => values[key] === null && start[key] !== null)
  const visible = visibleFields(fields, start)
  const missing = visible.find(({ key, required }) => required && start[key] !== null && isEmpty(start[key]))
  return (asked ?? missing ?? (integration ? undefined : visible[0]))?.key
}

/** Whether closing would lose anything. An opened and empty Replace holds nothing yet. */
export const isDirty = (fields: readonly Field[], values: FormValues, origin: Origin): boolean =>
  fields.some(({ key }) => {
    const [before, now] = [origin.values[key], values[key]]
    if (now === null || now === undefined) return false
    return before === null ? !isEmpty(now) : JSON.stringify(before) !== JSON.stringify(now)
  })
