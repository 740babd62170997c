import type { Domain, Integration, IntegrationSpec, Version } from '../../../integrations/api/schemas'
import { pageOf, type PageQuery } from '../rules/paging'
import { iso, HttpError } from '../rules/httpError'
import { check, connectionOf, defaultsOf, readType, withoutOldExpiry, type Checked } from '../rules/requestBody'
import { findIntegration, mustManage, nextId, nextTrace, specOf, type Context } from '../context'
import { lookForApp } from './authorization'
import { tryConnection } from '../../catalogs/credentials'
import { domainsOf } from '../../catalogs/domains'
import { changesetOf } from '../rules/changeset'
import { isSecret } from '../rules/paths'
import { stubOf, type ConnectionState, type StoredIntegration } from '../state'
import { runningOf } from '../runs/syncing'
import { listViewOf, syncVersions, troubleOf, viewOf } from '../views'

/** Until somebody has installed the app in Microsoft Teams, in milliseconds after the integration was created. */
export const TEAMS_INSTALL_MS = 10_000

const firstState = (type: string, now: number): ConnectionState => {
  if (type === 'slack') return { kind: 'to-authorise' }
  if (type === 'msft_teams') return { kind: 'to-verify', installedAt: now + TEAMS_INSTALL_MS }
  return { kind: 'good' }
}

/** Integrations: listed, created, changed, tried and removed. */
export function integrationOperations(context: Context) {
  const { clock } = context

  function versionOf(operation: 'insert' | 'update', changeset: Version['changeset']): Version {
    return {
      changeset,
      operation_type: operation === 'insert' ? 0 : 1,
      operation,
      transaction: {
        id: nextId(context, 'transaction'),
        issued_at: new Date(clock()).toISOString(),
        user: stubOf(context.state.user),
      },
    }
  }

  function mustBeFree({ type, category }: IntegrationSpec): void {
    const { integrations, rules } = context.state
    if (!rules.severalPerType && integrations.some((other) => other.type === type)) {
      throw new HttpError(409, `An integration of type '${type}' already exists.`)
    }
    const ticketing = integrations.find((other) => other.category === 'ticketing')
    if (category === 'ticketing' && ticketing && !(rules.severalPerType && ticketing.type === type)) {
      throw new HttpError(409, `Only one ticketing integration is allowed, and one of type '${ticketing.type}' exists.`)
    }
  }

  function mustBeQuiet(stored: StoredIntegration): void {
    if (!runningOf(stored, clock())) return
    throw new HttpError(409, 'A synchronization is running for this integration. Cancel it or wait for its end.')
  }

  const tried = (type: string, checked: Checked) =>
    tryConnection(connectionOf(type, checked), { now: clock(), ...nextTrace(context) })

  return {
    getIntegrationsSpecifications({ implemented }: { implemented?: boolean } = {}): IntegrationSpec[] {
      mustManage(context)
      return context.specifications.filter(
        (spec) => implemented === undefined || (spec.implemented === true) === implemented,
      )
    },

    getIntegrations(query: PageQuery = {}) {
      mustManage(context)
      const { integrations, rules } = context.state
      return pageOf(query, integrations.length, (from, to): Integration[] =>
        integrations.slice(from, to).map((stored) => listViewOf(stored, clock(), rules.runs)),
      )
    },

    getIntegration(id: number | string): Integration {
      mustManage(context)
      const stored = findIntegration(context, id)
      lookForApp(stored, clock())
      return viewOf(stored, clock())
    },

    getIntegrationHistory(id: number | string): { id: number; created: string; versions: Version[] } {
      mustManage(context)
      const stored = findIntegration(context, id)
      const { id: number, created, versions } = stored
      const ofSyncs = context.state.rules.runs ? [] : syncVersions(stored, clock())
      return { id: number, created: iso(created), versions: structuredClone([...versions, ...ofSyncs]) }
    },

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
      mustBeQuiet(stored)
      const spec = specOf(context, stored.type)
      const checked = check(body, spec, stored)
      const trouble =
        stored.connection.kind === 'broken' || stored.connection.kind === 'good' ? troubleOf(stored, clock()) : null
      const sent = [...checked.secrets.keys()]
      if (trouble !== null && !sent.length && spec.properties.some(isSecret)) throw new HttpError(400, trouble)
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
      if (trouble !== null) throw new HttpError(400, trouble)
      tried(stored.type, { open: {}, secrets: new Map(), merged: stored.open })
      return domainsOf(stored.type, String(stored.open.api_url))
    },

    deleteIntegration(id: number | string): void {
      mustManage(context)
      const stored = findIntegration(context, id)
      mustBeQuiet(stored)
      context.state.integrations = context.state.integrations.filter((other) => other !== stored)
    },
  }
}

function mustHaveDomains({ category }: { category?: string | null }): void {
  if (category !== 'data_catalog') throw new HttpError(400, 'Only data catalogs have domains.')
}
