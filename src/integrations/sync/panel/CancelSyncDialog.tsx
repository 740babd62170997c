import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { describeFailure } from '../../api/failure'
import { cancelSyncMutation } from '../../api/syncMutations'
import { syncsQuery } from '../../api/queries/runs'
import type { Integration } from '../../api/schemas'
import { useCapabilities, useHost } from '../../host'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { DialogFrame } from '../../ui/DialogFrame'
import { FailureNotice } from '../../ui/FailureNotice'
import { announcementOf, doneOf, isGoing, reachedOf, WHAT_STAYS } from '../outcome'
import { isInSight, syncMessageKey } from '../polling/inSight'

export interface CancelSyncDialogProps {
  integration: Integration
  label: string
  onClose: () => void
  /** The running sync is being cancelled, or has ended by itself. */
  onDone: () => void
  /** Shows the sync: what "View" in a message does. */
  onView?: () => void
}

/** Asks once whether to cancel the running sync, and says what stays done. */
export function CancelSyncDialog({ integration, label, onClose, onDone, onView }: CancelSyncDialogProps) {
  const { request, notify, onEvent } = useHost()
  const client = useQueryClient()
  const { id, type } = integration
  const capabilities = useCapabilities()
  const runs = useQuery(syncsQuery(request, capabilities, id))
  const cancellation = useMutation(cancelSyncMutation(request, capabilities, id))
  const run = runs.data?.items[0]
  const needsRun = capabilities.cancel?.path.includes('{runId}')

  const cancel = (runId?: number) =>
    cancellation.mutate(runId, {
      onSuccess: (answer) => {
        // Else its end is announced like any other's.
        if ((!answer || answer.status === 'cancelling') && !isInSight(client, id))
          notify(`${label}: the sync stops after the current datastore.`, 'info', {
            key: syncMessageKey(id),
            action: onView && { label: 'View', onPress: onView },
          })
        onEvent?.({ name: 'sync-cancelled', id, type })
        onDone()
      },
    })

  if (!capabilities.cancel)
    return (
      <Told title="Sync cannot be cancelled here" onClose={onClose}>
        This platform does not offer it. The sync ends by itself.
      </Told>
    )
  if (run && !isGoing(run) && !cancellation.isPending)
    return (
      <Told title="The sync has ended" onClose={onClose}>
        {announcementOf(label, run).message}
      </Told>
    )
  if (run?.status === 'cancelling' && !cancellation.isPending)
    return (
      <Told title="Cancelling the sync" onClose={onClose}>
        It stops after the current datastore. {WHAT_STAYS}
      </Told>
    )
  return (
    <ConfirmDialog
      label="Cancel Sync"
      title={`Cancel the sync of ${label}?`}
      confirm="Cancel Sync"
      cancel="Keep syncing"
      danger
      pending={cancellation.isPending || (runs.isFetching && !run)}
      onConfirm={() => {
        if (run || !needsRun) cancel(run?.id)
        else void runs.refetch()
      }}
      onClose={onClose}
    >
      {run && doneOf(run) > 0 && `${reachedOf(run)} ${doneOf(run) === 1 ? 'is' : 'are'} done. `}
      The sync stops after the current datastore. {WHAT_STAYS}
      {runs.error && !run && <FailureNotice failure={describeFailure(runs.error, 'find the running sync')} />}
      {cancellation.error && <FailureNotice failure={describeFailure(cancellation.error, 'cancel the sync')} />}
    </ConfirmDialog>
  )
}

function Told({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <DialogFrame
      title={title}
      width="xs"
      onClose={onClose}
      actions={
        <Button autoFocus onClick={onClose}>
          Close
        </Button>
      }
    >
      {children}
    </DialogFrame>
  )
}
