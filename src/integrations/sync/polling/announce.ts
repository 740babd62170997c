import { hashKey, type QueryClient } from '@tanstack/react-query'
import { keys } from '../../api/keys'
import { integrationsQuery } from '../../api/queries/integrations'
import type { Request } from '../../api/request'
import type { Integration } from '../../api/schemas'
import { isSyncing } from '../isSyncing'
import type { BeforeSync } from '../lastSync'

const listOf = (client: QueryClient, request: Request): readonly Integration[] =>
  client.getQueryData(integrationsQuery(request).queryKey)?.items ?? []

/**
 * Tells of each sync that the list had as going on when the list no longer has it so, with what the integration told of its
 * last sync before; and of each that is gone from the list with its integration.
 */
export function followEnds(
  client: QueryClient,
  request: Request,
  onEnd: (integration: Integration, before: BeforeSync) => void,
  onGone: (id: number) => void,
): () => void {
  const going = new Map<number, BeforeSync>()
  const look = () => {
    const list = listOf(client, request)
    for (const integration of list) {
      const { id, last_synced, message } = integration
      const before = going.get(id)
      if (isSyncing(integration)) {
        if (!before) going.set(id, { last_synced, message })
      } else if (before) {
        going.delete(id)
        onEnd(integration, before)
      }
    }
    for (const id of going.keys()) {
      if (list.some((integration) => integration.id === id)) continue
      going.delete(id)
      onGone(id)
    }
  }
  look()
  const hash = hashKey(keys.integrations)
  return client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success' && event.query.queryHash === hash) look()
  })
}
