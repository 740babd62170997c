import { hashKey, keepPreviousData, queryOptions, skipToken, type QueryClient } from '@tanstack/react-query'
import { ApiError, hasStatus } from './ApiError'
import type { Request } from './request'
import {
  DomainListSchema,
  EntityHistorySchema,
  GatewaySchema,
  IntegrationPageSchema,
  IntegrationSchema,
  IntegrationSpecListSchema,
  OauthUrlSchema,
  SyncLogPageSchema,
  SyncRunPageSchema,
  UserSchema,
  type Integration,
  type SyncLogEntry,
  type SyncOptions,
  type SyncOutcome,
  type SyncRun,
} from './schemas'

/** Every query key of the product. None may hold a secret. */
export const keys = {
  user: ['user'],
  gateway: ['gateway'],
  specs: ['specs'],
  integrations: ['integrations'],
  integration: (id: number) => ['integration', id],
  domains: (id: number) => ['integration', id, 'domains'],
  history: (id: number) => ['integration', id, 'history'],
  syncs: (id: number) => ['integration', id, 'syncs'],
  log: (id: number, runId: number) => ['integration', id, 'log', runId],
  syncChoice: (id: number) => ['syncChoice', id],
  lastProgress: (id: number) => ['lastProgress', id],
  prepared: (type: string) => ['prepared', type],
  unsupported: ['unsupported'],
} as const

export const userQuery = (request: Request) =>
  queryOptions({
    queryKey: keys.user,
    queryFn: ({ signal }) => request('/users/me', { schema: UserSchema, signal }),
    staleTime: 5 * 60_000,
  })

export const gatewayQuery = (request: Request) =>
  queryOptions({
    queryKey: keys.gateway,
    queryFn: ({ signal }) => request('/gateway', { schema: GatewaySchema, signal }),
    staleTime: Infinity,
  })

export const specsQuery = (request: Request) =>
  queryOptions({
    queryKey: keys.specs,
    queryFn: ({ signal }) =>
      request('/integrations-specifications', {
        schema: IntegrationSpecListSchema,
        search: { implemented: true },
        signal,
      }),
    staleTime: 10 * 60_000,
  })

const PAGE_SIZE = 100
/** The pages after the first are asked for a few at a time: the ingress allows about 50 requests a second per address. */
const PAGES_AT_ONCE = 4

/** All pages of the list, one entry an id (a row can move to the next page while the pages are read). */
export const integrationsQuery = (request: Request) =>
  queryOptions({
    queryKey: keys.integrations,
    // Someone else may have changed it meanwhile.
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal }): Promise<Integration[]> => {
      const pageOf = (page: number) =>
        request('/integrations', { schema: IntegrationPageSchema, search: { page, size: PAGE_SIZE }, signal })
      const pages = [await pageOf(1)]
      const last = pages[0]?.pages ?? 1
      for (let page = 2; page <= last; page += PAGES_AT_ONCE) {
        const numbers = Array.from({ length: Math.min(PAGES_AT_ONCE, last - page + 1) }, (_, offset) => page + offset)
        pages.push(...(await Promise.all(numbers.map(pageOf))))
      }
      return [...new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item])).values()]
    },
  })

export const integrationQuery = (request: Request, id: number) =>
  queryOptions({
    queryKey: keys.integration(id),
    queryFn: ({ signal }) => request(`/integrations/${id}`, { schema: IntegrationSchema, signal }),
  })

/** Domains that the stored connection can see. For those of a connection not yet stored see `lookUpDomainsMutation`. */
export const domainsQuery = (request: Request, id: number) =>
  queryOptions({
    queryKey: keys.domains(id),
    queryFn: ({ signal }) => request(`/integrations/${id}/domains`, { schema: DomainListSchema, signal }),
    staleTime: 60_000,
  })

export const historyQuery = (request: Request, id: number) =>
  queryOptions({
    queryKey: keys.history(id),
    queryFn: ({ signal }) => request(`/integrations/${id}/history`, { schema: EntityHistorySchema, signal }),
  })

/** Operations that only some deployments have. Without `syncs` there is neither `log` nor `abort`. */
export interface Unsupported {
  syncs?: true
  log?: true
  abort?: true
}

/** Whether this deployment cancels syncs, as far as is known. */
export const canCancel = (unsupported: Unsupported | undefined): boolean => !unsupported?.syncs && !unsupported?.abort

/** What this deployment lacks, as far as its answers have shown. Kept for the session: it is not asked for again. */
export const unsupportedQuery = queryOptions<Unsupported>({
  queryKey: keys.unsupported,
  queryFn: skipToken,
  staleTime: Infinity,
  gcTime: Infinity,
})

export function rememberUnsupported(client: QueryClient, operation: keyof Unsupported) {
  // Mounted or not, it is remembered.
  client.setQueryDefaults(keys.unsupported, { gcTime: Infinity })
  client.setQueryData<Unsupported>(keys.unsupported, (known) => ({ ...known, [operation]: true }))
}

/** The options that the user last started a sync with in this session. */
export const syncChoiceQuery = (id: number) =>
  queryOptions<SyncOptions>({
    queryKey: keys.syncChoice(id),
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })

/** Steps of a connector type's setup guide that the user has ticked off in this session. */
export const preparedQuery = (type: string) =>
  queryOptions<string[]>({
    queryKey: keys.prepared(type),
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })

export function rememberPrepared(client: QueryClient, type: string, step: string, done: boolean) {
  client.setQueryDefaults(keys.prepared(type), { gcTime: Infinity })
  client.setQueryData<string[]>(keys.prepared(type), (steps = []) =>
    done ? [...new Set([...steps, step])] : steps.filter((each) => each !== step),
  )
}

/** When this tab first saw the run at its present number of datastores. */
export interface LastProgress {
  runId: number
  done: number
  /** Milliseconds since 1970, by this device's clock. */
  at: number
}
export const lastProgressQuery = (id: number) =>
  queryOptions<LastProgress>({
    queryKey: keys.lastProgress(id),
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })

export const noteProgress = (client: QueryClient, id: number, run: SyncRun, now: number) => {
  client.setQueryDefaults(keys.lastProgress(id), { gcTime: Infinity })
  client.setQueryData<LastProgress>(keys.lastProgress(id), (seen) =>
    seen?.runId === run.id && seen.done === run.datastores_done
      ? undefined
      : { runId: run.id, done: run.datastores_done, at: now },
  )
}

/**
 * Runs, newest first; the first is the running one while the integration's status is `syncing`. Assumed: a deployment may
 * answer 404, which is remembered once the integration is known to exist.
 */
export const syncsQuery = (request: Request, id: number, page = 1, size = 20) =>
  queryOptions({
    queryKey: [...keys.syncs(id), { page, size }],
    queryFn: async ({ signal, client }) => {
      try {
        return await request(`/integrations/${id}/syncs`, { schema: SyncRunPageSchema, search: { page, size }, signal })
      } catch (error) {
        if (hasStatus(error, 404)) {
          await request(`/integrations/${id}`, { schema: IntegrationSchema, signal })
          rememberUnsupported(client, 'syncs')
        }
        throw error
      }
    },
    placeholderData: keepPreviousData,
  })

/** One run, wherever it stands in the list of runs (there is no operation for one); `null` where the platform no longer lists it. */
export const runQuery = (request: Request, id: number, runId: number) =>
  queryOptions({
    queryKey: [...keys.syncs(id), { run: runId }],
    queryFn: async ({ signal }): Promise<SyncRun | null> => {
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const answer = await request(`/integrations/${id}/syncs`, {
          schema: SyncRunPageSchema,
          search: { page, size: PAGE_SIZE },
          signal,
        })
        const run = answer.items.find((item) => item.id === runId)
        if (run) return run
        pages = answer.pages
      }
      return null
    },
  })

export interface LogFilter {
  outcome?: SyncOutcome
  /** Part of a datastore's name. */
  search?: string
}

export const LOG_PAGE_SIZE = PAGE_SIZE

/** A page of a run's log, read without the cache: for reading a whole log once. Pages count from 1. */
export const readLogPage = (
  request: Request,
  id: number,
  runId: number,
  { outcome, search }: LogFilter,
  { page, size = LOG_PAGE_SIZE }: { page: number; size?: number },
  signal?: AbortSignal,
) =>
  request(`/integrations/${id}/syncs/${runId}/log`, {
    schema: SyncLogPageSchema,
    search: { page, size, outcome, search: search || undefined },
    signal,
  })

/** The log's own 404 is remembered once the run is known to exist. */
async function rememberMissingLog(client: QueryClient, request: Request, id: number, runId: number, error: unknown) {
  if (hasStatus(error, 404) && (await client.query({ ...runQuery(request, id, runId), retry: false })))
    rememberUnsupported(client, 'log')
}

/** Long enough to scroll back and forth, short enough that a long log is not gathered in memory. */
const KEEP_LOG_MS = 60_000

/**
 * How many entries fit a filter once the run has done `done` datastores. While a next number is on its way, that of the same
 * filter before it stands in.
 */
export const logTotalQuery = (request: Request, id: number, runId: number, filter: LogFilter, done: number) =>
  queryOptions({
    queryKey: [...keys.log(id, runId), 'total', filter, done],
    queryFn: async ({ signal, client }): Promise<number> => {
      try {
        return (await readLogPage(request, id, runId, filter, { page: 1, size: 1 }, signal)).total
      } catch (error) {
        await rememberMissingLog(client, request, id, runId, error)
        throw error
      }
    },
    placeholderData: (previous, query) =>
      query && hashKey(query.queryKey.slice(0, -1)) === hashKey([...keys.log(id, runId), 'total', filter])
        ? previous
        : undefined,
    staleTime: Infinity,
    gcTime: KEEP_LOG_MS,
  })

/**
 * A page of a run's log: one entry a datastore, in the run's order. The log only grows at its end, so a page that has as
 * many entries as there are to have (`of`) never changes.
 */
export const logPageQuery = (
  request: Request,
  id: number,
  runId: number,
  filter: LogFilter,
  { page, of }: { page: number; of: number },
) =>
  queryOptions({
    queryKey: [...keys.log(id, runId), 'page', filter, page, of],
    queryFn: async ({ signal }): Promise<SyncLogEntry[]> =>
      (await readLogPage(request, id, runId, filter, { page }, signal)).items,
    staleTime: Infinity,
    gcTime: KEEP_LOG_MS,
  })

/** Where to send the browser for the second step of connectors that authorise in their own window. */
export const authorizeUrlQuery = (request: Request, type: string) =>
  queryOptions({
    queryKey: ['authorize', type],
    queryFn: ({ signal }) =>
      request(`/integrations/${encodeURIComponent(type)}/oauth/authorize`, { schema: OauthUrlSchema, signal }),
    staleTime: 60_000,
  })

/** Tries again only what may go better next time, waiting as long as the platform asks. */
export const retryQuery = (failures: number, error: Error): boolean =>
  failures < 2 &&
  error instanceof ApiError &&
  (error.reason === 'offline' || error.status === 429 || (error.reason === 'refused' && (error.status ?? 0) >= 500))

export const retryDelay = (failures: number, error: Error): number =>
  error instanceof ApiError && error.retryAfter !== null ? Math.min(error.retryAfter, 30) * 1000 : 1000 * 2 ** failures
