import Science from '@mui/icons-material/ScienceOutlined'
import { lazy } from 'react'
import { MenuButton } from './MenuButton'

/** What the demo menu needs of the simulated platform. */
export interface SimulatedPlatform {
  scenario: string
  scenarios: readonly { name: string; label: string }[]
  choose: (name: string) => unknown
  reset: () => unknown
}

const load = () => import('./DemoMenu').then(({ DemoMenu }) => ({ default: DemoMenu }))
const DemoMenu = lazy(load)

export function DemoButton({ platform }: { platform: SimulatedPlatform }) {
  return (
    <MenuButton label="Simulated platform" load={load} menu={(open) => <DemoMenu {...open} platform={platform} />}>
      <Science aria-hidden />
    </MenuButton>
  )
}
