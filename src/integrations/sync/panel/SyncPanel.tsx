import { useQuery } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import type { ReactNode } from 'react'
import { hasStatus } from '../../api/ApiError'
import { describeFailure } from '../../api/failure'
import { syncsQuery } from '../../api/queries/runs'
import type { Integration, SyncOptions, SyncOutcome } from '../../api/schemas'
import { useCapabilities, useRequest } from '../../host'
import { DialogFrame } from '../../ui/DialogFrame'
import { FailureNotice } from '../../ui/FailureNotice'
import { Notice } from '../../ui/Notice'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { RunsView } from './RunsView'
import { LastSyncView } from './LastSyncView'

/** What the address keeps: a link to a filtered view of one run. */
export interface SyncView {
  /** The latest where there is none. */
  run?: number
  outcome?: SyncOutcome
  /** Part of a datastore's name. */
  search?: string
}

export interface SyncPanelProps {
  integration: Integration
  label: string
  /** As titles and options use it: "Purview". */
  name: string
  view: SyncView
  onViewChange: (view: SyncView, options: { replace: boolean }) => void
  onClose: () => void
  /** Opens Sync options, with these chosen. */
  onSync: (options?: SyncOptions) => void
  /** What the platform's words of a failure mean and what to do, where that is known. */
  renderRemedy?: (words: string) => ReactNode
}

/** A sync as it goes on and what came of it: progress, result, log, and the runs before. */
export function SyncPanel(props: SyncPanelProps) {
  const { integration, label, onSync, onClose } = props
  const { syncs } = useCapabilities()
  const title = `${label} · sync`
  if (!syncs)
    return (
      <DialogFrame title={title} onClose={onClose}>
        <LastSyncView integration={integration} label={label} onSync={onSync} />
      </DialogFrame>
    )
  return (
    <DialogFrame title={title} width="lg" tall onClose={onClose}>
      <Inside key={integration.id} {...props} />
    </DialogFrame>
  )
}

function Inside(props: SyncPanelProps) {
  const { integration, label, onSync } = props
  const runs = useQuery(syncsQuery(useRequest(), useCapabilities(), integration.id))
  if (runs.data) {
    if (runs.data.items.length > 0) return <RunsView {...props} runs={runs.data} failed={runs.error !== null} />
    return (
      <Notice
        severity="info"
        title="No sync has run yet"
        actions={
          <Button variant="contained" onClick={() => onSync()}>
            Sync
          </Button>
        }
      >
        A sync pulls tags and descriptions from {label}, pushes scores and counts to it, or both. Its progress and its
        log appear here.
      </Notice>
    )
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
