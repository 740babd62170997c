import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { integrationsQuery } from './api/queries/integrations'
import { formatSearch, parseSearch } from './dialogs/searchParams'
import { HostProvider, OwnQueryClient, useRequest } from './host'
import type { IntegrationsProviderProps } from './IntegrationsHost'
import { isSyncing } from './sync/isSyncing'
import type { SyncWatcherProps } from './sync/polling/SyncWatcher'
import { ThemeVariables } from './ThemeVariables'
import { lazyWithFallback } from './ui/lazyWithFallback'

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
          <WatcherOnceNeeded
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

/** Nothing of the watcher is fetched before something syncs; from then on it stays, to tell how that ended. */
function WatcherOnceNeeded(props: SyncWatcherProps) {
  const { data: syncing = false } = useQuery({
    ...integrationsQuery(useRequest()),
    enabled: false,
    select: ({ items }) => items.some((item) => isSyncing(item)),
  })
  const [needed, setNeeded] = useState(false)
  if (syncing && !needed) setNeeded(true)
  return needed && <SyncWatcher {...props} />
}
