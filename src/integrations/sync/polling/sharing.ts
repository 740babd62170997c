import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { keys } from '../../api/keys'
import { noteProgress } from '../../api/queries/session'
import { IntegrationSchema, SyncRunSchema } from '../../api/schemas'
import { isGoing } from '../outcome'
import type { SharedAnswer } from './tabs'

const integer = z.number()
const UnreadableSchema = z.object({ index: integer, part: z.string(), text: z.string() })
/** What tabs tell each other: nothing that a tab would not ask for itself. */
const SharedSchema = z.union([
  z.object({
    key: z.tuple([z.literal(keys.integrations[0]), z.literal(keys.integrations[1])]),
    data: z.object({ items: z.array(IntegrationSchema), unreadable: z.array(UnreadableSchema) }),
    at: integer,
  }),
  z.object({
    key: z.tuple([
      z.literal(keys.integrations[0]),
      z.literal('integration'),
      integer,
      z.literal('syncs'),
      z.object({ page: integer, size: integer }),
    ]),
    data: z.object({
      items: z.array(SyncRunSchema),
      unreadable: z.array(UnreadableSchema),
      total: integer,
      page: integer,
      size: integer,
      pages: z.nullable(integer),
    }),
    at: integer,
  }),
])

const isList = (key: QueryKey) => hashKey(key) === hashKey(keys.integrations)
const isShared = (key: QueryKey) => isList(key) || (key[1] === 'integration' && key[3] === 'syncs' && key.length === 5)

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
  for (const { queryKey: key, state } of client.getQueryCache().findAll({ queryKey: keys.integration(0).slice(0, 2) }))
    if (isShared(key) && ids.some((id) => key[2] === id) && state.data !== undefined)
      share({ key, data: state.data, at: state.dataUpdatedAt })
}

/** Takes over what another tab received, unless this one knows better or shows nothing of it. */
export function takeAnswer(client: QueryClient, answer: unknown): void {
  const { success, data: shared } = z.safeParse(SharedSchema, answer)
  if (!success || !client.getQueryData(keys.integrations)) return
  const { key, data, at } = shared
  const run = key.length === 5 && 'page' in data && data.page === 1 ? data.items[0] : undefined
  if (isGoing(run) && key.length === 5) noteProgress(client, key[2], run, at)
  if ((client.getQueryState(key)?.dataUpdatedAt ?? 0) > at) return
  client.setQueryData(key, data, { updatedAt: at })
}
