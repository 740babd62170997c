import type { QueryClient } from '@tanstack/react-query'
import { keys } from './keys'
import type { Integration } from './schemas'

/** A sync that was started here, until the platform has told of it. */
export interface StartedSync {
  /** Milliseconds since 1970. */
  at: number
  /** What the integration told of its last sync before. */
  before: Pick<Integration, 'status' | 'last_synced' | 'message'>
  /** The platform has said that one goes on. */
  seen: boolean
}

/** So long the platform may go on telling of the sync before. */
const PATIENCE_MS = 30_000

const isGoing = (status: Integration['status']) => status === 'syncing' || status === 'cancelling'

export const isUnchanged = (
  one: Pick<Integration, 'last_synced' | 'message'>,
  other: Pick<Integration, 'last_synced' | 'message'>,
): boolean => (one.last_synced ?? null) === (other.last_synced ?? null) && (one.message ?? '') === (other.message ?? '')

const read = (client: QueryClient, id: number) => client.getQueryData<StartedSync>(keys.startedSync(id))

/** Called before a sync is asked for. */
export function noteStart(client: QueryClient, integration: Integration, now: number): void {
  const { id, status, last_synced, message } = integration
  client.setQueryDefaults(keys.startedSync(id), { gcTime: Infinity })
  client.setQueryData<StartedSync>(keys.startedSync(id), {
    at: now,
    before: { status: isGoing(status) ? null : status, last_synced, message },
    seen: false,
  })
}

/** Called once the end has been told, or the start refused; answers what was remembered. */
export function forgetStart(client: QueryClient, id: number): StartedSync | undefined {
  const started = read(client, id)
  client.removeQueries({ queryKey: keys.startedSync(id), exact: true })
  return started
}

/**
 * An integration as it is to be shown: right after Start the platform may still tell of the sync before, so it stays
 * `syncing` until something newer is there.
 */
export function whileStarting(client: QueryClient, integration: Integration, now: number): Integration {
  const { id, status } = integration
  const started = read(client, id)
  if (!started || started.seen) return integration
  if (isGoing(status)) {
    client.setQueryData<StartedSync>(keys.startedSync(id), { ...started, seen: true })
    return integration
  }
  const old = isUnchanged(integration, started.before) && (status ?? null) === (started.before.status ?? null)
  return old && now - started.at < PATIENCE_MS ? { ...integration, status: 'syncing' } : integration
}
