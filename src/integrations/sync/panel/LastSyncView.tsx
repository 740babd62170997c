import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useCapabilities } from '../../host'
import { Notice } from '../../ui/Notice'
import { RelativeTime } from '../../ui/RelativeTime'
import { StatusSign } from '../../ui/StatusSign'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { formatNumber } from '../../ui/format'
import { isSyncing } from '../isSyncing'
import { describeLastSync } from '../lastSync'
import { MessageLogView } from '../log/message/MessageLogView'
import { summarizeMessage } from '../log/message/messageSummary'
import { ProgressBar } from '../ProgressBar'
import { PulledTags } from '../pulled/PulledTags'
import { CancelSyncDialog } from './CancelSyncDialog'
import { EndBell } from './EndBell'
import { NoSyncYet } from './NoSyncYet'
import { NothingMatched } from './NothingMatched'
import type { SyncPanelContext } from './syncPanelContext'

const Root = styled('section')({ display: 'flex', flexDirection: 'column', flex: '1 0 auto', gap: 12, minWidth: 0 })
const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 16px',
  '& > :first-of-type': theme.typography.h3,
}))
const Actions = styled('div')({ display: 'flex', gap: 8, marginLeft: 'auto' })

/** The last sync as the published platform tells it: status, `last_synced`, and the log that is its message. */
export function LastSyncView(context: SyncPanelContext) {
  const { integration, label, name, view, onViewChange, onSync, onCheck, onReplaceSecret, explain } = context
  const { cancel } = useCapabilities()
  const [cancelling, setCancelling] = useState(false)
  const { status, last_synced, message } = integration
  const last = describeLastSync(integration)
  const going = isSyncing(integration)
  if (last.kind === 'never' && !message) return <NoSyncYet label={label} onSync={onSync} />
  const word = last.words || (last_synced ? 'Synced' : 'Never synced')
  return (
    <Root aria-label="Last sync">
      <VisuallyHidden role="status">{`${label}: ${word}`}</VisuallyHidden>
      <Line>
        <StatusSign sign={last.sign} word={word} />
        {last_synced && <RelativeTime iso={last_synced} prefix={going ? 'Last synced ' : ''} />}
        <Actions>
          {going && <EndBell id={integration.id} label={label} />}
          {status === 'syncing' && cancel && (
            <Button variant="outlined" color="inherit" size="small" onClick={() => setCancelling(true)}>
              Cancel Sync
            </Button>
          )}
          {!going && (
            <Button variant="outlined" color="inherit" size="small" onClick={() => onSync()}>
              {last_synced ? 'Sync again' : 'Sync'}
            </Button>
          )}
        </Actions>
      </Line>
      {going && <Progress label={label} message={message} cancelling={status === 'cancelling'} />}
      {last.kind === 'disconnected' && (
        <Notice
          severity="error"
          title="The connection no longer works"
          actions={
            <>
              {onReplaceSecret && (
                <Button size="small" variant="outlined" color="inherit" onClick={onReplaceSecret}>
                  Replace secret
                </Button>
              )}
              <Button size="small" color="inherit" onClick={onCheck}>
                Check connection
              </Button>
            </>
          }
        >
          Syncs fail until it works again.
        </Notice>
      )}
      {last.kind === 'unmatched' && <NothingMatched onSync={onSync} explain={explain} />}
      {!going && <PulledTags integration={integration} name={name} ended={last_synced} />}
      {message ? (
        <MessageLogView
          integration={integration}
          message={message}
          view={view}
          onViewChange={onViewChange}
          explain={explain}
        />
      ) : (
        !going && (
          <Notice severity="info" title="The platform left no log of this sync">
            It tells when the last sync was, and nothing more.
          </Notice>
        )
      )}
      {cancelling && (
        <CancelSyncDialog
          integration={integration}
          label={label}
          onClose={() => setCancelling(false)}
          onDone={() => setCancelling(false)}
        />
      )}
    </Root>
  )
}

interface ProgressProps {
  label: string
  message: string | null | undefined
  cancelling: boolean
}

/** How far the sync is, where its message says so. */
function Progress({ label, message, cancelling }: ProgressProps) {
  const { progress = null } = message ? summarizeMessage(message) : {}
  const words = progress
    ? `${formatNumber(progress.done)} of ${formatNumber(progress.total)} datastores`
    : 'No progress is told'
  return (
    <>
      <ProgressBar
        name={`${label} sync`}
        fraction={progress && progress.total > 0 ? progress.done / progress.total : null}
        words={words}
      />
      <div>{cancelling ? 'Cancelling: finishing the current datastore. What is done stays.' : progress && words}</div>
    </>
  )
}
