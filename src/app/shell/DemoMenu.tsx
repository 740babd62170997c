import Typography from '@mui/material/Typography'
import type { OpenMenuProps } from './MenuButton'
import { PanelMenu } from './PanelMenu'

/** What the demo menu needs of the simulated platform. */
export interface SimulatedPlatform {
  scenario: string
  scenarios: readonly { name: string; label: string }[]
  choose: (name: string) => unknown
  reset: () => unknown
}

/** What the simulated platform plays, and how to begin anew. */
export function DemoMenu({ platform, ...open }: OpenMenuProps & { platform: SimulatedPlatform }) {
  return (
    <PanelMenu
      {...open}
      heading="Scenario"
      about={
        <>
          <Typography variant="subtitle1">Simulated platform</Typography>
          <Typography variant="body2" color="textSecondary">
            Nothing leaves this browser. What you change stays until you reset it.
          </Typography>
        </>
      }
      choices={platform.scenarios.map(({ name, label }) => ({
        value: name,
        label,
        chosen: name === platform.scenario,
      }))}
      onChoose={(name) => platform.choose(name)}
      action={{ label: 'Reset this scenario', onClick: () => platform.reset() }}
    />
  )
}
