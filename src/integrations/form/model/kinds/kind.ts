import type { Field } from '../fields'
import { asText, scalarText, type FieldValue } from '../values'

/** All that the form needs to know of a kind of field, but for its control (`inputs/inputs`). */
export interface FieldKind {
  empty: FieldValue
  /** Any JSON value as a control of this kind holds it. */
  parse: (json: unknown) => FieldValue
  /** What is wrong with a value, in words; empty where nothing is. */
  validate: (value: FieldValue, field: Field) => string
  /** A value as the request carries it; `undefined` where there is none. */
  toWire: (value: FieldValue) => unknown
  /** Whether two values mean the same to the platform. */
  equals: (one: FieldValue, other: FieldValue) => boolean
  /** A value in words, where two are compared. */
  describe: (value: FieldValue, field: Field) => string
  /** Whether it is part of what makes a connection: toggles and lists say what is done with one. */
  connects: boolean
  /** Whether an assistant reads and writes it. */
  typed: boolean
}

const missing = ({ title }: Field) => `${title} is required.`

interface TextKind extends Partial<FieldKind> {
  /** What is wrong with a text that is not empty. */
  check?: (text: string, field: Field) => string
}

/** A kind that is typed as text and sent trimmed, but for what is said. */
export function textKind({ check, ...own }: TextKind = {}): FieldKind {
  const toWire = own.toWire ?? ((value) => asText(value).trim() || undefined)
  return {
    empty: '',
    parse: scalarText,
    validate: (value, field) => {
      const text = asText(value).trim()
      if (!text) return field.required ? missing(field) : ''
      return check?.(text, field) ?? ''
    },
    equals: (one, other) => toWire(one) === toWire(other),
    describe: (value) => asText(value).trim() || 'empty',
    connects: true,
    typed: true,
    ...own,
    toWire,
  }
}

/** A kind that holds several values. */
export const listKind = (own: Pick<FieldKind, 'parse' | 'toWire' | 'equals' | 'describe'>): FieldKind => ({
  empty: [],
  validate: (value, field) => (field.required && Array.isArray(value) && !value.length ? missing(field) : ''),
  connects: false,
  typed: false,
  ...own,
})

/** Words of a JSON list, or of one text with commas. */
export const parseWords = (json: unknown): string[] =>
  Array.isArray(json)
    ? json.map(scalarText).filter(Boolean)
    : scalarText(json)
        .split(',')
        .map((text) => text.trim())
        .filter(Boolean)

/** Any JSON value as one text. */
export const jsonText = (json: unknown): string =>
  typeof json === 'object' && json !== null ? JSON.stringify(json) : scalarText(json)
