import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { keys, noteProgress } from '../../api/queries'
import { IntegrationSchema, SyncRunPageSchema } from '../../api/schemas'
import { isGoing } from '../outcome'
import type { SharedAnswer } from './tabs'

const integer = z.number()
/** What tabs tell each other: nothing that a tab would not ask for itself. */
const SharedSchema = z.union([
  z.object({ key: z.tuple([z.literal(keys.integrations[0])]), data: z.array(IntegrationSchema), at: integer }),
  z.object({
    key: z.tuple([z.literal('integration'), integer, z.literal('syncs'), z.object({ page: integer, size: integer })]),
    data: SyncRunPageSchema,
    at: integer,
  }),
])

const isList = (key: QueryKey) => hashKey(key) === hashKey(keys.integrations)
const isShared = (key: QueryKey) => isList(key) || (key[0] === 'integration' && key[2] === 'syncs' && key.length === 4)

/** Calls `onAnswer` for each answer that enters the cache; `own` where this tab received it from the platform. */
function followAnswers(client: QueryClient, onAnswer: (query: Query, own: boolean) => void): () => void {
  return client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success')
      onAnswer(event.query as Query, !event.action.manual)
  })
}

export const followList = (client: QueryClient, onList: () => void): (() => void) =>
  followAnswers(client, ({ queryKey }) => {
    if (isList(queryKey)) onList()
  })

/** Tells what this tab received from the platform, not what others told it. */
export const shareAnswers = (client: QueryClient, share: (answer: SharedAnswer) => void): (() => void) =>
  followAnswers(client, ({ queryKey: key, state }, own) => {
    if (own && isShared(key)) share({ key, data: state.data, at: state.dataUpdatedAt })
  })

/** Tells again what is known of running syncs. */
export function shareRuns(client: QueryClient, ids: readonly number[], share: (answer: SharedAnswer) => void): void {
  for (const { queryKey: key, state } of client.getQueryCache().findAll({ queryKey: ['integration'] }))
    if (isShared(key) && ids.some((id) => key[1] === id) && state.data !== undefined)
      share({ key, data: state.data, at: state.dataUpdatedAt })
}

/** Takes over what another tab received, unless this one knows better or shows nothing of it. */
export function takeAnswer(client: QueryClient, answer: unknown): void {
  const { success, data: shared } = z.safeParse(SharedSchema, answer)
  if (!success || !client.getQueryData(keys.integrations)) return
  const { key, data, at } = shared
  const run = 'items' in data && data.page === 1 ? data.items[0] : undefined
  if (isGoing(run) && key[1] !== undefined) noteProgress(client, key[1], run, at)
  if ((client.getQueryState(key)?.dataUpdatedAt ?? 0) > at) return
  client.setQueryData(key, data, { updatedAt: at })
}
