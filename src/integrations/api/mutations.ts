import { mutationOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { hasStatus } from './ApiError'
import { keys } from './queries'
import type { Request } from './request'
import {
  CreateIntegrationSchema,
  DomainListSchema,
  IntegrationSchema,
  SyncOptionsSchema,
  SyncRunSchema,
  UpdateIntegrationSchema,
  type CreateIntegration,
  type SyncOptions,
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

export const createIntegrationMutation = (request: Request) =>
  mutationOptions({
    gcTime: 0,
    mutationFn: ({ payload, secrets }: WithSecrets<CreateIntegration>) =>
      request('/integrations', {
        method: 'POST',
        body: z.parse(CreateIntegrationSchema, payload),
        schema: IntegrationSchema,
        secrets,
      }),
    onSuccess: (_integration, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.integrations }),
  })

export const updateIntegrationMutation = (request: Request, id: number) =>
  mutationOptions({
    gcTime: 0,
    mutationFn: ({ payload, secrets }: WithSecrets<UpdateIntegration>) =>
      request(`/integrations/${id}`, {
        method: 'PUT',
        body: z.parse(UpdateIntegrationSchema, payload),
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
    gcTime: 0,
    mutationFn: ({ payload, secrets, signal }: WithSecrets<CreateIntegration>) =>
      request('/integrations/domains', {
        method: 'POST',
        body: z.parse(CreateIntegrationSchema, payload),
        schema: DomainListSchema,
        secrets,
        signal,
      }),
  })

export const deleteIntegrationMutation = (request: Request, id: number) =>
  mutationOptions({
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

const staleAfterSyncChange = (id: number) => [keys.integrations, keys.integration(id)]

export const startSyncMutation = (request: Request, id: number) =>
  mutationOptions({
    mutationFn: (options: SyncOptions) =>
      request(`/integrations/${id}/sync`, { method: 'POST', body: z.parse(SyncOptionsSchema, options) }),
    // Also after a refusal: 409 means that the list did not yet know of the running sync.
    onSettled: (_started, _error, _variables, _result, { client }) =>
      Promise.all(staleAfterSyncChange(id).map((queryKey) => client.invalidateQueries({ queryKey }))),
  })

export const cancelSyncMutation = (request: Request, id: number) =>
  mutationOptions({
    mutationFn: (runId: number) =>
      request(`/integrations/${id}/syncs/${runId}/abort`, { method: 'PUT', schema: SyncRunSchema }),
    onSettled: (_run, _error, _variables, _result, { client }) =>
      Promise.all(staleAfterSyncChange(id).map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
