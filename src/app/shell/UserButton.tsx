import PersonIcon from '@mui/icons-material/PersonOutlined'
import { styled } from '@mui/material/styles'
import { lazy, Suspense, use } from 'react'
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

const load = () => import('./UserMenu').then(({ UserMenu }) => ({ default: UserMenu }))
const PersonMenu = lazy(load)

interface PersonProps {
  person: Promise<SignedInUser | null>
}

const unknownPerson = <PersonIcon fontSize="small" aria-hidden />

function Initials({ person }: PersonProps) {
  const known = use(person)
  return known ? initialsOf(known.name) : unknownPerson
}

/** The person's own menu: who is signed in, and the theme. */
export function UserButton({ person }: PersonProps) {
  return (
    <MenuButton label="Your account and theme" load={load} menu={(open) => <PersonMenu {...open} person={person} />}>
      <Disc aria-hidden>
        <Suspense fallback={unknownPerson}>
          <Initials person={person} />
        </Suspense>
      </Disc>
    </MenuButton>
  )
}
