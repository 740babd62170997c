import { Suspense } from 'react'
import { HostProvider, OwnQueryClient, type HostProviderProps } from './host'
import { ThemeVariables } from './ThemeVariables'
import { lazyWithFallback } from './ui/lazyWithFallback'

/** Not needed for the first paint. */
const SyncWatcher = lazyWithFallback(
  async () => (await import('./sync/polling/SyncWatcher')).SyncWatcher,
  () => null,
)

export type IntegrationsProviderProps = HostProviderProps

/** Stands above the page; above the whole application, the end of a sync is announced wherever the user is. */
export function IntegrationsProvider({ children, host }: IntegrationsProviderProps) {
  return (
    <HostProvider host={host}>
      <ThemeVariables>{children}</ThemeVariables>
      <Suspense>
        <OwnQueryClient>
          <SyncWatcher />
        </OwnQueryClient>
      </Suspense>
    </HostProvider>
  )
}
