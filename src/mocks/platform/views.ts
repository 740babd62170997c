import type { Integration, Version } from '../../integrations/api/schemas'
import { iso } from './rules/httpError'
import { isObject, textOf } from './rules/paths'
import type { ConnectionState, StoredIntegration } from './state'
import { logText } from './runs/logText'
import { endOf, isFinished } from './runs/runTiming'
import { brokenBySync, syncFacts } from './runs/syncing'

const asked: Record<Exclude<ConnectionState['kind'], 'good' | 'broken'>, string> = {
  'to-authorise': 'Authorize the Qualytics app in Slack to finish connecting.',
  'to-verify': 'Pending. Install the Qualytics app in Microsoft Teams, then verify the installation.',
}

/** Why the stored connection does not work; `null` where it does. */
export function troubleOf(stored: StoredIntegration, now: number): string | null {
  const { connection } = stored
  if (connection.kind === 'good') return brokenBySync(stored, now)
  return connection.kind === 'broken' ? connection.detail : asked[connection.kind]
}

const flag = (value: unknown) => (typeof value === 'boolean' ? value : null)

/** As `GET /integrations/{id}` answers; lists add `message`. */
export function viewOf(stored: StoredIntegration, now: number): Integration {
  const { open } = stored
  const { status, last_synced } = syncFacts(stored, now)
  return {
    created: iso(stored.created),
    id: stored.id,
    type: stored.type,
    category: stored.category,
    api_url: textOf(open.api_url),
    connected: troubleOf(stored, now) === null,
    overwrite: open.overwrite === true,
    event_driven: flag(open.event_driven),
    enable_announcements: flag(open.enable_announcements),
    last_synced,
    status,
    parameters: isObject(open.parameters) ? structuredClone(open.parameters) : null,
  }
}

/** As `GET /integrations` lists it. Where there are no runs to look into, `message` is the log of the latest sync. */
export function listViewOf(stored: StoredIntegration, now: number, runs: boolean): Integration {
  const { latest, message } = syncFacts(stored, now)
  const log = !runs && stored.connection.kind === 'good' && latest
  if (log) return { ...viewOf(stored, now), message: logText(log, now) }
  return { ...viewOf(stored, now), message: troubleOf(stored, now) ?? message }
}

/** What the history tells of syncs where there are no runs: at the end of each, what the integration then told of it. */
export const syncVersions = ({ status: _status, ...stored }: StoredIntegration, now: number): Version[] =>
  stored.runs
    .filter((run) => isFinished(run, now))
    .map((run) => {
      const { at } = endOf(run)
      const [before, after] = [run.started, at].map((time) => syncFacts(stored, time).last_synced ?? null)
      return {
        changeset: {
          ...(before !== after && { last_synced: [before, after] }),
          message: [null, logText(run, at)],
        },
        operation_type: 1,
        operation: 'update',
        transaction: { id: SYNC_TRANSACTIONS + run.id, issued_at: iso(at), user: null },
      }
    })
/** Their ids are none of those that the platform counts. */
const SYNC_TRANSACTIONS = 1_000_000
