import Button from '@mui/material/Button'
import { Notice } from '../../ui/Notice'
import type { SyncPanelContext } from './syncPanelContext'

/** Invites to the first sync. */
export function NoSyncYet({ label, onSync }: Pick<SyncPanelContext, 'label' | 'onSync'>) {
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
      A sync pulls tags and descriptions from {label}, pushes scores and counts to it, or both. Its progress and its log
      appear here.
    </Notice>
  )
}
