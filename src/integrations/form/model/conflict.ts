import type { Integration } from '../../api/schemas'
import { originOf, storedValue, type Origin } from './initialValues'
import type { Field } from './fields'
import { isChanged, sameWire, wireValue } from './payload'
import { asDomains, asText, asWords, type FieldValue, type FormValues } from './values'

/** A property that somebody else changed while it was being edited here. */
export interface Difference {
  field: Field
  theirs: string
  /** `null` where the user left it alone. */
  yours: string | null
}

/** What differs between the stored integration that the form was born with and the one stored now, as far as the platform tells. */
export function differencesBetween(
  fields: readonly Field[],
  values: FormValues,
  origin: Origin,
  latest: Integration,
): Difference[] {
  const { integration } = origin
  if (!integration) return []
  return fields
    .filter((field) => {
      const before = wireValue(field, storedValue(field, integration))
      return !sameWire(before, wireValue(field, storedValue(field, latest)))
    })
    .map((field) => ({
      field,
      theirs: inWords(field, storedValue(field, latest)),
      yours: isChanged(field, values[field.key], origin) ? inWords(field, values[field.key] ?? null) : null,
    }))
    .filter(({ theirs, yours }) => theirs !== yours)
}

/** The form as if it had been born with `latest`: what the user changed stays, but for the fields in `giveUp`. */
export function rebase(
  fields: readonly Field[],
  values: FormValues,
  origin: Origin,
  latest: Integration,
  giveUp: ReadonlySet<string>,
): { origin: Origin; values: FormValues } {
  const fresh = originOf(fields, latest)
  const kept = fields.filter(({ key }) => values[key] !== undefined && !giveUp.has(key))
  const mine = kept.filter((field) => isChanged(field, values[field.key], origin))
  return {
    origin: fresh,
    values: { ...fresh.values, ...Object.fromEntries(mine.map(({ key }) => [key, values[key] ?? null])) },
  }
}

function inWords(field: Field, value: FieldValue): string {
  switch (field.kind) {
    case 'boolean':
      return value === true ? 'On' : 'Off'
    case 'secret':
      return 'a new value'
    case 'enum':
      return field.choices.find((choice) => choice.value === value)?.label || asText(value) || 'empty'
    case 'choices':
    case 'words':
      return asWords(value).join(', ') || 'none'
    case 'domains':
      return (
        asDomains(value)
          .map(({ name }) => name)
          .join(', ') || 'none, which means every domain'
      )
    case 'percentage':
      return asText(value) ? `${asText(value)} %` : 'empty'
    case 'text':
    case 'address':
    case 'number':
    case 'datetime':
      return asText(value).trim() || 'empty'
  }
}
