import { DomainListSchema, type Integration } from '../../api/schemas'
import * as z from 'zod/mini'
import { validateField } from './validate'
import { scalarText, type Field } from './fields'
import { valueAt } from '../../api/path'
import { asText, type FieldValue, type FormValues } from './values'
import { visibleFields } from './visibility'

/** What a form starts from; it never changes under the user's hands. */
export interface Origin {
  /** `null` where a new one is added. */
  integration: Integration | null
  values: FormValues
  /** Keys of the fields shown at first: on edit, only those have been stored. */
  visible: ReadonlySet<string>
}

export function originOf(
  fields: readonly Field[],
  integration: Integration | null,
  prefill: Readonly<Record<string, string>> = {},
): Origin {
  const shownOf = (values: FormValues) => new Set(visibleFields(fields, values).map(({ key }) => key))
  if (!integration) {
    const values = valuesBy(fields, (field) => newValue(field, prefill))
    return { integration, values, visible: shownOf(values) }
  }
  const stored = valuesBy(fields, (field) => storedValue(field, integration))
  const visible = shownOf(stored)
  // What was hidden when it was last saved may never have been stored: shown later, it starts as a new one does.
  const isNew = ({ key, stored, path }: Field) =>
    !visible.has(key) && (stored === 'kept back' || valueAt(integration, path) == null)
  const fresh = valuesBy(fields, (field) => (isNew(field) ? newValue(field, {}) : (stored[field.key] ?? null)))
  // Fields whose rules go in a circle could show each other by their defaults.
  return { integration, values: shownOf(fresh).size === visible.size ? fresh : stored, visible }
}

const valuesBy = (fields: readonly Field[], valueFor: (field: Field) => FieldValue): FormValues =>
  Object.fromEntries(fields.map((field) => [field.key, valueFor(field)]))

/** Nothing from a link may stand in for a secret or token. */
const mayBeLinked = (field: Field) => field.stored === 'sent back'

/** What of a link's values a form takes; the rest has no place in an address either. */
export const linkable = (fields: readonly Field[], prefill: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(prefill).filter(([name]) => fields.some((field) => field.name === name && mayBeLinked(field))),
  )

/** No default may look like a secret, either. */
function newValue(field: Field, prefill: Readonly<Record<string, string>>): FieldValue {
  if (field.kind === 'secret') return ''
  const given = mayBeLinked(field) && Object.hasOwn(prefill, field.name) ? prefill[field.name] : undefined
  const value = valueFrom(field, given ?? field.default)
  // A default of another kind would be wrong before anything was typed.
  return validateField({ ...field, required: false }, value) ? emptyValue(field) : value
}

export function storedValue(field: Field, integration: Integration): FieldValue {
  if (field.stored === 'kept back') return null
  const value = valueAt(integration, field.path)
  // An unset toggle stands as the platform takes it: at its default.
  if (value == null) return field.kind === 'boolean' ? valueFrom(field, field.default) : emptyValue(field)
  if (field.kind === 'enum') return scalarText(value)
  return valueFrom(field, value)
}

/** Any JSON value as this field can hold it. */
function valueFrom(field: Field, value: unknown): FieldValue {
  switch (field.kind) {
    case 'text':
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : scalarText(value)
    case 'secret':
    case 'address':
    case 'number':
    case 'percentage':
      return scalarText(value)
    case 'enum':
      return field.choices.some((choice) => choice.value === scalarText(value)) ? scalarText(value) : ''
    case 'datetime':
      return localTime(scalarText(value))
    case 'boolean':
      return value === true || value === 'true'
    case 'choices':
    case 'words':
      return Array.isArray(value)
        ? value.map(scalarText).filter(Boolean)
        : scalarText(value).split(',').map(trim).filter(Boolean)
    case 'domains': {
      const domains = z.safeParse(DomainListSchema, value)
      return domains.success ? domains.data : []
    }
  }
}

export function emptyValue(field: Field): FieldValue {
  switch (field.kind) {
    case 'text':
    case 'secret':
    case 'address':
    case 'number':
    case 'percentage':
    case 'enum':
    case 'datetime':
      return ''
    case 'boolean':
      return false
    case 'choices':
    case 'words':
    case 'domains':
      return []
  }
}

const trim = (text: string) => text.trim()

/** An instant as `<input type="datetime-local">` takes it: in the user's time zone, to the second. */
function localTime(iso: string): string {
  const instant = new Date(iso)
  if (!iso || Number.isNaN(instant.getTime())) return ''
  const digits = (value: number, length = 2) => String(value).padStart(length, '0')
  const date = [digits(instant.getFullYear(), 4), digits(instant.getMonth() + 1), digits(instant.getDate())].join('-')
  return `${date}T${digits(instant.getHours())}:${digits(instant.getMinutes())}:${digits(instant.getSeconds())}`
}

export const isEmpty = (value: FieldValue | undefined): boolean =>
  Array.isArray(value) ? value.length === 0 : asText(value).trim() === '' && typeof value !== 'boolean'
