import { mutationOptions } from '@tanstack/react-query'
import { hasStatus } from './ApiError'
import { keys } from './keys'
import { written, type Request } from './request'
import {
  AlertingStatusSchema,
  DomainListSchema,
  IntegrationSchema,
  type CreateIntegration,
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
export const atOnce = { networkMode: 'always' } as const

export const createIntegrationMutation = (request: Request) =>
  mutationOptions({
    ...atOnce,
    gcTime: 0,
    mutationFn: ({ payload, secrets }: WithSecrets<CreateIntegration>) =>
      written(
        request('/integrations', {
          method: 'POST',
          body: payload,
          schema: IntegrationSchema,
          secrets,
        }),
      ),
    onSuccess: (_integration, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: keys.integrations }),
  })

export const updateIntegrationMutation = (request: Request, id: number) =>
  mutationOptions({
    ...atOnce,
    gcTime: 0,
    mutationFn: ({ payload, secrets }: WithSecrets<UpdateIntegration>) =>
      written(
        request(`/integrations/${id}`, {
          method: 'PUT',
          body: payload,
          schema: IntegrationSchema,
          secrets,
        }),
      ),
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
      written(request(`/integrations/${id}`, { method: 'DELETE' })).catch((error: unknown) => {
        if (!hasStatus(error, 404)) throw error
      }),
    onSuccess: (_gone, _variables, _result, { client }) => {
      client.removeQueries({ queryKey: keys.integration(id) })
      return client.invalidateQueries({ queryKey: keys.integrations })
    },
  })

/** Lets the platform look whether its app is installed in Microsoft Teams. There is one Teams integration, so it takes no id. */
export const verifyInstallationMutation = (request: Request) =>
  mutationOptions({
    ...atOnce,
    mutationFn: () => request('/integrations/msft_teams/verify-installation', { schema: AlertingStatusSchema }),
    onSuccess: (_status, _variables, _result, { client }) => client.invalidateQueries({ queryKey: keys.integrations }),
  })
