import AutomateIcon from '@mui/icons-material/TerminalOutlined'
import CheckIcon from '@mui/icons-material/FactCheckOutlined'
import DiagnosticsIcon from '@mui/icons-material/ContentPasteSearchOutlined'
import DisconnectIcon from '@mui/icons-material/LinkOffOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import KeyIcon from '@mui/icons-material/KeyOutlined'
import LogIcon from '@mui/icons-material/ListAltOutlined'
import StopIcon from '@mui/icons-material/StopCircleOutlined'
import SyncIcon from '@mui/icons-material/SyncOutlined'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useCapabilities } from '../../host'
import type { ConnectorAction } from '../action'
import { canSync, hasSecret, isCatalog, type Connector } from '../connector'

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
  const { cancel } = useCapabilities()
  const item = (action: ConnectorAction, words: string, Icon: typeof SyncIcon) => (
    <MenuItem
      key={action}
      onPointerEnter={() => onAhead(action)}
      onFocus={() => onAhead(action)}
      onClick={() => onAction(action)}
      sx={{ gap: 1.5, ...(action === 'disconnect' && { color: 'error.main' }) }}
    >
      <Icon fontSize="small" aria-hidden />
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
      slotProps={{ list: { 'aria-label': `Actions for ${connector.fullLabel}` } }}
    >
      {(canSync(connector) || (catalog && status === 'attention')) && item('sync', 'Sync', SyncIcon)}
      {catalog && status === 'syncing' && cancel && item('cancel', 'Cancel Sync', StopIcon)}
      {catalog && item('runs', 'Sync log', LogIcon)}
      {spec && item('edit', 'Edit', EditIcon)}
      {hasSecret(connector) && item('replace', 'Replace secret', KeyIcon)}
      {catalog && item('check', 'Check connection', CheckIcon)}
      {catalog && item('automate', 'Automate', AutomateIcon)}
      {item('history', 'Changes', HistoryIcon)}
      {item('diagnostics', 'Copy diagnostics', DiagnosticsIcon)}
      <Divider />
      {item('disconnect', 'Disconnect', DisconnectIcon)}
    </Menu>
  )
}
