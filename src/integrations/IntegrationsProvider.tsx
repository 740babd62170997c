import { focusManager, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { integrationsQuery } from './api/queries/integrations'
import { formatSearch, parseSearch } from './dialogs/searchParams'
import { HostProvider, OwnQueryClient, useRequest } from './host'
import type { IntegrationsProviderProps } from './IntegrationsHost'
import { isSyncing } from './sync/isSyncing'
import type { SyncWatcherProps } from './sync/polling/SyncWatcher'
import { ThemeVariables } from './ThemeVariables'
import { lazyWithFallback, PartFailure } from './ui/lazyWithFallback'

const SyncWatcher = lazyWithFallback(
  async () => (await import('./sync/polling/SyncWatcher')).SyncWatcher,
  () => null,
)

/** The cache looked into, by whoever develops the page; no build holds it. */
const Devtools =
  import.meta.env.MODE === 'development'
    ? lazy(async () => ({ default: (await import('@tanstack/react-query-devtools')).ReactQueryDevtools }))
    : () => null

/** Stands above the page; above the whole application, the end of a sync is announced wherever the user is. */
export function IntegrationsProvider({ children, host }: IntegrationsProviderProps) {
  useFocusHeard()
  return (
    <HostProvider host={host}>
      <PartFailure value={(error, what) => host.onError?.(error, { what, status: null })}>
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
            <Devtools />
          </OwnQueryClient>
        </Suspense>
      </PartFailure>
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

/** A window that was in sight all along and is turned to has become no more visible: react-query would read nothing anew. */
function useFocusHeard() {
  useEffect(() => {
    const view = document.defaultView
    const heed = () => focusManager.onFocus()
    view?.addEventListener('focus', heed)
    return () => view?.removeEventListener('focus', heed)
  }, [])
}
