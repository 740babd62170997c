import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** The integrations whose syncs are on the screen, by page. */
const inSight = new WeakMap<QueryClient, Map<number, number>>()

export const isInSight = (client: QueryClient, id: number): boolean => (inSight.get(client)?.get(id) ?? 0) > 0

/** Messages on one integration's syncs: a later one replaces the earlier. */
export const syncMessageKey = (id: number): string => `sync ${id}`

/** Says that this integration's syncs are on the screen while the caller is mounted: nothing else need tell how they end. */
export function useInSight(id: number): void {
  const client = useQueryClient()
  useEffect(() => {
    const views = inSight.get(client) ?? new Map<number, number>()
    inSight.set(client, views)
    views.set(id, (views.get(id) ?? 0) + 1)
    return () => {
      views.set(id, (views.get(id) ?? 1) - 1)
    }
  }, [client, id])
}
