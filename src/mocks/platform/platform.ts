import type { IntegrationSpec } from '../../integrations/api/schemas'
import { specifications as tenConnectors } from '../data/specifications'
import { capabilitiesOf, type Capabilities } from './capabilities'
import type { Context, Counter } from './context'
import { accessOperations } from './operations/access'
import { accountOperations } from './operations/account'
import { datastoreOperations } from './operations/datastores'
import { integrationOperations } from './operations/integrations'
import { authorization } from './operations/authorization'
import { syncOperations } from './operations/syncs'
import { emptyState, type PlatformState } from './state'

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
 * The Qualytics platform, simulated: every operation of `integrations/api/platform-api.yaml` that the page, its host or its tools use,
 * under its operationId, with the platform's rules and without HTTP. Bodies come in as unknown JSON and path or query values as they
 * stand in the address; answers have the contract's shapes. Times inside are milliseconds, times in answers ISO 8601 UTC.
 *
 * It is the published platform: runs, a log and cancelling exist only where `state.rules.runs` says so, and then `capabilities` names
 * them.
 *
 * Every operation throws a `HttpError` for an answer other than 2xx: 401 signed out, 403 a role that may not, 404 gone (or an assumed
 * operation that this deployment lacks), 409 one exists already or a sync runs, 422 in FastAPI's shape, 400 in the catalog's own words.
 *
 * The state is plain JSON and never holds a secret: a secret is tried, and only that one is stored is remembered.
 *
 * Not documented anywhere, so chosen here: DELETE and PUT while a sync runs answer 409; an update that sends no secret, while the stored one no
 * longer works, is refused in the same words; a new secret clears `parameters.expires_at`; `parameters` are merged; versions come oldest
 * first; Slack is `connected` once its authorise address was visited (`authorize`), Microsoft Teams once the platform looks (its
 * `verify-installation`, or `GET /integrations/{id}`) 10 seconds or more after it was created.
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
    ...accessOperations(context),
    ...accountOperations(context),
    ...integrationOperations(context),
    ...authorization(context),
    ...syncOperations(context),
    ...datastoreOperations(context),

    /** What a page on this deployment is told beforehand. */
    get capabilities(): Capabilities {
      return capabilitiesOf(state)
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
