import { onlineManager, useQuery } from '@tanstack/react-query'
import { styled } from '@mui/material/styles'
import { Suspense, useCallback, useId, useSyncExternalStore } from 'react'
import { hasStatus } from './api/ApiError'
import { canRetry, describeFailure } from './api/failure'
import { integrationsQuery, specsQuery } from './api/queries/integrations'
import type { Readable } from './api/readable'
import type { Integration } from './api/schemas'
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
  const known = specs.data?.items
  const integrations = useQuery({
    ...integrationsQuery(request),
    ...goingOn,
    // What an answer leaves as it was stays the same object: its row is not drawn again.
    select: useCallback(
      ({ items, unreadable }: Readable<Integration>) => ({
        connectors: joinConnectors(known ?? [], items),
        unreadable,
      }),
      [known],
    ),
  })
  const online = useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  )
  const failed = specs.error ?? integrations.error
  const retry = () => {
    for (const query of [specs, integrations]) if (query.isError) void query.refetch()
  }
  const address = parseSearch(search, paramPrefix)
  // Whether something is fetched is looked at only then: else every question asked would render the list.
  const retrying = failed !== null && (specs.isFetching || integrations.isFetching)
  const openDialog = useCallback(
    (action: ConnectorAction, connector: Connector) => {
      const dialog = requestOf(action, connector)
      onSearchChange(formatSearch({ ...parseSearch(search, paramPrefix), dialog }, search, paramPrefix), {
        replace: false,
      })
    },
    [onSearchChange, search, paramPrefix],
  )

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
  const { connectors, unreadable } = integrations.data
  const asOf = () => clockTime(new Date(integrations.dataUpdatedAt).toISOString())
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
        reminderOf={downloads ? reminderOf : noReminder}
        renderProgress={renderProgress}
      >
        <States>
          {!online && (
            <div role="status">
              <StatusSign sign="attention" word={`You are offline. The list is as of ${asOf()}.`} />
            </div>
          )}
          {online && failed && (
            <FailureNotice
              role="status"
              failure={describeFailure(failed, `refresh the list. It is as of ${asOf()}`)}
              onRetry={retry}
              retrying={retrying}
            />
          )}
          <UnreadableNotice entries={[...unreadable, ...specs.data.unreadable]} />
        </States>
      </ConnectorList>
    </>
  )
}

const renderProgress = ({ integration, label }: Connector) =>
  integration && (
    <Suspense>
      <RowProgress integration={integration} label={label} />
    </Suspense>
  )

const noReminder = () => null
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
