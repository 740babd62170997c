import type { IntegrationSpec, SpecProperty } from '../../../integrations/api/schemas'
import type { InvalidValue } from './httpError'
import { isObject, isSecret, pathOf, valueAt, type Json } from './paths'

type Check = (value: unknown) => Pick<InvalidValue, 'msg' | 'type'> | null

const TEXT: Check = (value) =>
  typeof value === 'string' ? null : { msg: 'Input should be a valid string', type: 'string_type' }
const BOOLEAN: Check = (value) =>
  typeof value === 'boolean' ? null : { msg: 'Input should be a valid boolean', type: 'bool_type' }
const NUMBER: Check = (value) =>
  typeof value === 'number' ? null : { msg: 'Input should be a valid number', type: 'float_type' }
const LIST: Check = (value) =>
  Array.isArray(value) ? null : { msg: 'Input should be a valid list', type: 'list_type' }
const OBJECT: Check = (value) =>
  isObject(value) ? null : { msg: 'Input should be a valid dictionary', type: 'dict_type' }
const INTEGER: Check = (value) => {
  if (typeof value !== 'number') return { msg: 'Input should be a valid integer', type: 'int_type' }
  if (Number.isInteger(value)) return null
  return { msg: 'Input should be a valid integer, got a number with a fractional part', type: 'int_from_float' }
}
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value)

/** The contract's own types, whatever the connector. Unlike the real platform this one does not turn "true" into true: a slip shows. */
const CONTRACT: readonly [path: string, check: Check][] = [
  ['api_url', TEXT],
  ['api_access_token', TEXT],
  ['api_refresh_token', TEXT],
  ['api_service_token', TEXT],
  ['overwrite', BOOLEAN],
  ['event_driven', BOOLEAN],
  ['enable_announcements', BOOLEAN],
  ['parameters', OBJECT],
  ['parameters.credentials', OBJECT],
  ['parameters.domains', orNull(LIST)],
  ['parameters.tenant_id', orNull(TEXT)],
  ['parameters.client_id', orNull(TEXT)],
  ['parameters.user_id', orNull(INTEGER)],
  ['parameters.team_id', orNull(TEXT)],
  ['parameters.teams_link', orNull(TEXT)],
  ['parameters.app_id', orNull(TEXT)],
  ['parameters.app_client_id', orNull(TEXT)],
  ['parameters.app_subscription_id', orNull(TEXT)],
  ['parameters.app_resource_group', orNull(TEXT)],
  ['parameters.expires_at', orNull(TEXT)],
  ['parameters.oauth_authorize_url', orNull(TEXT)],
]

const choicesOf = ({ values }: SpecProperty): string[] =>
  (values ?? []).map((choice) => (typeof choice === 'string' ? choice : choice.value))

const among =
  (choices: string[]): Check =>
  (value) =>
    typeof value === 'string' && choices.includes(value)
      ? null
      : { msg: `Input should be ${choices.map((choice) => `'${choice}'`).join(' or ')}`, type: 'enum' }

function checkOf(property: SpecProperty): Check {
  switch (property.type) {
    case 'boolean':
      return BOOLEAN
    case 'number':
    case 'percentage':
      return NUMBER
    case 'enum':
      return among(choicesOf(property))
    case 'list':
      return LIST
    case 'string':
    case 'datetime':
      return TEXT
    default:
      return () => null
  }
}

/** What stands inside a list: Domain objects in `domains`, choices where there are any, else words. */
function checkItems(property: SpecProperty, list: unknown[], loc: InvalidValue['loc']): InvalidValue[] {
  const choices = choicesOf(property)
  return list.flatMap((item, index): InvalidValue[] => {
    const at = [...loc, index]
    if (property.field === 'domains') {
      if (!isObject(item)) return [{ loc: at, msg: 'Input should be a valid dictionary', type: 'dict_type' }]
      return ['id', 'name'].flatMap((key): InvalidValue[] => {
        if (!(key in item)) return [{ loc: [...at, key], msg: 'Field required', type: 'missing' }]
        const wrong = TEXT(item[key])
        return wrong ? [{ loc: [...at, key], ...wrong }] : []
      })
    }
    const wrong = (choices.length ? among(choices) : TEXT)(item)
    return wrong ? [{ loc: at, ...wrong }] : []
  })
}

function checkAddress(address: string, type: string): Pick<InvalidValue, 'msg' | 'type'> | null {
  if (!URL.canParse(address))
    return { msg: 'Input should be a valid URL, relative URL without a base', type: 'url_parsing' }
  const url = new URL(address)
  if (url.protocol !== 'https:') return { msg: "URL scheme should be 'https'", type: 'url_scheme' }
  if (url.username || url.password)
    return { msg: 'Value error, the address must not hold a user name or a password', type: 'value_error' }
  if (type === 'servicenow' && address.endsWith('/'))
    return { msg: 'Value error, the Instance URL must not end with a slash', type: 'value_error' }
  return null
}

/** A property is asked for only while the one named by `filter_field` has `filter_value`, compared as text. */
function isVisible(property: SpecProperty, spec: IntegrationSpec, body: Json, above: string[] = []): boolean {
  const { filter_field: field, filter_value: wanted } = property
  if (!field || above.includes(property.field)) return true
  const other = spec.properties.find((candidate) => candidate.field === field)
  if (!other) return true
  const value = valueAt(body, pathOf(other)) ?? other.default
  return String(value) === wanted && isVisible(other, spec, body, [...above, property.field])
}

interface BodyCheck {
  body: Json
  spec: IntegrationSpec
  /** Dotted paths of the secrets that are stored already; they need not be sent again. */
  stored: readonly string[]
  /** What the integration would be once the body is stored, without secrets. */
  merged: Json
}

/** Holds a create or update request against the contract and the connector's specification. Secret values never appear in the answer. */
export function checkBody({ body, spec, stored, merged }: BodyCheck): InvalidValue[] {
  const wrong: InvalidValue[] = []
  const refuse = (path: readonly (string | number)[], { msg, type }: Pick<InvalidValue, 'msg' | 'type'>) => {
    const loc = ['body', ...path]
    if (!wrong.some((earlier) => earlier.loc.join('.') === loc.join('.'))) wrong.push({ loc, msg, type })
  }
  for (const [dotted, check] of CONTRACT) {
    const path = dotted.split('.')
    const value = valueAt(body, path)
    const problem = value === undefined ? null : check(value)
    if (problem) refuse(path, problem)
  }
  for (const property of spec.properties) {
    const path = pathOf(property)
    const value = valueAt(body, path)
    const kept = isSecret(property) ? stored.includes(path.join('.')) : valueAt(merged, path) !== undefined
    if (value === undefined) {
      if (property.required && !kept && isVisible(property, spec, merged)) {
        refuse(path, { msg: 'Field required', type: 'missing' })
      }
      continue
    }
    if (value === null && !property.required && path[0] === 'parameters' && !isSecret(property)) continue
    const problem = checkOf(property)(value)
    if (problem) refuse(path, problem)
    else if ((property.required || isSecret(property)) && typeof value === 'string' && value.trim() === '') {
      refuse(path, { msg: 'String should have at least 1 character', type: 'string_too_short' })
    } else if (Array.isArray(value)) {
      for (const item of checkItems(property, value, path)) refuse(item.loc, item)
    }
  }
  const address = valueAt(body, ['api_url'])
  const unfit = typeof address === 'string' && address.trim() ? checkAddress(address, spec.type) : null
  if (unfit) refuse(['api_url'], unfit)
  return wrong
}
