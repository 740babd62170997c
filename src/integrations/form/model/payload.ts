import * as z from 'zod/mini'
import { EXPIRY } from '../../api/knownProperties'
import { isObject, setAt, type Json } from '../../api/path'
import {
  CreateIntegrationSchema,
  UpdateIntegrationSchema,
  type CreateIntegration,
  type Integration,
  type UpdateIntegration,
} from '../../api/schemas'
import type { Field } from './fields'
import type { InitialValues } from './initialValues'
import { kindOf } from './kinds/kinds'
import type { FieldValue, FormValues } from './values'

/** The request that creates an integration: what is shown and filled in. Throws a `$ZodError` where the contract has no place for a value. */
export function createPayload(visible: readonly Field[], values: FormValues, type: string): CreateIntegration {
  const payload: Json = { type }
  for (const field of visible) {
    const value = wireValue(field, values[field.key])
    if (!isNothing(value)) setAt(payload, field.path, value)
  }
  assertFits(CreateIntegrationSchema, payload)
  return payload
}

/**
 * The request that changes an integration, `null` where nothing has changed: only the properties that differ from the
 * initial values. Of a nested object it carries every value that the platform sends back, as they are in `latest`, so that
 * none is lost where the platform replaces the object as a whole. Credentials are never made up. Throws as `createPayload` does.
 */
export function updatePayload(
  visible: readonly Field[],
  values: FormValues,
  initial: InitialValues,
  latest: Integration,
): UpdateIntegration | null {
  const changed = changedFields(visible, values, initial)
  if (!changed.length) return null
  const credentialsChange = changed.some(({ writeOnly }) => writeOnly)
  const payload: Json = {}
  for (const field of changed) {
    const [root, ...inside] = field.path
    if (inside.length && !Object.hasOwn(payload, root))
      setAt(payload, [root], siblings(latest, root, credentialsChange))
    const value = wireValue(field, values[field.key])
    setAt(payload, field.path, isNothing(value) ? cleared(field) : value)
  }
  assertFits(UpdateIntegrationSchema, payload)
  return payload
}

/** The payload itself is sent, not what the schema makes of it: a parameter may be called `__proto__`. */
function assertFits<Payload>(schema: z.ZodMiniType<Payload>, payload: unknown): asserts payload is Payload {
  z.parse(schema, payload)
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
export const changedFields = (visible: readonly Field[], values: FormValues, initial: InitialValues): Field[] =>
  visible.filter((field) => isChanged(field, values[field.key], initial))

export function isChanged(field: Field, value: FieldValue | undefined, initial: InitialValues): boolean {
  if (value === null || value === undefined) return false
  const before = initial.values[field.key] ?? null
  if (initial.integration && !initial.visible.has(field.key)) return !isNothing(wireValue(field, value))
  return before === null || !kindOf(field).equals(before, value)
}

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

/** What takes a value away: the contract's parameters may be null, its own properties may not. */
const cleared = (field: Field): unknown => (Array.isArray(kindOf(field).empty) ? [] : field.path.length > 1 ? null : '')

/** A value as the request carries it; `undefined` where there is none. */
export const wireValue = (field: Field, value: FieldValue | undefined): unknown =>
  value === null || value === undefined ? undefined : kindOf(field).toWire(value)
