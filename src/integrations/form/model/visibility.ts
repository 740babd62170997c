import type { Field } from './fields'
import { asDomains, asWords, type FieldValue, type FormValues } from './values'

/** The fields that are shown. A field hides what depends on it when it is hidden itself. */
export function visibleFields(fields: readonly Field[], values: FormValues): Field[] {
  const known = new Map<string, boolean>()
  const byName = new Map<string, Field[]>()
  for (const field of fields) {
    const same = byName.get(field.name)
    if (same) same.push(field)
    else byName.set(field.name, [field])
  }
  /** The fields that are being decided, with how many stand before each. */
  const trail = new Map<string, number>()
  /** The first of them that the last answer took for shown: inside a circle the answer depends on where one came in. */
  let assumed = Infinity
  const shown = (field: Field): boolean => {
    const answer = known.get(field.key)
    if (answer !== undefined) return answer
    const { rule } = field
    const depth = trail.size
    const outer = assumed
    assumed = Infinity
    trail.set(field.key, depth)
    const deciding = rule ? (byName.get(rule.name) ?? []).filter(({ key }) => key !== field.key) : []
    // A rule about a field that does not exist could never be met, nor the field behind it filled in: it is no rule.
    const result =
      !rule ||
      !deciding.length ||
      deciding.some((other) => {
        if (!meets(values[other.key], rule.value)) return false
        const open = trail.get(other.key)
        if (open === undefined) return shown(other)
        assumed = Math.min(assumed, open)
        return true
      })
    trail.delete(field.key)
    if (assumed >= depth) {
      known.set(field.key, result)
      assumed = Infinity
    }
    assumed = Math.min(assumed, outer)
    return result
  }
  return fields.filter(shown)
}

function meets(value: FieldValue | undefined, wanted: string | null): boolean {
  // Stored and never sent back: unknown, so what depends on it is shown.
  if (value === null) return true
  const text = textOf(value)
  return wanted === null ? text !== '' && text !== 'false' : text === wanted.trim()
}

function textOf(value: FieldValue | undefined): string {
  if (Array.isArray(value)) return [...asWords(value), ...asDomains(value).map(({ id }) => id)].join(',')
  return String(value ?? '').trim()
}
