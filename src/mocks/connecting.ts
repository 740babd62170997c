import type { Domain, Integration, IntegrationSpec } from '../integrations/api/schemas'
import { invalid, Refusal } from './answers'
import { findIntegration, mustManage, nextId, nextTrace, specOf, type Context } from './context'
import { tryConnection, type Connection } from './credentials'
import { domainsOf } from './domains'
import { changesetOf, type Version } from './history'
import { isObject, isSecret, merge, pathOf, splitSecrets, type Json, type SplitBody } from './paths'
import { ownAddress } from './specifications'
import type { ConnectionState, StoredIntegration } from './state'
import { runningOf } from './syncing'
import { checkBody } from './validation'
import { troubleOf, viewOf } from './views'

/** Until somebody has installed the app in Microsoft Teams, in milliseconds after the integration was created. */
export const TEAMS_INSTALL_MS = 10_000

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

interface Checked extends SplitBody {
  merged: Json
}

/** @throws {Refusal} 422 */
function check(sent: unknown, spec: IntegrationSpec, before: Pick<StoredIntegration, 'open' | 'stored'>): Checked {
  if (!isObject(sent)) {
    throw invalid({
      loc: ['body'],
      msg: 'Input should be a valid dictionary',
      type: sent == null ? 'missing' : 'dict_type',
    })
  }
  const body = Object.fromEntries(Object.entries(sent).filter(([key]) => REQUEST_PROPERTIES.has(key)))
  const { open, secrets } = splitSecrets(body, spec)
  const merged = merge(before.open, open)
  const wrong = checkBody({ body, spec, stored: before.stored, merged })
  if (wrong.length) throw invalid(...wrong)
  return { open, secrets, merged }
}

/** @throws {Refusal} 422 for a missing or unknown type */
function readType({ specifications }: Context, sent: unknown): IntegrationSpec {
  const type = isObject(sent) ? sent.type : undefined
  const loc = ['body', 'type']
  if (type === undefined) throw invalid({ loc, msg: 'Field required', type: 'missing' })
  const spec = specifications.find((candidate) => candidate.type === type)
  if (spec) return spec
  const known = specifications.map((candidate) => `'${candidate.type}'`).join(', ')
  throw invalid({ loc, msg: `Input should be one of ${known}`, type: 'enum' })
}

/** What a form that leaves a property out means by it. */
const defaultsOf = ({ type, properties }: IntegrationSpec): Json => {
  const has = (name: string) => properties.some((property) => pathOf(property).join('.') === name)
  return {
    api_url: ownAddress[type] ?? '',
    overwrite: false,
    event_driven: has('event_driven') ? true : null,
    enable_announcements: has('enable_announcements') ? false : null,
    parameters: {},
  }
}

const connectionOf = (type: string, { merged, secrets }: Checked): Connection => ({
  type,
  address: String(merged.api_url),
  parameters: isObject(merged.parameters) ? merged.parameters : {},
  secrets,
})

const firstState = (type: string, now: number): ConnectionState => {
  if (type === 'slack') return { kind: 'to-authorise' }
  if (type === 'msft_teams') return { kind: 'to-verify', installedAt: now + TEAMS_INSTALL_MS }
  return { kind: 'good' }
}

export function connecting(context: Context) {
  const { clock } = context

  function versionOf(operation: 'insert' | 'update', changeset: Version['changeset']): Version {
    const { id, name, email } = context.state.user
    return {
      changeset,
      operation_type: operation === 'insert' ? 0 : 1,
      operation,
      transaction: {
        id: nextId(context, 'transaction'),
        issued_at: new Date(clock()).toISOString(),
        user: { id, name, email },
      },
    }
  }

  function mustBeFree({ type, category }: IntegrationSpec): void {
    const { integrations, rules } = context.state
    if (!rules.severalPerType && integrations.some((other) => other.type === type)) {
      throw new Refusal(409, `An integration of type '${type}' already exists.`)
    }
    const ticketing = integrations.find((other) => other.category === 'ticketing')
    if (category === 'ticketing' && ticketing && !(rules.severalPerType && ticketing.type === type)) {
      throw new Refusal(409, `Only one ticketing integration is allowed, and one of type '${ticketing.type}' exists.`)
    }
  }

  const tried = (type: string, checked: Checked) =>
    tryConnection(connectionOf(type, checked), { now: clock(), ...nextTrace(context) })

  return {
    createIntegration(body: unknown): Integration {
      mustManage(context)
      const spec = readType(context, body)
      const checked = check(body, spec, { open: defaultsOf(spec), stored: [] })
      mustBeFree(spec)
      tried(spec.type, checked)
      const now = clock()
      const stored = [...checked.secrets.keys()]
      const created: StoredIntegration = {
        id: nextId(context, 'integration'),
        type: spec.type,
        category: spec.category ?? null,
        created: now,
        open: checked.merged,
        stored,
        connection: firstState(spec.type, now),
        since: now,
        runs: [],
        versions: [
          versionOf(
            'insert',
            changesetOf({}, { type: spec.type, ...checked.merged }, stored, () => false),
          ),
        ],
      }
      context.state.integrations.push(created)
      return viewOf(created, now)
    },

    updateIntegration(id: number | string, body: unknown): Integration {
      mustManage(context)
      const stored = findIntegration(context, id)
      const spec = specOf(context, stored.type)
      const checked = check(body, spec, stored)
      const trouble =
        stored.connection.kind === 'broken' || stored.connection.kind === 'good' ? troubleOf(stored, clock()) : null
      const sent = [...checked.secrets.keys()]
      if (trouble !== null && !sent.length && spec.properties.some(isSecret)) throw new Refusal(400, trouble)
      tried(stored.type, checked)
      const after = sent.length ? withoutOldExpiry(checked) : checked.merged
      const changeset = changesetOf(stored.open, after, sent, (path) => stored.stored.includes(path))
      stored.open = after
      stored.stored = [...new Set([...stored.stored, ...sent])]
      stored.since = clock()
      if (stored.connection.kind === 'broken') stored.connection = { kind: 'good' }
      if (Object.keys(changeset).length) stored.versions.push(versionOf('update', changeset))
      return viewOf(stored, clock())
    },

    retrieveIntegrationDomains(body: unknown): Domain[] {
      mustManage(context)
      const spec = readType(context, body)
      const checked = check(body, spec, { open: defaultsOf(spec), stored: [] })
      mustHaveDomains(spec)
      tried(spec.type, checked)
      return domainsOf(spec.type, String(checked.merged.api_url))
    },

    getIntegrationDomains(id: number | string): Domain[] {
      mustManage(context)
      const stored = findIntegration(context, id)
      mustHaveDomains(stored)
      const trouble = troubleOf(stored, clock())
      if (trouble !== null) throw new Refusal(400, trouble)
      tried(stored.type, { open: {}, secrets: new Map(), merged: stored.open })
      return domainsOf(stored.type, String(stored.open.api_url))
    },

    /** @throws {Refusal} 409 while a sync runs. */
    deleteIntegration(id: number | string): void {
      mustManage(context)
      const stored = findIntegration(context, id)
      if (runningOf(stored, clock())) {
        throw new Refusal(409, 'A synchronization is running for this integration. Cancel it first.')
      }
      context.state.integrations = context.state.integrations.filter((other) => other !== stored)
    },
  }
}

function mustHaveDomains({ category }: { category?: string | null }): void {
  if (category !== 'data_catalog') throw new Refusal(400, 'Only data catalogs have domains.')
}

/** A new secret ends when it ends, not when the old one would have. */
function withoutOldExpiry({ merged, open }: Checked): Json {
  const sent = isObject(open.parameters) && 'expires_at' in open.parameters
  if (sent || !isObject(merged.parameters) || !('expires_at' in merged.parameters)) return merged
  return { ...merged, parameters: { ...merged.parameters, expires_at: null } }
}
