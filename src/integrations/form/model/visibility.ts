import type { Field } from './fields'
import { asDomains, asWords, type FieldValue, type FormValues } from './values'

/** The fields that are shown. A field hides what depends on it when it is hidden itself. */
export function visibleFields(fields: readonly Field[], values: FormValues): Field[] {
  const known = new Map<string, boolean>()
  const shown = (field: Field, trail: ReadonlySet<string>): boolean => {
    const answer = known.get(field.key)
    if (answer !== undefined) return answer
    const { rule } = field
    const path = new Set(trail).add(field.key)
    const deciding = rule ? fields.filter(({ name, key }) => name === rule.name && key !== field.key) : []
    // A rule about a field that does not exist could never be met, nor the field behind it filled in: it is no rule.
    const result =
      !rule ||
      !deciding.length ||
      deciding.some((other) => meets(values[other.key], rule.value) && (path.has(other.key) || shown(other, path)))
    // Only what was reached without a detour is steady: inside a circle the answer depends on where one came in.
    if (!trail.size) known.set(field.key, result)
    return result
  }
  return fields.filter((field) => shown(field, new Set()))
}

function meets(value: FieldValue | undefined, wanted: string | null): boolean {
  // Kept back by the platform: unknown, so what depends on it is shown.
  if (value === null) return true
  const text = textOf(value)
  return wanted === null ? text !== '' && text !== 'false' : text === wanted.trim()
}

function textOf(value: FieldValue | undefined): string {
  if (Array.isArray(value)) return [...asWords(value), ...asDomains(value).map(({ id }) => id)].join(',')
  return String(value ?? '').trim()
}
