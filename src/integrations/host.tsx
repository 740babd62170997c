import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, useContext, useState, type ReactNode } from 'react'
import { retryDelay, retryQuery } from './api/queries'
import { createRequest, type Fetch, type Request } from './api/request'

/**
 * What an application must give to show the integrations page. It needs nothing else: no router, no store, no theme of ours
 * (any MUI theme serves).
 */
export interface IntegrationsHost {
  /** Like `window.fetch`, for paths such as `/api/integrations` on the platform's origin; adds the sign-in (bearer token or session cookie). */
  fetch: Fetch
  /** The address's query part as it is now, with or without `?`. It names the open dialog and the list's filters; it never holds a secret. */
  search: string
  /** Asks the host to show another query part; `replace` where Back should not return to the present one. */
  onSearchChange: (search: string, options: { replace: boolean }) => void
  /** Shows one short message, and announces it to screen readers. */
  notify: (message: string, severity: 'success' | 'info' | 'warning' | 'error') => void
  /** Told when typed text would be lost by leaving the page, and when no longer. */
  onUnsavedChange?: (unsaved: boolean) => void
}

interface HostValue extends IntegrationsHost {
  request: Request
}

const HostContext = createContext<HostValue | null>(null)

export function useHost(): HostValue {
  const host = useContext(HostContext)
  if (!host) throw new Error('IntegrationsPage must stand inside IntegrationsProvider.')
  return host
}

/** Speaks to the platform through the host's fetch; give it to the query and mutation objects of `api`. */
export const useRequest = (): Request => useHost().request

const createQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: retryQuery, retryDelay, staleTime: 15_000 } } })

export interface HostProviderProps {
  host: IntegrationsHost
  /** The cache; one of its own where the host gives none. */
  queryClient?: QueryClient
  children: ReactNode
}

/** Gives what stands inside it the host, the requests bound to its fetch, and the cache of their answers. */
export function HostProvider({ host, queryClient, children }: HostProviderProps) {
  const [client] = useState(() => queryClient ?? createQueryClient())
  // One object a fetch: query functions and effects depend on its identity.
  const [bound, setBound] = useState(() => ({ fetch: host.fetch, request: createRequest(host.fetch) }))
  if (bound.fetch !== host.fetch) setBound({ fetch: host.fetch, request: createRequest(host.fetch) })
  return (
    <QueryClientProvider client={client}>
      <HostContext value={{ ...host, request: bound.request }}>{children}</HostContext>
    </QueryClientProvider>
  )
}
