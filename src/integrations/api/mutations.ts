import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { hasStatus } from './ApiError'
import { keys, rememberUnsupported, syncsQuery } from './queries'
import type { Request } from './request'
import {
  DomainListSchema,
  IntegrationSchema,
  SyncOptionsSchema,
  SyncRunSchema,
  type CreateIntegration,
  type Integration,
  type SyncOptions,
  type SyncRun,
  type SyncRunPage,
  type UpdateIntegration,
} from './schemas'

/**
 * Mutations say what goes stale and return the invalidation's promise, so that pending lasts until the list is true.
 * Those that carry secrets have `gcTime: 0`; whoever calls them also calls `reset()` once they have settled, so that no
 * secret stays in the mutation cache as `variables`.
 */
interface WithSecrets<Payload> {
  payload: Payload
  /** The secret values inside the payload, to be kept out of error texts. */
  secrets: readonly string[]
  signal?: AbortSignal
}

/** Offline they fail at once. Held back until the network returns, they would be sent when nobody expects it any more. */
const atOnce = { networkMode: 'always' } as const

export const createIntegrationMutation = (request: Request) =>
  mutationOptions({
    ...atOnce,
    gcTime: 0,
    mutationFn: ({ payload, secrets }: WithSecrets<CreateIntegration>) =>
      request('/integrations', {
        method: 'POST',
        body: payload,
        schema: IntegrationSchema,
        secrets,
      }),
    onSuccess: (_integration, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.integrations }),
  })

export const updateIntegrationMutation = (request: Request, id: number) =>
  mutationOptions({
    ...atOnce,
    gcTime: 0,
    mutationFn: ({ payload, secrets }: WithSecrets<UpdateIntegration>) =>
      request(`/integrations/${id}`, {
        method: 'PUT',
        body: payload,
        schema: IntegrationSchema,
        secrets,
      }),
    onSuccess: (_integration, _variables, _result, { client }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.integrations }),
        client.invalidateQueries({ queryKey: keys.integration(id) }),
      ]),
  })

/** Domains that a connection which is not yet stored can see; it stores nothing, so it is also the connection test. */
export const lookUpDomainsMutation = (request: Request) =>
  mutationOptions({
    ...atOnce,
    gcTime: 0,
    mutationFn: ({ payload, secrets, signal }: WithSecrets<CreateIntegration>) =>
      request('/integrations/domains', {
        method: 'POST',
        body: payload,
        schema: DomainListSchema,
        secrets,
        signal,
      }),
  })

export const deleteIntegrationMutation = (request: Request, id: number) =>
  mutationOptions({
    ...atOnce,
    // Gone meanwhile is what was wanted.
    mutationFn: () =>
      request(`/integrations/${id}`, { method: 'DELETE' }).catch((error: unknown) => {
        if (!hasStatus(error, 404)) throw error
      }),
    onSuccess: (_gone, _variables, _result, { client }) => {
      client.removeQueries({ queryKey: keys.integration(id) })
      return client.invalidateQueries({ queryKey: keys.integrations })
    },
  })

const refreshAfterSyncChange = (client: QueryClient, id: number) =>
  Promise.all([
    client.invalidateQueries({ queryKey: keys.integrations }),
    client.invalidateQueries({ queryKey: keys.integration(id), exact: true }),
    client.invalidateQueries({ queryKey: keys.syncs(id) }),
  ])

/** 409 means that a sync is running already, whether or not the list knows of it. */
export const startSyncMutation = (request: Request, id: number) =>
  mutationOptions({
    ...atOnce,
    mutationFn: (options: SyncOptions) =>
      request(`/integrations/${id}/sync`, { method: 'POST', body: z.parse(SyncOptionsSchema, options) }),
    onMutate: (options, { client }) => {
      client.setQueryData(keys.syncChoice(id), options)
    },
    onSettled: (_started, error, _options, _result, { client }) => {
      // So that a run which is over before the list is read again is still told as one that ended.
      if (!error || hasStatus(error, 409))
        client.setQueryData<Integration[]>(keys.integrations, (list) =>
          list?.map((item) => (item.id === id ? { ...item, status: 'syncing' } : item)),
        )
      return refreshAfterSyncChange(client, id)
    },
  })

/** Answers the run as it stands after the request; one that ended meanwhile is answered as it ended. */
export const cancelSyncMutation = (request: Request, id: number) =>
  mutationOptions({
    ...atOnce,
    mutationFn: (runId: number) =>
      request(`/integrations/${id}/syncs/${runId}/abort`, { method: 'PUT', schema: SyncRunSchema }),
    onSuccess: (run, _runId, _result, { client }) => {
      client.setQueryData<SyncRunPage>(syncsQuery(request, id).queryKey, (page) => page && withRun(page, run))
    },
    onError: async (error, runId, _result, { client }) => {
      if (!hasStatus(error, 404)) return
      // Gone with the run, or with the whole integration: then this operation may well exist.
      const runs = await client.query({ ...syncsQuery(request, id), staleTime: 0, retry: false }).catch(() => null)
      if (runs?.items.some((run) => run.id === runId)) rememberUnsupported(client, 'abort')
    },
    onSettled: (run, _error, _runId, _result, { client }) => {
      const refreshed = Promise.all([
        refreshAfterSyncChange(client, id),
        // Asked for even where nothing shows it: other tabs learn of it by this answer.
        client.query({ ...syncsQuery(request, id), staleTime: 0, retry: false }).catch(() => null),
      ])
      // The answer itself is shown already: nobody need wait.
      if (!run) return refreshed
    },
  })

const withRun = (page: SyncRunPage, run: SyncRun): SyncRunPage => ({
  ...page,
  items: page.items.map((item) => (item.id === run.id ? run : item)),
})
