import { useColorScheme } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import type { OpenMenuProps } from './MenuButton'
import { PanelMenu } from './PanelMenu'
import type { SignedInUser } from '../session/user'
import { useStore, type Store } from '../store'

const modes = { light: 'Light', dark: 'Dark', system: 'System' } as const
type Mode = keyof typeof modes

const isMode = (value: string): value is Mode => value in modes

interface PersonMenuProps extends OpenMenuProps {
  person: Store<SignedInUser | null>
}

/** Who is signed in, and the theme. */
export function UserMenu({ person, ...open }: PersonMenuProps) {
  const { mode = 'system', setMode } = useColorScheme()
  const known = useStore(person)
  return (
    <PanelMenu
      {...open}
      heading="Theme"
      about={
        known && (
          <>
            <Typography variant="subtitle1">{known.name}</Typography>
            <Typography variant="body2" color="textSecondary">
              {[known.role, known.email].filter(Boolean).join(' · ')}
            </Typography>
          </>
        )
      }
      choices={Object.entries(modes).map(([value, label]) => ({ value, label, chosen: value === mode }))}
      onChoose={(value) => {
        if (isMode(value)) setMode(value)
      }}
    />
  )
}
