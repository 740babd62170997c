import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useCapabilities } from '../host'
import { isCatalog, type Connector } from './connector'
import type { ConnectorAction } from './action'

export interface ActionsMenuProps {
  anchor: HTMLElement
  connector: Connector
  onAction: (action: ConnectorAction) => void
  onAhead: (action: ConnectorAction) => void
  onClose: () => void
}

/** What can be done with a stored integration. */
export function ActionsMenu({ anchor, connector, onAction, onAhead, onClose }: ActionsMenuProps) {
  const { status, spec } = connector
  const catalog = isCatalog(connector)
  const { syncs, cancel } = useCapabilities()
  const item = (action: ConnectorAction, words: string) => (
    <MenuItem
      key={action}
      onPointerEnter={() => onAhead(action)}
      onFocus={() => onAhead(action)}
      onClick={() => onAction(action)}
    >
      {words}
    </MenuItem>
  )
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-label': `Actions for ${connector.label}` } }}
    >
      {catalog && status !== 'syncing' && item('sync', 'Sync')}
      {catalog && status === 'syncing' && cancel && item('cancel', 'Cancel Sync')}
      {catalog && syncs && item('runs', 'Sync log')}
      {spec && item('edit', 'Edit')}
      {catalog && item('check', 'Check connection')}
      {item('history', 'History')}
      <Divider />
      {item('disconnect', 'Disconnect')}
    </Menu>
  )
}
