import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { Integration, SyncOptions } from '../../api/schemas'
import { Notice } from '../../ui/Notice'
import { RelativeTime } from '../../ui/RelativeTime'
import { StatusSign } from '../../ui/StatusSign'
import { ProgressBar } from '../ProgressBar'

const Root = styled('div')({ display: 'grid', gap: 16, justifyItems: 'start', '& > *': { width: '100%' } })
const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' })
const Message = styled('p')({ margin: 0, overflowWrap: 'anywhere' })

export interface WithoutRunsProps {
  integration: Integration
  label: string
  onSync: (options?: SyncOptions) => void
}

/** All that a platform tells which keeps no runs and no log. */
export function LastSyncView({ integration, label, onSync }: WithoutRunsProps) {
  const { status, last_synced, message } = integration
  const syncing = status === 'syncing'
  return (
    <Root>
      <Line>
        {/* Whether something came of it, only the platform's message tells. */}
        {syncing ? <StatusSign sign="moving" word="Syncing" /> : !last_synced && 'Never synced'}
        {last_synced && <RelativeTime iso={last_synced} prefix="Last synced " />}
        {!syncing && (
          <Button variant="outlined" size="small" onClick={() => onSync()}>
            Sync
          </Button>
        )}
      </Line>
      {syncing && <ProgressBar name={`${label} sync`} fraction={null} words="Syncing" />}
      {message && <Message>{message}</Message>}
      <Notice severity="info" title="This platform does not offer sync runs and logs">
        It tells whether a sync runs, when the last one ended and what came of it. A running sync cannot be cancelled
        from here. A newer version of the platform may offer more.
      </Notice>
    </Root>
  )
}
