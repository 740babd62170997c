import Science from '@mui/icons-material/ScienceOutlined'
import type { Messages } from '../notifications/notifications'
import type { SimulatedPlatform } from './DemoMenu'
import { MenuButton } from './MenuButton'

const load = async () => (await import('./DemoMenu')).DemoMenu

interface DemoButtonProps {
  platform: SimulatedPlatform
  notify: Messages['show']
}

/** Opens what the simulated platform plays. */
export function DemoButton({ platform, notify }: DemoButtonProps) {
  return (
    <MenuButton label="Simulated platform" load={load} own={{ platform }} notify={notify}>
      <Science aria-hidden />
    </MenuButton>
  )
}
