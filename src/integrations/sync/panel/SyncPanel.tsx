import { useQuery } from '@tanstack/react-query'
import Skeleton from '@mui/material/Skeleton'
import { hasStatus } from '../../api/ApiError'
import { describeFailure } from '../../api/failure'
import { syncsQuery } from '../../api/queries/runs'
import { useCapabilities, useRequest } from '../../host'
import { FailureNotice } from '../../ui/FailureNotice'
import { Notice } from '../../ui/Notice'
import { UnreadableNotice } from '../../ui/UnreadableNotice'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { useInSight } from '../polling/inSight'
import { LastSyncView } from './LastSyncView'
import { NoSyncYet } from './NoSyncYet'
import { RunsView } from './RunsView'
import type { SyncPanelContext } from './syncPanelContext'

/** A sync as it goes on and what came of it: progress, result and log; and the runs before, where the deployment has them. */
export function SyncPanel(context: SyncPanelContext) {
  const { syncs } = useCapabilities()
  useInSight(context.integration.id)
  return syncs ? <Runs {...context} /> : <LastSyncView {...context} />
}

function Runs(context: SyncPanelContext) {
  const { integration, label, onSync } = context
  const runs = useQuery(syncsQuery(useRequest(), useCapabilities(), integration.id))
  if (runs.data) {
    if (runs.data.items.length > 0) return <RunsView {...context} runs={runs.data} failure={runs.error} />
    if (runs.data.unreadable.length > 0) return <UnreadableNotice entries={runs.data.unreadable} />
    return <NoSyncYet label={label} onSync={onSync} />
  }
  if (hasStatus(runs.error, 404))
    return (
      <Notice severity="info" title="This integration no longer exists">
        Someone may have disconnected it meanwhile.
      </Notice>
    )
  if (runs.error)
    return (
      <FailureNotice
        failure={describeFailure(runs.error, 'load the sync runs')}
        onRetry={() => void runs.refetch()}
        retrying={runs.isFetching}
      />
    )
  return (
    <>
      <VisuallyHidden role="status">Loading the sync runs</VisuallyHidden>
      <Skeleton width="40%" height={24} />
      <Skeleton height={16} />
      <Skeleton height={48} />
      <Skeleton variant="rounded" height={240} sx={{ mt: 2 }} />
    </>
  )
}
