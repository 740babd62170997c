import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { ApiError } from './api/ApiError'
import { parseCapabilities, withoutOperations, type Capabilities } from './api/capabilities'
import { retryDelay, retryQuery } from './api/queries/retry'
import { unsupportedQuery } from './api/queries/session'
import { createRequest, type Request } from './api/request'
import type { IntegrationsHost, IntegrationsProviderProps } from './IntegrationsHost'

/** `GET /integrations/3`, without its query part, and what came of it. */
export interface FailedRequest {
  request: string
  error: ApiError
}
const FAILURES_KEPT = 10

interface HostValue extends IntegrationsHost {
  request: Request
  capabilities: Capabilities
  queryClient: QueryClient
  /** The last requests that failed in this session, oldest first; diagnostics tell of them. */
  failures: readonly FailedRequest[]
}

const HostContext = createContext<HostValue | null>(null)

export function useHost(): HostValue {
  const host = useContext(HostContext)
  if (!host) throw new Error('IntegrationsPage must stand inside IntegrationsProvider.')
  return host
}

/** Speaks to the platform through the host's fetch; give it to the query and mutation objects of `api`. */
export const useRequest = (): Request => useHost().request

/** What this deployment offers, without what has answered 404 in this session. */
export function useCapabilities(): Capabilities {
  const { capabilities, queryClient } = useHost()
  const { data: unsupported } = useQuery(unsupportedQuery, queryClient)
  // Effects depend on the object.
  return useMemo(
    () => (unsupported ? withoutOperations(capabilities, unsupported) : capabilities),
    [capabilities, unsupported],
  )
}

const createQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: retryQuery, retryDelay, staleTime: 15_000 } } })

/** The host's monitoring hears of faults, not of what the user can mend. */
const isFault = ({ reason, status, inFront }: ApiError) =>
  reason === 'broken' || (status ?? 0) >= 500 || (inFront && status !== 401)

/** What is made once for a host, however often it makes its object and its functions anew: query functions, effects and rows depend on it. */
function bindHost(first: IntegrationsHost) {
  let latest = first
  const capabilities = parseCapabilities(first.capabilities)
  const apiBase = first.apiBase?.replace(/\/$/, '') ?? capabilities.apiBase
  const failures: FailedRequest[] = []
  return {
    follow: (host: IntegrationsHost) => {
      latest = host
    },
    bound: {
      capabilities: {
        ...capabilities,
        ...(apiBase !== undefined && { apiBase }),
        downloads: first.downloads ?? capabilities.downloads,
      },
      queryClient: first.queryClient ?? createQueryClient(),
      failures,
      onSearchChange: ((search, how) =>
        latest.onSearchChange(search, how)) satisfies IntegrationsHost['onSearchChange'],
      request: createRequest((path, init) => latest.fetch(path, init), {
        apiBase,
        onUnauthorized: async () => (await latest.onUnauthorized?.()) ?? false,
        onFailure: (error, { method, path }) => {
          failures.push({ error, request: `${method} ${path}` })
          if (failures.length > FAILURES_KEPT) failures.shift()
          if (isFault(error)) latest.onError?.(error, { what: `${method} ${path}`, status: error.status })
        },
      }),
    },
  }
}

/**
 * Gives what stands inside it the host, the requests bound to its fetch, and the cache of their answers. The cache is in this
 * context of our own: a host's own QueryClientProvider, above or inside, stays what it is.
 */
export function HostProvider({ host, children }: IntegrationsProviderProps) {
  const [{ bound, follow }] = useState(() => bindHost(host))
  useLayoutEffect(() => follow(host))
  useClearedOnUnmount(host.queryClient ? null : bound.queryClient)
  return <HostContext value={{ ...host, ...bound }}>{children}</HostContext>
}

/** Makes react-query's hooks inside it use this product's cache. Stands around the page's and the watcher's own content, never around the host's. */
export function OwnQueryClient({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={useHost().queryClient}>{children}</QueryClientProvider>
}

/** Ends the requests and the timers of a cache of our own once it is really left; StrictMode mounts again at once. */
function useClearedOnUnmount(client: QueryClient | null) {
  const mounted = useRef(false)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
      queueMicrotask(() => {
        if (!mounted.current) client?.clear()
      })
    }
  }, [client])
}
