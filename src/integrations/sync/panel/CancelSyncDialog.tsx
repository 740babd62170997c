import { useMutation, useQuery } from '@tanstack/react-query'
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
import { announcementOf, doneOf, isGoing } from '../outcome'
import { progressInWords } from '../progress'

export interface CancelSyncDialogProps {
  integration: Integration
  label: string
  onClose: () => void
  /** The running sync is being cancelled, or has ended by itself. */
  onDone: () => void
}

/** Asks once whether to cancel the running sync, and says what stays done. */
export function CancelSyncDialog({ integration, label, onClose, onDone }: CancelSyncDialogProps) {
  const { request, notify } = useHost()
  const capabilities = useCapabilities()
  const runs = useQuery(syncsQuery(request, capabilities, integration.id))
  const cancellation = useMutation(cancelSyncMutation(request, capabilities, integration.id))
  const run = runs.data?.items[0]
  const needsRun = capabilities.cancel?.path.includes('{runId}')

  const cancel = (runId?: number) =>
    cancellation.mutate(runId, {
      onSuccess: (answer) => {
        // Else its end is announced like any other's.
        if (!answer || answer.status === 'cancelling')
          notify(`${label}: cancelling the sync after the current datastore.`, 'info')
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
        It stops after the current datastore. What is done stays.
      </Told>
    )
  return (
    <ConfirmDialog
      title="Cancel Sync"
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
      {run &&
        doneOf(run) > 0 &&
        `${progressInWords(run).replace(/ so far$/, '')} ${doneOf(run) === 1 ? 'is' : 'are'} done, and that stays. `}
      The sync stops after the current datastore; the others are left as they are. A new sync starts from the beginning.
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
