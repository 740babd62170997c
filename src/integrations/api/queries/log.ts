import { hashKey, queryOptions, skipToken, type QueryClient } from '@tanstack/react-query'
import { hasStatus } from '../ApiError'
import { pathFor, type Capabilities } from '../capabilities'
import { keys } from '../keys'
import type { Readable } from '../readable'
import type { Request } from '../request'
import { SyncLogPageSchema, type SyncLogEntry, type SyncOutcome } from '../schemas'
import { PAGE_SIZE } from './pages'
import { runQuery } from './runs'
import { rememberUnsupported } from './session'

export interface LogFilter {
  outcome?: SyncOutcome
  /** Part of a datastore's name. */
  search?: string
}

export const LOG_PAGE_SIZE = PAGE_SIZE

/** A page of a run's log, read without the cache: for reading a whole log once. Pages count from 1. */
export const readLogPage = (
  request: Request,
  { log }: Capabilities,
  id: number,
  runId: number,
  { outcome, search }: LogFilter,
  { page, size = LOG_PAGE_SIZE }: { page: number; size?: number },
  signal?: AbortSignal,
) => {
  if (!log) throw new Error('The capabilities name no log.')
  return request(pathFor(log, { id, runId }), {
    schema: SyncLogPageSchema,
    search: { page, size, outcome, search: search || undefined },
    signal,
  })
}

/** The log's own 404 is remembered once the run is known to exist. */
async function rememberMissingLog(
  client: QueryClient,
  request: Request,
  capabilities: Capabilities,
  id: number,
  runId: number,
  error: unknown,
) {
  if (hasStatus(error, 404) && (await client.query({ ...runQuery(request, capabilities, id, runId), retry: false })))
    rememberUnsupported(client, 'log')
}

/** Long enough to scroll back and forth, short enough that a long log is not gathered in memory. */
const KEEP_LOG_MS = 60_000

/**
 * How many entries fit a filter once the run has done `done` datastores. While a next number is on its way, that of the same
 * filter before it stands in.
 */
export const logTotalQuery = (
  request: Request,
  capabilities: Capabilities,
  id: number,
  runId: number,
  filter: LogFilter,
  done: number,
) => {
  return queryOptions({
    queryKey: [...keys.log(id, runId), 'total', filter, done],
    queryFn: capabilities.log
      ? async ({ signal, client }): Promise<number> => {
          try {
            return (await readLogPage(request, capabilities, id, runId, filter, { page: 1, size: 1 }, signal)).total
          } catch (error) {
            await rememberMissingLog(client, request, capabilities, id, runId, error)
            throw error
          }
        }
      : skipToken,
    placeholderData: (previous, query) =>
      query && hashKey(query.queryKey.slice(0, -1)) === hashKey([...keys.log(id, runId), 'total', filter])
        ? previous
        : undefined,
    staleTime: Infinity,
    gcTime: KEEP_LOG_MS,
  })
}

/**
 * A page of a run's log: one entry a datastore, in the run's order. The log only grows at its end, so a page that has as
 * many entries as there are to have (`of`) never changes. Entries that cannot be read keep their place (`index`).
 */
export const logPageQuery = (
  request: Request,
  capabilities: Capabilities,
  id: number,
  runId: number,
  filter: LogFilter,
  { page, of }: { page: number; of: number },
) =>
  queryOptions({
    queryKey: [...keys.log(id, runId), 'page', filter, page, of],
    queryFn: capabilities.log
      ? async ({ signal }): Promise<Readable<SyncLogEntry>> => {
          const { items, unreadable } = await readLogPage(request, capabilities, id, runId, filter, { page }, signal)
          return { items, unreadable }
        }
      : skipToken,
    staleTime: Infinity,
    gcTime: KEEP_LOG_MS,
  })
