import { READABLE } from './knownProperties'

/** Where a value stands in the request, and in the stored integration. */
export type Path = readonly [string, ...string[]]
export type Json = Record<string, unknown>

/** Request properties that hold an object. */
export const OBJECTS: ReadonlySet<string> = new Set(['parameters', 'parameters.credentials'])

/** A `map_to` that names an object takes the value under the field's name; any other is the value's own dotted path. */
export function pathOf(mapTo: string, name: string): Path {
  const target = mapTo.trim()
  if (!target) return [name]
  const [root = name, ...rest] = target.split('.')
  return OBJECTS.has(target) ? [root, ...rest, name] : [root, ...rest]
}

/** Secrets, tokens and anything inside `parameters.credentials` stay with the platform, as does a property it never sends. */
export const isWriteOnly = ([root, next]: Path): boolean =>
  !READABLE.has(root) || (root === 'parameters' && next === 'credentials')

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function valueAt(whole: unknown, path: readonly string[]): unknown {
  let value = whole
  for (const key of path) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}

/** Defined, not assigned: a specification may call a property `__proto__`. */
const define = (target: Json, key: string, value: unknown) =>
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })

export function setAt(whole: Json, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return
  if (!rest.length) {
    define(whole, key, value)
    return
  }
  const present = Object.hasOwn(whole, key) ? whole[key] : undefined
  const inner = isObject(present) ? present : {}
  define(whole, key, inner)
  setAt(inner, rest, value)
}
