import BellIcon from '@mui/icons-material/NotificationsOutlined'
import RungIcon from '@mui/icons-material/NotificationsActive'
import IconButton from '@mui/material/IconButton'
import { useHost } from '../../host'
import { useBell } from '../polling/bell'

const REFUSED =
  'The browser does not allow this page to notify you. Allow it in the settings of the site, then press again.'

/** Asks that the browser itself tells when this sync has ended; only a press asks for its permission. */
export function EndBell({ id, label }: { id: number; label: string }) {
  const { notify } = useHost()
  const { rung, ring } = useBell(id)
  if (typeof Notification === 'undefined') return null
  const press = async () => {
    if (rung) ring(false)
    else if ((await Notification.requestPermission()) === 'granted') ring(true)
    else notify(REFUSED, 'warning')
  }
  const Icon = rung ? RungIcon : BellIcon
  return (
    <IconButton
      size="small"
      aria-pressed={rung}
      aria-label={`Notify me when the sync of ${label} has ended`}
      title={rung ? 'You will be notified when it has ended' : 'Notify me when it has ended'}
      onClick={() => void press()}
    >
      <Icon fontSize="small" />
    </IconButton>
  )
}
