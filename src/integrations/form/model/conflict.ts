import type { Integration } from '../../api/schemas'
import type { Field } from './fields'
import { initialValuesOf, storedValue, type InitialValues } from './initialValues'
import { kindOf } from './kinds/kinds'
import { isChanged } from './payload'
import type { FormValues } from './values'

/** A property that somebody else changed while it was being edited here. */
export interface Difference {
  field: Field
  theirs: string
  /** `null` where the user left it alone. */
  yours: string | null
}

/** What differs between the stored integration that the form began with and the one stored now, as far as the platform tells. */
export function differencesBetween(
  fields: readonly Field[],
  values: FormValues,
  initial: InitialValues,
  latest: Integration,
): Difference[] {
  const { integration } = initial
  if (!integration) return []
  return fields
    .filter((field) => !kindOf(field).equals(storedValue(field, integration), storedValue(field, latest)))
    .map((field) => {
      const { describe } = kindOf(field)
      const value = values[field.key] ?? null
      return {
        field,
        theirs: describe(storedValue(field, latest), field),
        yours: isChanged(field, value, initial) ? describe(value, field) : null,
      }
    })
    .filter(({ theirs, yours }) => theirs !== yours)
}

/** The form as if it had begun with `latest`: what the user changed stays, but for the fields in `giveUp`. */
export function rebase(
  fields: readonly Field[],
  values: FormValues,
  initial: InitialValues,
  latest: Integration,
  giveUp: ReadonlySet<string>,
): { initial: InitialValues; values: FormValues } {
  const fresh = initialValuesOf(fields, latest)
  const kept = fields.filter(({ key }) => values[key] !== undefined && !giveUp.has(key))
  const mine = kept.filter((field) => isChanged(field, values[field.key], initial))
  return {
    initial: fresh,
    values: { ...fresh.values, ...Object.fromEntries(mine.map(({ key }) => [key, values[key] ?? null])) },
  }
}
