import type { Assistant, Values } from '../../assist/types'
import type { Field } from './fields'
import { asText, type FormValues } from './values'
import { visibleFields } from './visibility'

const isTyped = ({ kind }: Field): boolean => ['text', 'address', 'secret', 'number', 'percentage'].includes(kind)

/** What is typed, by the specification's field names, as the assistant takes it; a stored and untouched secret is empty. */
export function textsOf(fields: readonly Field[], values: FormValues): Values {
  const shown = visibleFields(fields, values).filter(isTyped)
  // Of two with one name the first counts.
  return Object.fromEntries(shown.toReversed().map(({ name, key }) => [name, asText(values[key])]))
}

/** The shown and typed field that the specification calls so. */
export const fieldNamed = (fields: readonly Field[], values: FormValues, name: string): Field | undefined =>
  visibleFields(fields, values).find((field) => field.name === name && isTyped(field))

/** What the assistant knows to be wrong, by `Field.key`. */
export function objectionsOf(
  assistant: Assistant | null,
  fields: readonly Field[],
  values: FormValues,
): ReadonlyMap<string, string> {
  const errors = assistant?.validate?.(textsOf(fields, values)).filter(({ severity }) => severity === 'error') ?? []
  return new Map(
    errors.flatMap(({ field: name, message }): [string, string][] => {
      const field = fieldNamed(fields, values, name)
      return field ? [[field.key, message]] : []
    }),
  )
}
