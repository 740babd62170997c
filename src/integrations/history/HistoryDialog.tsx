import { useQuery } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { hasStatus } from '../api/ApiError'
import { describeFailure } from '../api/failure'
import { historyQuery } from '../api/queries/integrations'
import type { Integration, IntegrationSpec } from '../api/schemas'
import { useRequest } from '../host'
import { DialogFrame } from '../ui/DialogFrame'
import { FailureNotice } from '../ui/FailureNotice'
import { UnreadableNotice } from '../ui/UnreadableNotice'
import { Notice } from '../ui/Notice'
import { tellHistory } from './describeChanges'
import { HistoryList } from './HistoryList'
import { HistorySkeleton } from './HistorySkeleton'

export interface HistoryDialogProps {
  integration: Integration
  /** `null` where the platform no longer describes this type. */
  spec: IntegrationSpec | null
  name: string
  label: string
  onClose: () => void
}

/** Who changed what and when, newest first. */
export function HistoryDialog({ integration, spec, name, label, onClose }: HistoryDialogProps) {
  const request = useRequest()
  const { data, error, isFetching, refetch } = useQuery(historyQuery(request, integration.id))
  // A thousand versions are not to be read again for every "show more".
  const entries = useMemo(() => data && tellHistory(data, spec), [data, spec])
  const gone = hasStatus(error, 404) && !data
  return (
    <DialogFrame title={`${label} · history`} onClose={onClose}>
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
      {data && <UnreadableNotice entries={data.unreadable} />}
      {!gone && entries && entries.length > 0 && <HistoryList entries={entries} label={label} />}
      {!gone && entries?.length === 0 && data?.unreadable.length === 0 && (
        <Notice severity="info" title="Nothing recorded yet">
          What anyone changes in the {name} integration from now on is told here.
        </Notice>
      )}
      {!entries && !error && <HistorySkeleton />}
    </DialogFrame>
  )
}
