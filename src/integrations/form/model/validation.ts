import type { Resolver } from 'react-hook-form'
import type { Assistant } from '../../assist/types'
import { assistedTexts, fieldNamed } from './assistedTexts'
import type { Field } from './fields'
import type { InitialValues } from './initialValues'
import { kindOf } from './kinds/kinds'
import { isChanged } from './payload'
import type { FieldValue, FormValues } from './values'
import { visibleFields } from './visibility'

/** Checks a form before it is saved. The words of the assistant go before the words of the field's kind. */
export const resolverOf =
  (fields: readonly Field[], initial: InitialValues, assistant: Assistant | null): Resolver<FormValues> =>
  (values) => {
    const visible = visibleFields(fields, values)
    const messages = assistantMessages(assistant, visible, values)
    const errors = fieldsToCheck(visible, values, initial).flatMap((field) => {
      const value = values[field.key] ?? null
      // Replace was pressed: saved empty, it would take away what is stored without a word.
      const required = field.required || isReplacing(field, value, initial)
      const message = messages.get(field.key) ?? kindOf(field).validate(value, { ...field, required })
      return message ? [[field.key, { type: 'validate', message }] as const] : []
    })
    return errors.length ? { values: {}, errors: Object.fromEntries(errors) } : { values, errors: {} }
  }

/** Hidden fields are not checked, nor is what is stored and untouched: neither is sent. */
export const fieldsToCheck = (visible: readonly Field[], values: FormValues, initial: InitialValues): Field[] =>
  visible.filter((field) => {
    const value = values[field.key]
    if (value === null) return false
    const stored = initial.integration !== null && initial.visible.has(field.key)
    return !stored || isReplacing(field, value, initial) || isChanged(field, value, initial)
  })

const isReplacing = ({ key }: Field, value: FieldValue | undefined, initial: InitialValues): boolean =>
  initial.values[key] === null && value !== null

/** What the assistant knows to be wrong, by `Field.key`. */
function assistantMessages(
  assistant: Assistant | null,
  visible: readonly Field[],
  values: FormValues,
): ReadonlyMap<string, string> {
  const findings = assistant?.validate?.(assistedTexts(visible, values)) ?? []
  return new Map(
    findings.flatMap(({ severity, field: name, message }): [string, string][] => {
      const field = severity === 'error' && fieldNamed(visible, name)
      return field ? [[field.key, message]] : []
    }),
  )
}
