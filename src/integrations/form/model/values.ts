import type { Domain } from '../../api/schemas'

/**
 * What a control holds. `null` is a state, not a value: the platform has a value that it never sends back, and the user has
 * not asked to replace it.
 */
export type FieldValue = string | boolean | string[] | Domain[] | null

/** By `Field.key`, which is safe as a path of react-hook-form whatever the specification calls the field. */
export type FormValues = Record<string, FieldValue>

// A form's values are typed by `Field.kind`, which TypeScript cannot follow through a record; the readers below are total.
export const asText = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')
export const asBoolean = (value: FieldValue | undefined): boolean => value === true
export const asWords = (value: FieldValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
export const asDomains = (value: FieldValue | undefined): Domain[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object') : []

export const isEmpty = (value: FieldValue | undefined): boolean =>
  Array.isArray(value) ? value.length === 0 : asText(value).trim() === '' && typeof value !== 'boolean'

/** A text, number or boolean as text; anything else is none. */
export const scalarText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
