import type { EntityHistory, Gateway, Integration, IntegrationSpec, User } from '../../integrations/api/schemas'
import { iso, notFound } from './refusal'
import { connecting } from './integrationOperations'
import { findIntegration, mustBeSignedIn, mustManage, type Context, type Counter } from './context'
import { pageOf, type PageQuery } from './paging'
import { specifications as tenConnectors } from '../data/specifications'
import { emptyState, type PlatformState } from './state'
import { syncOperations } from './syncOperations'
import { listViewOf, viewOf } from './views'

/** The address that `GET /gateway` answers: a documentation address (RFC 5737). */
const OUTGOING_ADDRESS = '203.0.113.24'

export interface PlatformOptions {
  /** Now, in milliseconds since 1970. Everything that takes time is computed from it when it is asked for; there is no timer inside. */
  clock: () => number
  /** The number after `last`, for each kind of thing that has one; one more by default. */
  ids?: (counter: Counter, last: number) => number
  /** Milliseconds that a sync spends on one datastore; 200 by default. */
  pace?: number | (() => number)
  /** Where to start from; nothing connected by default. Taken over, not copied. */
  state?: PlatformState
  /** What can be connected; the ten connectors of the user guide by default. */
  specifications?: readonly IntegrationSpec[]
  /** Where the browser is sent for the second step of Slack. */
  authorizeUrl?: (type: string) => string
}

export type Platform = ReturnType<typeof createPlatform>

/**
 * The Qualytics platform, simulated: every operation of `integrations/api/platform-api.yaml` under its operationId, the assumed ones
 * included, with the platform's rules and without HTTP. Bodies come in as unknown JSON and path or query values as they stand in the
 * address; answers have the contract's shapes. Times inside are milliseconds, times in answers ISO 8601 UTC.
 *
 * Every operation throws a `Refusal` for an answer other than 2xx: 401 signed out, 403 role Member, 404 gone (or an assumed operation
 * that this deployment lacks), 409 one exists already or a sync runs, 422 in FastAPI's shape, 400 in the catalog's own words.
 *
 * The state is plain JSON and never holds a secret: a secret is tried, and only that one is stored is remembered.
 *
 * Not documented anywhere, so chosen here: DELETE and PUT while a sync runs answer 409; an update that sends no secret, while the stored one no
 * longer works, is refused in the same words; a new secret clears `parameters.expires_at`; versions come oldest first; Slack is
 * `connected` once its authorise address was visited (`authorize`), Microsoft Teams once `GET /integrations/{id}` is asked 10 seconds
 * or more after it was created.
 */
export function createPlatform(options: PlatformOptions) {
  const { clock, pace = 200 } = options
  let state = options.state ?? emptyState()
  const context: Context = {
    get state() {
      return state
    },
    clock,
    ids: options.ids ?? ((_counter, last) => last + 1),
    pace: typeof pace === 'number' ? () => pace : pace,
    specifications: options.specifications ?? tenConnectors,
    authorizeUrl: options.authorizeUrl ?? ((type) => `https://${type}.com/oauth/v2/authorize?client_id=qualytics`),
  }

  return {
    ...connecting(context),
    ...syncOperations(context),

    getCurrentUser(): User {
      mustBeSignedIn(context)
      return { ...state.user }
    },

    getGateway(): Gateway {
      mustBeSignedIn(context)
      return { gateway: OUTGOING_ADDRESS }
    },

    getIntegrationsSpecifications({ implemented }: { implemented?: boolean } = {}): IntegrationSpec[] {
      mustManage(context)
      return context.specifications.filter(
        (spec) => implemented === undefined || (spec.implemented === true) === implemented,
      )
    },

    getIntegrations(query: PageQuery = {}) {
      mustManage(context)
      const { integrations } = state
      return pageOf(query, integrations.length, (from, to): Integration[] =>
        integrations.slice(from, to).map((stored) => listViewOf(stored, clock())),
      )
    },

    getIntegration(id: number | string): Integration {
      mustManage(context)
      const stored = findIntegration(context, id)
      const { connection } = stored
      if (connection.kind === 'to-verify' && clock() >= connection.installedAt) {
        stored.connection = { kind: 'good' }
        stored.since = clock()
      }
      return viewOf(stored, clock())
    },

    getIntegrationHistory(id: number | string): Omit<EntityHistory, 'unreadable'> {
      mustManage(context)
      const { id: number, created, versions } = findIntegration(context, id)
      return { id: number, created: iso(created), versions: structuredClone(versions) }
    },

    oauthAuthorize(type: string): { url: string } {
      mustManage(context)
      if (type !== 'slack') throw notFound('Authorization')
      return { url: context.authorizeUrl(type) }
    },

    /** Not an operation: what visiting the authorise address and agreeing does. */
    authorize(type: string): void {
      for (const stored of state.integrations) {
        if (stored.type !== type || stored.connection.kind !== 'to-authorise') continue
        stored.connection = { kind: 'good' }
        stored.since = clock()
      }
    },

    /** Not an operation: the stored credentials stop working, as they do when a secret expires. */
    breakConnection(id: number, detail: string): void {
      const stored = findIntegration(context, id)
      stored.connection = { kind: 'broken', detail }
      stored.since = clock()
    },

    /** The live state: a test may read and change it (role, sign-in, rules). */
    get state(): PlatformState {
      return state
    },

    /** Takes another state over, for example one that another tab has stored. */
    load(next: PlatformState): void {
      state = next
    },
  }
}
