import type { RefusedValue } from '../../api/ApiError'
import type { Field } from './fields'

export interface Placed {
  /** Messages by `Field.key`. */
  onFields: Map<string, string>
  /** What concerns no field that is shown. */
  rest: RefusedValue[]
}

/** Puts what the platform refused on the fields that it names. */
export function placeServerErrors(fields: readonly Field[], refused: readonly RefusedValue[]): Placed {
  const onFields = new Map<string, string>()
  const rest: RefusedValue[] = []
  for (const refusal of refused) {
    const field = fieldAt(fields, refusal.path.map(String))
    if (!field) rest.push(refusal)
    else onFields.set(field.key, [onFields.get(field.key), refusal.message].filter(Boolean).join(' '))
  }
  return { onFields, rest }
}

function fieldAt(fields: readonly Field[], path: readonly string[]): Field | undefined {
  const begins = (whole: readonly string[], start: readonly string[]) => start.every((key, at) => whole[at] === key)
  if (!path.length) return undefined
  const exact = fields.find((field) => begins(path, field.path))
  if (exact) return exact
  // The platform names an object as a whole: a field only where it holds no other.
  const inside = fields.filter((field) => begins(field.path, path))
  return inside.length === 1 ? inside[0] : undefined
}
