import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import { hasStatus } from '../ApiError'
import { pathFor, type Capabilities } from '../capabilities'
import { keys } from '../keys'
import type { Request } from '../request'
import { IntegrationSchema, SyncRunPageSchema, type SyncRun } from '../schemas'
import { PAGE_SIZE } from './pages'
import { noteProgress, rememberUnsupported } from './session'

/**
 * Runs, newest first; the first is the running one while the integration's status is `syncing` or `cancelling`. Nothing is
 * asked for where the capabilities name no path. A path that answers 404 all the same is left alone from then on, once the
 * integration is known to exist.
 */
export const syncsQuery = (request: Request, { syncs }: Capabilities, id: number, page = 1, size = 20) =>
  queryOptions({
    queryKey: [...keys.syncs(id), { page, size }],
    queryFn: syncs
      ? async ({ signal, client }) => {
          try {
            const answer = await request(pathFor(syncs, { id }), {
              schema: SyncRunPageSchema,
              search: { page, size },
              signal,
            })
            const [latest] = answer.items
            if (page === 1 && latest && !latest.finished) noteProgress(client, id, latest, Date.now())
            return answer
          } catch (error) {
            if (hasStatus(error, 404)) {
              await request(`/integrations/${id}`, { schema: IntegrationSchema, signal })
              rememberUnsupported(client, 'syncs')
            }
            throw error
          }
        }
      : skipToken,
    placeholderData: keepPreviousData,
  })

/** One run, wherever it stands in the list of runs (there is no operation for one); `null` where the platform no longer lists it. */
export const runQuery = (request: Request, { syncs }: Capabilities, id: number, runId: number) =>
  queryOptions({
    queryKey: [...keys.syncs(id), { run: runId }],
    queryFn: syncs
      ? async ({ signal }): Promise<SyncRun | null> => {
          for (let page = 1, more = true; more; page += 1) {
            const answer = await request(pathFor(syncs, { id }), {
              schema: SyncRunPageSchema,
              search: { page, size: PAGE_SIZE },
              signal,
            })
            const run = answer.items.find((item) => item.id === runId)
            if (run) return run
            more = answer.items.length + answer.unreadable.length > 0 && page < (answer.pages ?? 1)
          }
          return null
        }
      : skipToken,
  })
