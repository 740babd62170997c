import type { Integration } from '../../integrations/api/schemas'
import { iso } from './rules/refusal'
import { isObject, textOf } from './rules/paths'
import type { ConnectionState, StoredIntegration } from './state'
import { logText } from './runs/logText'
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
