import type { QueryClient } from '@tanstack/react-query'
import { keys } from '../../api/keys'
import { syncsQuery } from '../../api/queries/runs'
import { unsupportedQuery } from '../../api/queries/session'
import type { Capabilities } from '../../api/capabilities'
import type { Readable } from '../../api/readable'
import type { Request } from '../../api/request'
import type { Integration, IntegrationSpec } from '../../api/schemas'
import type { PageHost } from '../../PageHost'
import { announcementOf, announcementWithoutRuns, isGoing } from '../outcome'
import { followList } from './sharing'

/** How long an answer on runs is recent enough to tell of an end that was noticed just now. */
const RECENT_MS = 5_000

/** What a user knows an integration by: the label of its type, with its address where there are several. */
export function labelOf(client: QueryClient, { type, id, api_url }: Integration): string {
  const label =
    client.getQueryData<Readable<IntegrationSpec>>(keys.specs)?.items.find((spec) => spec.type === type)?.label ?? type
  const list = client.getQueryData<Readable<Integration>>(keys.integrations)?.items ?? []
  return list.some((other) => other.type === type && other.id !== id) ? `${label} (${api_url})` : label
}

/** Says of each sync that the list had as running how it ended, as soon as the list no longer has it so. */
export function announceEnds(
  client: QueryClient,
  request: Request,
  capabilities: Capabilities,
  notify: PageHost['notify'],
): () => void {
  const read = () => client.getQueryData<Readable<Integration>>(keys.integrations)?.items ?? []
  const syncing = () => new Set(read().flatMap(({ id, status }) => (status === 'syncing' ? [id] : [])))
  let before = syncing()
  return followList(client, () => {
    const now = syncing()
    const ended = read().filter(({ id }) => before.has(id) && !now.has(id))
    before = now
    for (const integration of ended) void announce(client, request, capabilities, integration, notify)
  })
}

async function announce(
  client: QueryClient,
  request: Request,
  capabilities: Capabilities,
  integration: Integration,
  notify: PageHost['notify'],
) {
  const label = labelOf(client, integration)
  const known =
    !capabilities.syncs || client.getQueryData(unsupportedQuery.queryKey)?.syncs
      ? undefined
      : await client
          .query({ ...syncsQuery(request, capabilities, integration.id), staleTime: RECENT_MS, retry: false })
          .then(({ items }) => items[0])
          .catch(() => undefined)
  // A next run has begun meanwhile: its own end will be told.
  if (isGoing(known)) return
  const { message, severity } = known ? announcementOf(label, known) : announcementWithoutRuns(label, integration)
  notify(message, severity)
}
