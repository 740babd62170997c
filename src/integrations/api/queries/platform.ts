import { queryOptions } from '@tanstack/react-query'
import { keys } from '../keys'
import type { Request } from '../request'
import { PlatformInfoSchema } from '../schemas'

/** Which version the platform has; only diagnostics ask. */
export const platformInfoQuery = (request: Request) =>
  queryOptions({
    queryKey: keys.platform,
    queryFn: ({ signal }) => request('/', { schema: PlatformInfoSchema, signal }),
    retry: false,
    staleTime: 10 * 60_000,
  })
