import type { IntegrationSpec, SpecProperty } from '../../../integrations/api/schemas'

export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A stored value as text; nothing where it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const OBJECT_PROPERTIES = new Set(['parameters', 'parameters.credentials'])
/** Request properties that are never sent back, whatever a specification says. */
const TOKEN_PROPERTIES = ['api_access_token', 'api_refresh_token', 'api_service_token']

/** Where a property's value stands in the request: below `map_to` under its own name if that holds an object, else at `map_to` itself. */
export const pathOf = ({ field, map_to }: SpecProperty): string[] =>
  OBJECT_PROPERTIES.has(map_to) ? [...map_to.split('.'), field] : map_to.split('.')

export const valueAt = (body: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), body)

/** Whether the value is never sent back: a token property, anything below `parameters.credentials`, or what the specification calls secret. */
export const isSecret = (property: SpecProperty): boolean => {
  const path = pathOf(property)
  return (
    property.secret === true ||
    TOKEN_PROPERTIES.includes(path[0] ?? '') ||
    (path[0] === 'parameters' && path[1] === 'credentials')
  )
}

export interface SplitBody {
  /** What may be stored and sent back. */
  open: Json
  /** Secret values by dotted path, for example `parameters.credentials.client_secret`. Never to be stored. */
  secrets: Map<string, unknown>
}

/** Takes every secret out of a request's body. */
export function splitSecrets(body: Json, spec: IntegrationSpec | undefined): SplitBody {
  const secrets = new Map<string, unknown>()
  const secretPaths = new Set([
    ...TOKEN_PROPERTIES,
    ...(spec?.properties ?? []).filter(isSecret).map((property) => pathOf(property).join('.')),
  ])
  const walk = (value: Json, above: string[]): Json =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
        const path = [...above, key]
        const dotted = path.join('.')
        const belowCredentials = path[0] === 'parameters' && path[1] === 'credentials'
        if (secretPaths.has(dotted) || (belowCredentials && (path.length > 2 || !isObject(inner)))) {
          secrets.set(dotted, inner)
          return []
        }
        if (!isObject(inner)) return [[key, inner]]
        const rest = walk(inner, path)
        return belowCredentials ? [] : [[key, rest]]
      }),
    )
  return { open: walk(body, []), secrets }
}

/** `change` over `stored`: objects are merged key by key, so that a sibling is never lost; everything else, lists too, is replaced. */
export function merge(stored: Json, change: Json): Json {
  const merged = { ...stored }
  for (const [key, value] of Object.entries(change)) {
    const before = merged[key]
    merged[key] = isObject(before) && isObject(value) ? merge(before, value) : value
  }
  return merged
}
