import { queryOptions } from '@tanstack/react-query'
import { keys } from '../keys'
import type { Request } from '../request'
import { whileStarting } from '../startedSync'
import {
  DomainListSchema,
  EntityHistorySchema,
  IntegrationPageSchema,
  IntegrationSchema,
  IntegrationSpecListSchema,
  OauthUrlSchema,
} from '../schemas'
import { joinPages, PAGE_SIZE, readPages } from './pages'

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

/** All pages of the list, one entry an id (a row can move to the next page while the pages are read). */
export const integrationsQuery = (request: Request) =>
  queryOptions({
    queryKey: keys.integrations,
    // Someone else may have changed it meanwhile.
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal, client }) => {
      const pages = await readPages((page) =>
        request('/integrations', { schema: IntegrationPageSchema, search: { page, size: PAGE_SIZE }, signal }),
      )
      const { items, ...rest } = joinPages(pages)
      return { ...rest, items: items.map((item) => whileStarting(client, item, Date.now())) }
    },
  })

export const integrationQuery = (request: Request, id: number) =>
  queryOptions({
    queryKey: keys.integration(id),
    queryFn: ({ signal }) => request(`/integrations/${id}`, { schema: IntegrationSchema, signal }),
  })

/** Domains that the stored connection can see. For a connection not yet stored see `lookUpDomainsMutation`. */
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

/** Where to send the browser for the second step of connectors that authorise in their own window. */
export const authorizeUrlQuery = (request: Request, type: string) =>
  queryOptions({
    queryKey: keys.authorize(type),
    queryFn: ({ signal }) =>
      request(`/integrations/${encodeURIComponent(type)}/oauth/authorize`, { schema: OauthUrlSchema, signal }),
    staleTime: 60_000,
  })
