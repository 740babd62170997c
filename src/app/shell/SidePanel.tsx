import Settings from '@mui/icons-material/SettingsOutlined'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { BrandMark } from './BrandMark'
import { Link } from '../routing/Link'
import { INTEGRATION } from '../routing/routes'

const Panel = styled('header')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: theme.zIndex.appBar,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 8,
  height: '100dvh',
  padding: '16px 0',
  backgroundColor: theme.vars.palette.background.paper,
  borderRight: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.down('sm')]: {
    flexDirection: 'row',
    height: 56,
    padding: '0 16px',
    borderRight: 0,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
}))

const Brand = styled(Link)({ display: 'flex', borderRadius: 8 })

const Entries = styled('ul')(({ theme }) => ({
  margin: '16px 0 0',
  padding: 0,
  listStyle: 'none',
  [theme.breakpoints.down('sm')]: { margin: '0 0 0 8px' },
}))

const Entry = styled(Link)(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 4,
  width: 64,
  padding: '8px 0',
  borderRadius: 8,
  fontWeight: 500,
  textDecoration: 'none',
  color: theme.vars.palette.text.secondary,
  '& svg': { fontSize: 20 },
  '&:hover': { backgroundColor: theme.vars.palette.action.hover },
  '&[aria-current]': {
    color: theme.vars.palette.text.primary,
    backgroundColor: theme.vars.palette.action.selected,
    '& svg': { color: theme.vars.palette.primary.main },
  },
  [theme.breakpoints.down('sm')]: { flexDirection: 'row', width: 'auto', gap: 8, padding: '8px 12px' },
}))

const Foot = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 8,
  marginTop: 'auto',
  [theme.breakpoints.down('sm')]: { flexDirection: 'row', margin: '0 0 0 auto' },
}))

interface SidePanelProps {
  /** Whether the address shown lies within Settings. */
  inSettings: boolean
  /** The menus at its end. */
  children: ReactNode
}

/** The way through the application; below 600 px a bar at the top. */
export function SidePanel({ inSettings, children }: SidePanelProps) {
  return (
    <Panel>
      <Brand to={INTEGRATION} aria-label="Qualytics">
        <BrandMark />
      </Brand>
      <nav aria-label="Main">
        <Entries>
          <li>
            <Entry to={INTEGRATION} aria-current={inSettings ? 'true' : undefined}>
              <Settings aria-hidden />
              Settings
            </Entry>
          </li>
        </Entries>
      </nav>
      <Foot>{children}</Foot>
    </Panel>
  )
}
