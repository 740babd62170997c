import { onlineManager, useQuery } from '@tanstack/react-query'
import { styled } from '@mui/material/styles'
import { Suspense, useId, useSyncExternalStore } from 'react'
import { hasStatus } from './api/ApiError'
import { canRetry, describeFailure } from './api/failure'
import { integrationsQuery, specsQuery } from './api/queries/integrations'
import { storedValues } from './assist/check/storedValues'
import { hasAssistant } from './assist/registry'
import { saveReminder } from './assist/reminder'
import type { ConnectorAction } from './connectors/action'
import { joinConnectors, type Connector } from './connectors/connector'
import { ConnectorList } from './connectors/ConnectorList'
import { ListSkeleton } from './connectors/ListSkeleton'
import { NotAllowed } from './connectors/NotAllowed'
import { Dialogs, loadAhead } from './dialogs/Dialogs'
import { formatSearch, parseSearch, type DialogRequest } from './dialogs/searchParams'
import { useCapabilities, useHost } from './host'
import { describeLastSync } from './sync/lastSync'
import { FailureNotice } from './ui/FailureNotice'
import { clockTime } from './ui/format'
import { lazyWithFallback } from './ui/lazyWithFallback'
import { StatusSign } from './ui/StatusSign'
import { UnreadableNotice } from './ui/UnreadableNotice'

const RowProgress = lazyWithFallback(
  async () => (await import('./sync/RowProgress')).RowProgress,
  () => null,
)

const States = styled('div')({ display: 'grid', gap: 8, marginBottom: 16, '&:empty': { display: 'none' } })

const AGAIN_MS = 15_000
/** What failed is asked for again by itself for as long as that can help. */
const goingOn = {
  // It was asked for before this is drawn, and its failure is told.
  retryOnMount: false,
  refetchInterval: ({ state: { error } }: { state: { error: Error | null } }) =>
    error !== null && canRetry(error) && AGAIN_MS,
}

/** The list and its dialogs, for users whose role may use them. */
export function ConnectorsScreen() {
  const { request, search, onSearchChange, paramPrefix } = useHost()
  const { downloads } = useCapabilities()
  const idPrefix = useId()
  const specs = useQuery({ ...specsQuery(request), ...goingOn })
  const integrations = useQuery({ ...integrationsQuery(request), ...goingOn })
  const online = useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  )
  const failed = specs.error ?? integrations.error
  const retry = () => {
    for (const query of [specs, integrations]) if (query.isError) void query.refetch()
  }
  const address = parseSearch(search, paramPrefix)
  const retrying = specs.isFetching || integrations.isFetching

  // What is on the screen stays there, an open form above all, whatever a later answer says.
  if (!specs.data || !integrations.data) {
    if (hasStatus(failed, 403) && !failed.inFront) return <NotAllowed />
    if (failed)
      return (
        <FailureNotice
          failure={describeFailure(failed, 'load the integrations')}
          onRetry={canRetry(failed) ? retry : undefined}
          retrying={retrying}
        />
      )
    return <ListSkeleton offline={!online} />
  }
  const connectors = joinConnectors(specs.data.items, integrations.data.items)
  const openDialog = (action: ConnectorAction, connector: Connector) =>
    onSearchChange(formatSearch({ ...address, dialog: requestOf(action, connector) }, search, paramPrefix), {
      replace: false,
    })
  const asOf = clockTime(new Date(integrations.dataUpdatedAt).toISOString())
  return (
    <>
      <Dialogs connectors={connectors} idPrefix={idPrefix} />
      <ConnectorList
        idPrefix={idPrefix}
        connectors={connectors}
        filter={address.filter}
        onFilterChange={(filter) =>
          onSearchChange(formatSearch({ ...address, filter }, search, paramPrefix), { replace: true })
        }
        onAction={openDialog}
        onAhead={loadAhead}
        describeSync={describeLastSync}
        reminderOf={downloads ? reminderOf : () => null}
        renderProgress={({ integration, label }) =>
          integration && (
            <Suspense>
              <RowProgress integration={integration} label={label} />
            </Suspense>
          )
        }
      >
        <States>
          {!online && (
            <div role="status">
              <StatusSign sign="attention" word={`You are offline. The list is as of ${asOf}.`} />
            </div>
          )}
          {online && failed && (
            <FailureNotice
              role="status"
              failure={describeFailure(failed, `refresh the list. It is as of ${asOf}`)}
              onRetry={retry}
              retrying={retrying}
            />
          )}
          <UnreadableNotice entries={[...integrations.data.unreadable, ...specs.data.unreadable]} />
        </States>
      </ConnectorList>
    </>
  )
}

/** Only an assistant knows what to write into a calendar. */
function reminderOf({ type, integration }: Connector): (() => void) | null {
  const expires = integration?.parameters?.expires_at
  return integration && expires && hasAssistant(type)
    ? () => void saveReminder(type, expires, storedValues(integration))
    : null
}

const requestOf = (action: ConnectorAction, { type, integration }: Connector): DialogRequest | null => {
  if (action === 'add') return { dialog: action, type, prefill: {} }
  return integration && { dialog: action, id: integration.id }
}
