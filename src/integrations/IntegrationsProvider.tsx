import { Suspense } from 'react'
import { formatSearch, parseSearch } from './dialogs/searchParams'
import { HostProvider, OwnQueryClient } from './host'
import type { IntegrationsProviderProps } from './IntegrationsHost'
import { ThemeVariables } from './ThemeVariables'
import { lazyWithFallback } from './ui/lazyWithFallback'

/** Not needed for the first paint. */
const SyncWatcher = lazyWithFallback(
  async () => (await import('./sync/polling/SyncWatcher')).SyncWatcher,
  () => null,
)

/** Stands above the page; above the whole application, the end of a sync is announced wherever the user is. */
export function IntegrationsProvider({ children, host }: IntegrationsProviderProps) {
  return (
    <HostProvider host={host}>
      <ThemeVariables portalContainer={host.portalContainer}>{children}</ThemeVariables>
      <Suspense>
        <OwnQueryClient>
          <SyncWatcher
            onView={(id) => {
              const { search, onSearchChange, paramPrefix } = host
              const address = { ...parseSearch(search, paramPrefix), dialog: { dialog: 'runs' as const, id } }
              onSearchChange(formatSearch(address, search, paramPrefix), { replace: false })
            }}
          />
        </OwnQueryClient>
      </Suspense>
    </HostProvider>
  )
}
