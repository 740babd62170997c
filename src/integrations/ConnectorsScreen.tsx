import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { hasStatus } from './api/ApiError'
import { describeFailure } from './api/failure'
import { integrationsQuery, specsQuery } from './api/queries/integrations'
import { joinConnectors, type Connector } from './connectors/connector'
import { ConnectorList } from './connectors/ConnectorList'
import type { ConnectorAction } from './connectors/action'
import { ListSkeleton } from './connectors/ListSkeleton'
import { NotAllowed } from './connectors/NotAllowed'
import { Refreshing } from './connectors/Refreshing'
import { formatSearch, parseSearch, type DialogRequest } from './dialogs/searchParams'
import { Dialogs, loadAhead } from './dialogs/Dialogs'
import { useHost } from './host'
import { FailureNotice } from './ui/FailureNotice'
import { lazyWithFallback } from './ui/lazyWithFallback'

const RowProgress = lazyWithFallback(
  async () => (await import('./sync/RowProgress')).RowProgress,
  () => null,
)

/** The list and its dialogs, for those who may use them. */
export function ConnectorsScreen() {
  const { request, search, onSearchChange } = useHost()
  const specs = useQuery(specsQuery(request))
  const integrations = useQuery(integrationsQuery(request))
  const failed = specs.error ?? integrations.error
  const retry = () => {
    for (const query of [specs, integrations]) if (query.isError) void query.refetch()
  }
  const address = parseSearch(search)
  const retrying = specs.isFetching || integrations.isFetching

  if (hasStatus(failed, 403)) return <NotAllowed />
  if (!specs.data || !integrations.data) {
    if (failed)
      return (
        <FailureNotice failure={describeFailure(failed, 'load the integrations')} onRetry={retry} retrying={retrying} />
      )
    return <ListSkeleton offline={specs.fetchStatus === 'paused' || integrations.fetchStatus === 'paused'} />
  }
  const connectors = joinConnectors(specs.data.items, integrations.data.items)
  const openDialog = (action: ConnectorAction, connector: Connector) =>
    onSearchChange(formatSearch({ ...address, dialog: requestOf(action, connector) }, search), { replace: false })
  return (
    <>
      <Dialogs connectors={connectors} />
      {failed && (
        <FailureNotice
          role="status"
          failure={describeFailure(failed, 'refresh the list; it shows what was true before')}
          onRetry={retry}
          retrying={retrying}
        />
      )}
      <ConnectorList
        connectors={connectors}
        filter={address.filter}
        onFilterChange={(filter) => onSearchChange(formatSearch({ ...address, filter }, search), { replace: true })}
        onAction={openDialog}
        onAhead={loadAhead}
        renderProgress={({ integration, label }) =>
          integration && (
            <Suspense>
              <RowProgress integration={integration} label={label} />
            </Suspense>
          )
        }
      >
        <Refreshing active={integrations.isRefetching} offline={integrations.fetchStatus === 'paused'} />
      </ConnectorList>
    </>
  )
}

const requestOf = (action: ConnectorAction, { type, integration }: Connector): DialogRequest | null => {
  if (action === 'add') return { dialog: action, type, prefill: {} }
  return integration && { dialog: action, id: integration.id }
}
