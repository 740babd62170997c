import PersonIcon from '@mui/icons-material/PersonOutlined'
import { styled } from '@mui/material/styles'
import type { Messages } from '../notifications/notifications'
import { MenuButton } from './MenuButton'
import { initialsOf, type SignedInUser } from '../session/user'
import { useStore, type Store } from '../store'

const Disc = styled('span')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  width: 32,
  height: 32,
  borderRadius: '50%',
  color: theme.vars.palette.text.primary,
  backgroundColor: theme.vars.palette.action.selected,
  fontSize: theme.typography.caption.fontSize,
  fontWeight: 600,
}))

const load = async () => (await import('./UserMenu')).UserMenu

interface PersonProps {
  person: Store<SignedInUser | null>
}

function Initials({ person }: PersonProps) {
  const known = useStore(person)
  return known ? initialsOf(known.name) : <PersonIcon fontSize="small" aria-hidden />
}

/** The person's own menu: who is signed in, and the theme. */
export function UserButton({ person, notify }: PersonProps & { notify: Messages['show'] }) {
  return (
    <MenuButton label="Your account and theme" load={load} own={{ person }} notify={notify}>
      <Disc aria-hidden>
        <Initials person={person} />
      </Disc>
    </MenuButton>
  )
}
