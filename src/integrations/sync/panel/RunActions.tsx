import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { SyncRun } from '../../api/schemas'
import { useCapabilities } from '../../host'
import { isGoing } from '../outcome'
import { CancelSyncDialog } from './CancelSyncDialog'
import { EndBell } from './EndBell'
import type { SyncPanelContext } from './syncPanelContext'

const Root = styled('div')({ display: 'flex', flex: 'none', gap: 8, marginLeft: 'auto' })

export interface RunActionsProps extends Pick<SyncPanelContext, 'integration' | 'label' | 'onSync'> {
  run: SyncRun
  latest: SyncRun
}

/** What can be done about the shown run. */
export function RunActions({ integration, label, onSync, run, latest }: RunActionsProps) {
  const [asking, setAsking] = useState(false)
  const { cancel } = useCapabilities()
  return (
    <Root>
      {isGoing(run) && <EndBell id={integration.id} label={label} />}
      {run.status === 'running' && cancel && (
        <Button variant="outlined" color="inherit" size="small" onClick={() => setAsking(true)}>
          Cancel Sync
        </Button>
      )}
      {!isGoing(latest) && (
        <Button
          variant="outlined"
          color="inherit"
          size="small"
          onClick={() => onSync({ pull: run.pull, push: run.push })}
        >
          Sync again
        </Button>
      )}
      {asking && (
        <CancelSyncDialog
          integration={integration}
          label={label}
          onClose={() => setAsking(false)}
          onDone={() => setAsking(false)}
        />
      )}
    </Root>
  )
}
