import PersonIcon from '@mui/icons-material/PersonOutlined'
import { styled } from '@mui/material/styles'
import { Suspense, use } from 'react'
import type { Messages } from '../notifications/notifications'
import { MenuButton } from './MenuButton'
import { initialsOf, type SignedInUser } from '../session/user'

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
  person: Promise<SignedInUser | null>
}

const unknownPerson = <PersonIcon fontSize="small" aria-hidden />

function Initials({ person }: PersonProps) {
  const known = use(person)
  return known ? initialsOf(known.name) : unknownPerson
}

/** The person's own menu: who is signed in, and the theme. */
export function UserButton({ person, notify }: PersonProps & { notify: Messages['show'] }) {
  return (
    <MenuButton label="Your account and theme" load={load} own={{ person }} notify={notify}>
      <Disc aria-hidden>
        <Suspense fallback={unknownPerson}>
          <Initials person={person} />
        </Suspense>
      </Disc>
    </MenuButton>
  )
}
