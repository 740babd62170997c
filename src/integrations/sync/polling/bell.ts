import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { keys } from '../../api/keys'
import { belledSyncsQuery } from '../../api/queries/session'
import { syncMessageKey } from './inSight'

/** Whether the browser is to tell of the end of this integration's sync, and how that is changed. */
export function useBell(id: number) {
  const client = useQueryClient()
  const { data: belled = [] } = useQuery(belledSyncsQuery)
  return { rung: belled.includes(id), ring: (on: boolean) => ring(client, id, on) }
}

function ring(client: QueryClient, id: number, on: boolean) {
  client.setQueryDefaults(keys.belledSyncs, { gcTime: Infinity })
  client.setQueryData<number[]>(keys.belledSyncs, (belled = []) => [
    ...belled.filter((other) => other !== id),
    ...(on ? [id] : []),
  ])
}

/** Tells of an end by the browser's own notification where it was asked for, once. */
export function tellByBell(client: QueryClient, id: number, message: string, onPress?: () => void): void {
  if (!client.getQueryData<number[]>(keys.belledSyncs)?.includes(id)) return
  ring(client, id, false)
  try {
    const notification = new Notification(message, { tag: syncMessageKey(id) })
    notification.addEventListener('click', () => onPress?.())
  } catch {
    // Some browsers of phones have the word and refuse it; the page tells too.
  }
}
