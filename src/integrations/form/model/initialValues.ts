import type { Integration } from '../../api/schemas'
import { valueAt } from '../../api/path'
import type { Field } from './fields'
import { kindOf } from './kinds/kinds'
import type { FieldValue, FormValues } from './values'
import { visibleFields } from './visibility'

/** What a form starts from; it never changes under the user's hands. */
export interface InitialValues {
  /** `null` where a new one is added. */
  integration: Integration | null
  values: FormValues
  /** Keys of the fields shown at first: on edit, only these fields have been stored. */
  visible: ReadonlySet<string>
}

export function initialValuesOf(
  fields: readonly Field[],
  integration: Integration | null,
  prefill: Readonly<Record<string, string>> = {},
): InitialValues {
  const shownOf = (values: FormValues) => new Set(visibleFields(fields, values).map(({ key }) => key))
  if (!integration) {
    const values = valuesBy(fields, (field) => newValue(field, prefill))
    return { integration, values, visible: shownOf(values) }
  }
  const stored = valuesBy(fields, (field) => storedValue(field, integration))
  const visible = shownOf(stored)
  // What was hidden when it was last saved may never have been stored: shown later, it starts as a new one does.
  const isNew = ({ key, writeOnly, path }: Field) =>
    !visible.has(key) && (writeOnly || valueAt(integration, path) == null)
  const fresh = valuesBy(fields, (field) => (isNew(field) ? newValue(field, {}) : (stored[field.key] ?? null)))
  // Fields whose rules go in a circle could show each other by their defaults.
  return { integration, values: shownOf(fresh).size === visible.size ? fresh : stored, visible }
}

const valuesBy = (fields: readonly Field[], valueFor: (field: Field) => FieldValue): FormValues =>
  Object.fromEntries(fields.map((field) => [field.key, valueFor(field)]))

/** What of a link's values a form takes; the rest has no place in an address either. */
export const linkable = (fields: readonly Field[], prefill: Readonly<Record<string, string>>) => {
  const names = new Set(fields.filter(({ confidential }) => !confidential).map(({ name }) => name))
  return Object.fromEntries(Object.entries(prefill).filter(([name]) => names.has(name)))
}

/** Neither a link nor a default stands in for a secret or token, and a value of another kind would be wrong before anything was typed. */
function newValue(field: Field, prefill: Readonly<Record<string, string>>): FieldValue {
  const kind = kindOf(field)
  const given = !field.confidential && Object.hasOwn(prefill, field.name) ? prefill[field.name] : undefined
  const value = kind.parse(given ?? field.default)
  return kind.validate(value, { ...field, required: false }) ? kind.empty : value
}

export function storedValue(field: Field, integration: Integration): FieldValue {
  if (field.writeOnly) return null
  const kind = kindOf(field)
  const value = valueAt(integration, field.path)
  // An unset toggle stands as the platform takes it: at its default.
  if (value == null) return field.kind === 'boolean' ? kind.parse(field.default) : kind.empty
  return kind.parse(value)
}
