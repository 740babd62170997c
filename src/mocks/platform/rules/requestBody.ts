import type { IntegrationSpec } from '../../../integrations/api/schemas'
import { invalid } from './httpError'
import type { Context } from '../context'
import type { Connection } from '../../catalogs/credentials'
import { isObject, merge, pathOf, splitSecrets, textOf, type Json, type SplitBody } from './paths'
import { ownAddress } from '../../data/specifications'
import type { StoredIntegration } from '../state'
import { checkBody } from './validation'

/** Anything else in a body is passed over, as the platform's request models do. */
const REQUEST_PROPERTIES = new Set([
  'api_url',
  'api_access_token',
  'api_refresh_token',
  'api_service_token',
  'overwrite',
  'event_driven',
  'enable_announcements',
  'parameters',
])

export interface Checked extends SplitBody {
  merged: Json
}

/** @throws {HttpError} 422 */
export function check(
  sent: unknown,
  spec: IntegrationSpec,
  before: Pick<StoredIntegration, 'open' | 'stored'>,
): Checked {
  if (!isObject(sent)) {
    throw invalid({
      loc: ['body'],
      ...(sent == null
        ? { msg: 'Field required', type: 'missing' }
        : { msg: 'Input should be a valid dictionary', type: 'dict_type' }),
    })
  }
  const body = Object.fromEntries(Object.entries(sent).filter(([key]) => REQUEST_PROPERTIES.has(key)))
  const { open, secrets } = splitSecrets(body, spec)
  const merged = merge(before.open, open)
  const wrong = checkBody({ body, spec, stored: before.stored, merged })
  if (wrong.length) throw invalid(...wrong)
  return { open, secrets, merged }
}

/** @throws {HttpError} 422 for a missing or unknown type */
export function readType({ specifications }: Context, sent: unknown): IntegrationSpec {
  const type = isObject(sent) ? sent.type : undefined
  const loc = ['body', 'type']
  if (type === undefined) throw invalid({ loc, msg: 'Field required', type: 'missing' })
  const spec = specifications.find((candidate) => candidate.type === type)
  if (spec) return spec
  const known = specifications.map((candidate) => `'${candidate.type}'`).join(', ')
  throw invalid({ loc, msg: `Input should be one of ${known}`, type: 'enum' })
}

/** What a form that leaves a property out means by it. */
export const defaultsOf = ({ type, properties }: IntegrationSpec): Json => {
  const has = (name: string) => properties.some((property) => pathOf(property).join('.') === name)
  return {
    ...(ownAddress[type] !== undefined && { api_url: ownAddress[type] }),
    overwrite: false,
    event_driven: has('event_driven') ? true : null,
    enable_announcements: has('enable_announcements') ? true : null,
    parameters: {},
  }
}

export const connectionOf = (type: string, { merged, secrets }: Checked): Connection => ({
  type,
  address: textOf(merged.api_url),
  parameters: isObject(merged.parameters) ? merged.parameters : {},
  secrets,
})

/** A new secret ends when it ends, not when the old one would have. */
export function withoutOldExpiry({ merged, open }: Checked): Json {
  const sent = isObject(open.parameters) && 'expires_at' in open.parameters
  if (sent || !isObject(merged.parameters) || !('expires_at' in merged.parameters)) return merged
  return { ...merged, parameters: { ...merged.parameters, expires_at: null } }
}
