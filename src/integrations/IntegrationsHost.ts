import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PageHost } from './PageHost'

/** What a React application gives: `PageHost`, and its cache where it wants to. */
export interface IntegrationsHost extends PageHost {
  /**
   * The cache of the answers; the page makes its own by default. All keys begin with `qualytics-integrations`. It is read once.
   * @example queryClient: new QueryClient()
   */
  queryClient?: QueryClient
}

export interface IntegrationsProviderProps {
  host: IntegrationsHost
  children: ReactNode
}
