import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ApiError } from './ApiError'
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
  type SyncOutcome,
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
  log: (id: number, runId: number) => ['integration', id, 'syncs', runId, 'log'],
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

/** Runs, newest first; the first is the running one while the integration's status is `syncing`. Assumed: a deployment may answer 404. */
export const syncsQuery = (request: Request, id: number, page = 1, size = 20) =>
  queryOptions({
    queryKey: [...keys.syncs(id), { page, size }],
    queryFn: ({ signal }) =>
      request(`/integrations/${id}/syncs`, { schema: SyncRunPageSchema, search: { page, size }, signal }),
    placeholderData: keepPreviousData,
  })

export interface LogFilter {
  outcome?: SyncOutcome
  /** Part of a datastore's name. */
  search?: string
}

/** One entry a datastore in the run's order, 100 a page. Assumed: a deployment may answer 404. */
export const logQuery = (request: Request, id: number, runId: number, filter: LogFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.log(id, runId), filter],
    queryFn: ({ signal, pageParam }) =>
      request(`/integrations/${id}/syncs/${runId}/log`, {
        schema: SyncLogPageSchema,
        search: { page: pageParam, size: PAGE_SIZE, outcome: filter.outcome, search: filter.search || undefined },
        signal,
      }),
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page < last.pages ? last.page + 1 : undefined),
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
