import { styled } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { Link } from '../routing/Link'
import { INTEGRATION } from '../routing/routes'

const Tabs = styled('nav')(({ theme }) => ({
  display: 'flex',
  gap: 24,
  margin: '8px 0 24px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}))

const Tab = styled(Link)(({ theme }) => ({
  ...theme.typography.button,
  padding: '8px 0',
  marginBottom: -1,
  borderBottom: '2px solid transparent',
  textDecoration: 'none',
  color: theme.vars.palette.text.secondary,
  '&[aria-current]': {
    color: theme.vars.palette.text.primary,
    borderBottomColor: theme.vars.palette.primary.light,
  },
}))

/** The title of Settings and its tabs. Each tab is a page of its own, so they are links. */
export function SettingsHeader() {
  return (
    <>
      <Typography variant="h1">Settings</Typography>
      <Tabs aria-label="Settings">
        <Tab to={INTEGRATION} aria-current="page">
          Integration
        </Tab>
      </Tabs>
    </>
  )
}
