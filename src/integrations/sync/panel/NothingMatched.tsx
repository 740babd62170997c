import Button from '@mui/material/Button'
import { Notice } from '../../ui/Notice'
import { COLLECTIONS_ADVICE } from '../outcome'
import type { SyncPanelContext } from './syncPanelContext'

/** A sync that went well and found nothing: the likeliest causes, and the way to what was looked for. */
export const NothingMatched = ({ onSync, explain }: Pick<SyncPanelContext, 'onSync' | 'explain'>) => (
  <Notice
    severity="warning"
    title="Nothing matched, so nothing was changed"
    actions={
      <Button size="small" variant="outlined" color="inherit" onClick={() => onSync()}>
        See what is looked for
      </Button>
    }
  >
    {explain?.('Nothing matched')?.body ?? COLLECTIONS_ADVICE}
  </Notice>
)
