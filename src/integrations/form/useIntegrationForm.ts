import { useId, useState } from 'react'
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import type { Integration, IntegrationSpec } from '../api/schemas'
import type { Assistant, Values } from '../assist/types'
import { assistedTexts } from './model/assistedTexts'
import { fieldsOf, type Field } from './model/fields'
import { initialValuesOf, type InitialValues } from './model/initialValues'
import { kindOf } from './model/kinds/kinds'
import { sectionsOf } from './model/sections'
import { resolverOf } from './model/validation'
import { isEmpty, type FormValues } from './model/values'
import { visibleFields } from './model/visibility'

export interface IntegrationForm {
  /** In the order shown. */
  fields: Field[]
  /** Those that are shown, as last rendered. */
  visible: Field[]
  /** Those that would be shown by what the form holds at this moment. */
  visibleNow: () => Field[]
  form: UseFormReturn<FormValues>
  /** Whether closing would lose anything. */
  dirty: boolean
  initial: InitialValues
  /** What is stored of the fields that this form leaves out, by the specification's names. */
  known: Values
  setInitial: (initial: InitialValues) => void
  /** The id of a field's control. */
  idOf: (key: string) => string
  /** Moves the focus to the first of the fields, opening the section that it stands in. */
  focusField: (keys: readonly string[]) => void
}

interface FormOptions {
  spec: IntegrationSpec
  integration: Integration | null
  prefill?: Record<string, string>
  /** Draws only what is kept secret, the first of it ready to be replaced. */
  secretsOnly?: boolean
  /** What it knows to be wrong is not saved. */
  assistant: Assistant | null
}

/** The form of a specification, made once with its data: what is refetched later never touches what is typed. */
export function useIntegrationForm(options: FormOptions): IntegrationForm {
  const { spec, integration, prefill, secretsOnly = false, assistant } = options
  const [{ fields, known }] = useState(() => {
    const all = sectionsOf(fieldsOf(spec)).flatMap((section) => section.fields)
    return secretsOnly ? secretsIn(all, integration) : { fields: all, known: {} }
  })
  const [initial, setInitial] = useState(() => initialValuesOf(fields, integration, prefill))
  const [defaultValues] = useState(() => (secretsOnly ? replacing(fields, initial) : initial.values))
  const form = useForm<FormValues>({
    defaultValues,
    shouldFocusError: false,
    resolver: resolverOf(fields, initial, assistant),
  })
  // As text, so that typing renders this anew only where it shows or hides a field.
  const { shown, dirty } = useWatch({
    control: form.control,
    compute: (values) => ({
      shown: visibleFields(fields, values)
        .map(({ key }) => key)
        .join(' '),
      dirty: isDirty(fields, values, initial),
    }),
  })
  const keys = new Set(shown.split(' '))
  const formId = useId()
  const idOf = (key: string) => `${formId}${key}`
  return {
    fields,
    visible: fields.filter(({ key }) => keys.has(key)),
    visibleNow: () => visibleFields(fields, form.getValues()),
    form,
    dirty,
    initial,
    known,
    setInitial,
    idOf,
    focusField: (wanted) => {
      const first = fields.find(({ key }) => wanted.includes(key) && document.getElementById(idOf(key)))
      const control = first && document.getElementById(idOf(first.key))
      const section = control?.closest('details')
      if (section) section.open = true
      control?.focus()
    },
  }
}

/** What is stored of the secret fields, wherever others showed them, and of the others as text. */
function secretsIn(all: readonly Field[], integration: Integration | null): { fields: Field[]; known: Values } {
  const { values, visible } = initialValuesOf(all, integration)
  const shown = all.filter(({ key }) => visible.has(key))
  return {
    fields: shown.filter(isSecret).map((field) => ({ ...field, rule: null, group: null })),
    known: assistedTexts(
      shown.filter((field) => !isSecret(field)),
      values,
    ),
  }
}

const isSecret = ({ confidential, writeOnly }: Field): boolean => confidential && writeOnly

function replacing([first]: readonly Field[], { values }: InitialValues): FormValues {
  return first ? { ...values, [first.key]: kindOf(first).empty } : values
}

/** Where the focus begins: at the secret to replace, at what must be filled in, else, in a new form, at its first field. */
export function firstToFill({ visible, initial, form }: IntegrationForm): string | undefined {
  const values = form.getValues()
  const replaced = visible.find(({ key }) => initial.values[key] === null && values[key] !== null)
  const missing = visible.find(({ key, required }) => required && values[key] !== null && isEmpty(values[key]))
  return (replaced ?? missing ?? (initial.integration ? undefined : visible[0]))?.key
}

/** An opened and empty Replace holds nothing yet. */
const isDirty = (fields: readonly Field[], values: FormValues, initial: InitialValues): boolean =>
  fields.some((field) => {
    const before = initial.values[field.key] ?? null
    const now = values[field.key]
    if (now === null || now === undefined) return false
    return before === null ? !isEmpty(now) : !kindOf(field).equals(before, now)
  })
