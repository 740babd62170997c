import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { ApiError } from './api/ApiError'
import { parseCapabilities, withoutOperations, type Capabilities } from './api/capabilities'
import { retryDelay, retryQuery } from './api/queries/retry'
import { unsupportedQuery } from './api/queries/session'
import { createRequest, type Fetch, type Request } from './api/request'

/**
 * What an application must give to show the integrations page. It needs nothing else: no router, no store, no theme of ours
 * (any MUI theme serves). The object may be made anew at each render.
 */
export interface IntegrationsHost {
  /**
   * Like `window.fetch`, for paths such as `/api/integrations` on the platform's origin; adds the sign-in (bearer token,
   * session cookie, DPoP proof).
   * @example fetch: async (path, init) => fetch(path, { ...init, headers: { ...init.headers, Authorization: `Bearer ${await getToken()}` } })
   */
  fetch: Fetch
  /**
   * The address's query part as it is now, with or without `?`. It names the open dialog and the list's filters; it never holds
   * a secret.
   * @example search: useLocation().search
   */
  search: string
  /**
   * Asks the host to show another query part; `replace` where Back should not return to the present one.
   * @example onSearchChange: (search, { replace }) => navigate({ search }, { replace })
   */
  onSearchChange: (search: string, options: { replace: boolean }) => void
  /**
   * Shows one short message, and announces it to screen readers.
   * @example notify: (message, severity) => enqueueSnackbar(message, { variant: severity })
   */
  notify: (message: string, severity: 'success' | 'info' | 'warning' | 'error') => void
  /**
   * Told when typed text would be lost by leaving the page, and when no longer.
   * @example onUnsavedChange: (unsaved) => setBlocked(unsaved)
   */
  onUnsavedChange?: (unsaved: boolean) => void
  /**
   * Asked when the platform answers 401 in the middle of work: signs the person in again, and answers whether that succeeded;
   * then the request is repeated once. Requests that are refused together wait for one answer.
   * @example onUnauthorized: () => auth.loginWithPopup().then(() => true, () => false)
   */
  onUnauthorized?: () => Promise<boolean>
  /**
   * Hears of what the user cannot mend: answers that could not be read, faults of the platform, parts that failed to draw. For
   * the host's own monitoring; the page has told the user already. The error holds no secret.
   * @example onError: (error, context) => Sentry.captureException(error, { extra: context })
   */
  onError?: (error: Error, context: ErrorContext) => void
  /**
   * Hears of what was done here, for the host's own views or its statistics.
   * @example onEvent: ({ name, type }) => analytics.track(name, { type })
   */
  onEvent?: (event: IntegrationsEvent) => void
  /**
   * What the deployment adds to or withholds from the page (`Capabilities` of `platform-api.yaml`), as it was read: anything
   * unusable in it is passed over. It is read once, when the provider is mounted.
   * @example capabilities: { cancel: { method: 'PUT', path: '/integrations/{id}/sync/cancel' } }
   */
  capabilities?: unknown
  /**
   * Where the API stands, in place of the capabilities' word: a path of this origin, or an https address. `/api` by default. It
   * is read once.
   * @example apiBase: '/qualytics/api'
   */
  apiBase?: string
  /**
   * Where dialogs, menus and tooltips are put; the document's body by default.
   * @example portalContainer: shadowRoot
   */
  portalContainer?: Element | null
  /**
   * The cache of the answers; one of its own by default. All keys begin with `qualytics-integrations`. It is read once.
   * @example queryClient: new QueryClient()
   */
  queryClient?: QueryClient
  /**
   * Put before the names of the page's own address parameters, where the host has parameters of the same name.
   * @example paramPrefix: 'integration-'
   */
  paramPrefix?: string
  /**
   * False where files must not be saved, in place of the capabilities' word; Copy stays.
   * @example downloads: false
   */
  downloads?: boolean
  /**
   * A BCP 47 tag for dates and numbers; the browser's own by default.
   * @example locale: 'de-CH'
   */
  locale?: string
}

/** Where a failure that the host hears of came from. */
export interface ErrorContext {
  /** The request, without its query part: `GET /integrations`; or the part of the page that failed. */
  what: string
  /** HTTP status, where there is one. */
  status: number | null
}

/** Something that was done here. `type` is the connector's. */
export interface IntegrationsEvent {
  name: 'created' | 'updated' | 'disconnected' | 'sync-started' | 'sync-cancelled' | 'sync-ended'
  id: number | null
  type: string | null
}

interface HostValue extends IntegrationsHost {
  request: Request
  capabilities: Capabilities
  queryClient: QueryClient
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

/** What is made once for a host, however often it makes its object and its functions anew: query functions and effects depend on it. */
function bindHost(first: IntegrationsHost) {
  let latest = first
  const capabilities = parseCapabilities(first.capabilities)
  return {
    follow: (host: IntegrationsHost) => {
      latest = host
    },
    bound: {
      capabilities: { ...capabilities, downloads: first.downloads ?? capabilities.downloads },
      queryClient: first.queryClient ?? createQueryClient(),
      request: createRequest((path, init) => latest.fetch(path, init), {
        apiBase: first.apiBase?.replace(/\/$/, '') ?? capabilities.apiBase,
        onUnauthorized: async () => (await latest.onUnauthorized?.()) ?? false,
        onFailure: (error, { method, path }) => {
          if (isFault(error)) latest.onError?.(error, { what: `${method} ${path}`, status: error.status })
        },
      }),
    },
  }
}

export interface HostProviderProps {
  host: IntegrationsHost
  children: ReactNode
}

/**
 * Gives what stands inside it the host, the requests bound to its fetch, and the cache of their answers. The cache is in this
 * context of our own: a host's own QueryClientProvider, above or inside, stays what it is.
 */
export function HostProvider({ host, children }: HostProviderProps) {
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
