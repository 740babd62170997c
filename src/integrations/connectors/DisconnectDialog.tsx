import { useMutation } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import { describeFailure } from '../api/failure'
import { deleteIntegrationMutation } from '../api/mutations'
import { useCapabilities, useHost, useRequest } from '../host'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { FailureNotice } from '../ui/FailureNotice'
import { Notice } from '../ui/Notice'
import type { ConnectedConnector } from './connector'

const DISCONNECTED = 'The Integration has been successfully disconnected.'

export interface DisconnectDialogProps {
  connector: ConnectedConnector
  onClose: () => void
  onDisconnected: () => void
  onCancelSync: () => void
}

/** Asks, says what is lost, deletes. */
export function DisconnectDialog({ connector, onClose, onDisconnected, onCancelSync }: DisconnectDialogProps) {
  const { label, category, integration, status } = connector
  const request = useRequest()
  const { notify, onEvent } = useHost()
  const cancellable = useCapabilities().cancel !== undefined
  const deletion = useMutation(deleteIntegrationMutation(request, integration.id))
  const disconnect = () =>
    deletion.mutate(undefined, {
      onSuccess: () => {
        notify(DISCONNECTED, 'success')
        onEvent?.({ name: 'disconnected', id: integration.id, type: integration.type })
        onDisconnected()
      },
    })
  return (
    <ConfirmDialog
      label="Disconnect Integration"
      title={`Disconnect ${label}?`}
      confirm="Disconnect"
      danger
      pending={deletion.isPending}
      onConfirm={disconnect}
      onClose={onClose}
    >
      <p>
        {label} at {integration.api_url} will no longer work together with Qualytics:
      </p>
      <ul>
        {(consequences[category ?? ''] ?? consequences.other).map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
        <li>Nothing is removed in {label}.</li>
        <li>The stored credentials are deleted; connecting again needs them anew.</li>
      </ul>
      {status === 'syncing' && (
        <Notice
          severity="warning"
          title="A sync is running"
          actions={
            cancellable && (
              <Button size="small" variant="outlined" onClick={onCancelSync}>
                Cancel Sync
              </Button>
            )
          }
        >
          {cancellable ? 'Cancel it first' : 'Wait for its end'}; the platform may refuse to disconnect while it runs.
        </Notice>
      )}
      {deletion.error && <FailureNotice failure={describeFailure(deletion.error, 'disconnect the integration')} />}
    </ConfirmDialog>
  )
}

const consequences: Record<string, string[]> & { other: string[] } = {
  data_catalog: [
    'External tags that came by sync are removed from your datastores, tables and columns.',
    'Scores and counts are no longer pushed.',
  ],
  alerting: ['Flows and notifications that use it stop working, but are not deleted.'],
  ticketing: [
    'Flows that open tickets with it stop working, but are not deleted.',
    'Links to existing tickets are no longer followed.',
  ],
  other: ['Flows and notifications that use it stop working, but are not deleted.'],
}
