import { useQuery } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import { hasStatus } from '../api/ApiError'
import { describeFailure } from '../api/failure'
import { historyQuery } from '../api/queries/integrations'
import { syncsQuery } from '../api/queries/runs'
import type { Integration, IntegrationSpec } from '../api/schemas'
import { useCapabilities, useRequest } from '../host'
import { ChoiceButton, ChoiceGroup } from '../ui/controls/ChoiceButtons'
import { FailureNotice } from '../ui/FailureNotice'
import { UnreadableNotice } from '../ui/UnreadableNotice'
import { Notice } from '../ui/Notice'
import { HistoryList } from './HistoryList'
import { HistorySkeleton } from './HistorySkeleton'
import type { SyncDescriptionProps } from './SyncDescription'
import { timelineOf, type TimelineEntry } from './timeline'

const Root = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 12, maxWidth: 760 })
const filters: Record<string, (entry: TimelineEntry) => boolean> = {
  All: () => true,
  Changes: ({ action }) => action !== 'synced',
  Syncs: ({ action }) => action === 'synced',
}

export interface HistoryViewProps extends Pick<SyncDescriptionProps, 'describeSync' | 'onOpenSync'> {
  integration: Integration
  /** `null` where the platform no longer describes this type. */
  spec: IntegrationSpec | null
  name: string
  label: string
  onClose: () => void
}

/** What happened to an integration, newest first: who changed what, and how its syncs went. */
export function HistoryView({ integration, spec, name, label, describeSync, onOpenSync, onClose }: HistoryViewProps) {
  const request = useRequest()
  const capabilities = useCapabilities()
  const [filter, setFilter] = useState('All')
  const { data, error, isFetching, refetch } = useQuery(historyQuery(request, integration.id))
  const runs = useQuery({
    ...syncsQuery(request, capabilities, integration.id),
    enabled: onOpenSync !== undefined && capabilities.syncs !== undefined,
  })
  // A thousand versions are not to be read again for every "show more".
  const entries = useMemo(() => data && timelineOf(data, spec, runs.data?.items), [data, spec, runs.data])
  const shown = entries?.filter(filters[filter] ?? (() => true))
  const gone = hasStatus(error, 404) && !data
  const unreadable = [...(data?.unreadable ?? []), ...(runs.data?.unreadable ?? [])]
  return (
    <Root>
      {gone ? (
        <Notice
          severity="warning"
          role="alert"
          title="This integration no longer exists"
          actions={
            <Button size="small" variant="outlined" color="inherit" onClick={onClose}>
              Back to the list
            </Button>
          }
        >
          Someone may have disconnected it meanwhile. Its history went with it.
        </Notice>
      ) : (
        error && (
          <FailureNotice
            failure={describeFailure(error, 'load the history')}
            onRetry={() => void refetch()}
            retrying={isFetching}
            role={data ? 'status' : 'alert'}
          />
        )
      )}
      {!gone && runs.error && (
        <FailureNotice
          failure={describeFailure(runs.error, 'load the syncs')}
          onRetry={() => void runs.refetch()}
          retrying={runs.isFetching}
          role="status"
        />
      )}
      {!gone && entries && onOpenSync && (
        <ChoiceGroup role="group" aria-label="Show">
          {Object.keys(filters).map((word) => (
            <ChoiceButton key={word} type="button" aria-pressed={word === filter} onClick={() => setFilter(word)}>
              {word}
            </ChoiceButton>
          ))}
        </ChoiceGroup>
      )}
      <UnreadableNotice entries={unreadable} />
      {!gone && shown && shown.length > 0 && (
        <HistoryList
          key={filter}
          entries={shown}
          label={label}
          latestSync={runs.data ? undefined : entries?.find(({ action }) => action === 'synced')}
          describeSync={describeSync}
          onOpenSync={onOpenSync}
        />
      )}
      {!gone && shown?.length === 0 && unreadable.length === 0 && (
        <Notice severity="info" title={filter === 'Syncs' ? 'No sync recorded yet' : 'Nothing recorded yet'}>
          {filter === 'Syncs'
            ? 'Syncs appear here as far as the platform records them.'
            : `What anyone changes in the ${name} integration from now on is told here.`}
        </Notice>
      )}
      {!gone && runs.data && (runs.data.pages ?? 1) > 1 && filter !== 'Changes' && onOpenSync && (
        <Notice
          severity="info"
          title={`The latest ${runs.data.items.length} of ${runs.data.total} syncs`}
          actions={
            <Button size="small" variant="outlined" color="inherit" onClick={() => onOpenSync()}>
              Open the sync log
            </Button>
          }
        >
          Earlier ones stand there.
        </Notice>
      )}
      {!entries && !error && <HistorySkeleton />}
    </Root>
  )
}
