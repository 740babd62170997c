import type { Integration } from '../../api/schemas'
import { EXPIRY } from '../../api/knownProperties'
import type { Origin } from './initialValues'
import type { Field } from './fields'
import { isObject, setAt, type Json } from '../../api/path'
import { asBoolean, asDomains, asText, asWords, type FieldValue, type FormValues } from './values'
import { visibleFields } from './visibility'

/** The request that creates an integration: what is shown and filled in. */
export function createPayload(fields: readonly Field[], values: FormValues, type: string): Json {
  const payload: Json = { type }
  for (const field of visibleFields(fields, values)) {
    const value = wireValue(field, values[field.key])
    if (!isNothing(value)) setAt(payload, field.path, value)
  }
  return payload
}

/**
 * The request that changes an integration, `null` where nothing has changed: only the properties that differ from the
 * origin. Of a nested object it carries every value that the platform sends back, as they are in `latest`, so that none is
 * lost where the platform replaces the object as a whole. Credentials are never made up.
 */
export function updatePayload(
  fields: readonly Field[],
  values: FormValues,
  origin: Origin,
  latest: Integration,
): Json | null {
  const changed = changedFields(fields, values, origin)
  if (!changed.length) return null
  const credentialsChange = changed.some(({ stored }) => stored === 'kept back')
  const payload: Json = {}
  for (const field of changed) {
    const [root, ...inside] = field.path
    if (inside.length && !Object.hasOwn(payload, root))
      setAt(payload, [root], siblings(latest, root, credentialsChange))
    const value = wireValue(field, values[field.key])
    setAt(payload, field.path, isNothing(value) ? cleared(field) : value)
  }
  return payload
}

function siblings(latest: Integration, root: string, credentialsChange: boolean): Json {
  const stored = Object.entries(latest).find(([property]) => property === root)?.[1]
  if (!isObject(stored)) return {}
  const { credentials: _never, ...rest } = structuredClone(stored)
  // The stored date belongs to the credential that is being replaced.
  if (credentialsChange) delete rest[EXPIRY]
  return rest
}

/** Shown fields whose value the platform does not have yet. */
export const changedFields = (fields: readonly Field[], values: FormValues, origin: Origin): Field[] =>
  visibleFields(fields, values).filter((field) => isChanged(field, values[field.key], origin))

export function isChanged(field: Field, value: FieldValue | undefined, origin: Origin): boolean {
  if (value === null || value === undefined) return false
  const before = origin.values[field.key]
  const now = wireValue(field, value)
  if (origin.integration && !origin.visible.has(field.key)) return !isNothing(now)
  return before === null || !sameWire(wireValue(field, before), now)
}

export const sameWire = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

/** What takes a value away: the contract's parameters may be null, its own properties may not. */
function cleared(field: Field): unknown {
  if (field.kind === 'choices' || field.kind === 'words' || field.kind === 'domains') return []
  return field.path.length > 1 ? null : ''
}

/** A value as the request carries it; `undefined` where there is none. Ids, addresses and words are trimmed, a secret is not touched. */
export function wireValue(field: Field, value: FieldValue | undefined): unknown {
  if (value === null) return undefined
  switch (field.kind) {
    case 'secret':
      return asText(value) || undefined
    case 'text':
    case 'address':
      return asText(value).trim() || undefined
    case 'enum':
      return asText(value) || undefined
    case 'number':
    case 'percentage':
      return numberFrom(asText(value))
    case 'datetime': {
      const instant = new Date(asText(value))
      return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
    }
    case 'boolean':
      return asBoolean(value)
    case 'choices':
      return asWords(value)
    case 'words':
      return [...new Set(asWords(value).map((word) => word.trim()))].filter(Boolean)
    case 'domains':
      return asDomains(value)
  }
}

/** No number where a text is none: it would travel as `null`. */
function numberFrom(text: string): number | undefined {
  const number = Number(text)
  return text.trim() && Number.isFinite(number) ? number : undefined
}
