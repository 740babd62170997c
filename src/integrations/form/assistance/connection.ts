import type { Field } from '../model/fields'
import type { InitialValues } from '../model/initialValues'
import { isConnection, kindOf } from '../model/kinds/kinds'
import { changedFields, wireValue } from '../model/payload'
import type { FormValues } from '../model/values'

/** The connection as it stands in the form, for looking into the other system without saving. */
export type Connection =
  /** Nothing of the stored one is typed anew. Two of one `key` lead to the same answer. */
  | { kind: 'stored'; key: string; id: number }
  | { kind: 'typed'; key: string }
  /** It cannot be tried: `missing` are the fields to fill in, or to replace where they are `stored`. */
  | { kind: 'incomplete'; message: string; missing: Field[]; stored: boolean }

export function connectionOf(visible: readonly Field[], values: FormValues, initial: InitialValues): Connection {
  const shown = visible.filter(isConnection)
  const { integration } = initial
  if (integration && !changedFields(shown, values, initial).length)
    return { kind: 'stored', key: 'stored', id: integration.id }
  const stored = shown.filter(({ key, required }) => required && values[key] === null)
  if (stored.length)
    return {
      kind: 'incomplete',
      message: `The connection has changed. Replace ${listed(stored)} to see its domains, or save first.`,
      missing: stored,
      stored: true,
    }
  const invalid = shown.filter((field) => kindOf(field).validate(values[field.key] ?? null, field) !== '')
  if (invalid.length)
    return {
      kind: 'incomplete',
      message: `Fill in ${listed(invalid)} above first.`,
      missing: invalid,
      stored: false,
    }
  return { kind: 'typed', key: JSON.stringify(shown.map((field) => [field.key, wireValue(field, values[field.key])])) }
}

const titles = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `A, B and C` */
export const listed = (fields: readonly Field[]): string => titles.format(fields.map(({ title }) => title))
