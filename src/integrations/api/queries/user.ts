import { queryOptions } from '@tanstack/react-query'
import { keys } from '../keys'
import type { Request } from '../request'
import { GatewaySchema, UserSchema } from '../schemas'

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
