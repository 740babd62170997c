import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider, useColorScheme } from '@mui/material/styles'
import { useEffect, type ReactNode } from 'react'
import { IntegrationsPage, IntegrationsProvider } from '../integrations'
import { ErrorBoundary } from './shell/ErrorBoundary'
import type { Application } from './standaloneHost'
import { currentSearch, navigate, usePath, useSearch } from './routing/location'
import { UserButton } from './shell/UserButton'
import { INTEGRATION, routeOf } from './routing/routes'
import { SessionEnded } from './session/SessionEnded'
import { SettingsHeader } from './shell/SettingsHeader'
import { Shell } from './shell/Shell'
import { SidePanel } from './shell/SidePanel'
import { Snackbars } from './notifications/Snackbars'
import { useStore } from './store'
import { titleOf } from './syncs'
import { MODE_KEY, theme } from './theme/theme'
import { NotFoundPage } from './routing/NotFoundPage'

interface AppProps {
  application: Application
  /** Another button for the side panel's end: the demo's. */
  panelExtra?: ReactNode
}

/** The standalone host: the shell around the integrations page. */
export function App({ application: { host, messages, person, session, capabilities, syncs }, panelExtra }: AppProps) {
  const path = usePath()
  const search = useSearch()
  const place = routeOf(path)
  const found = place !== 'unknown'

  useEffect(() => {
    if (place === 'leads on') navigate(INTEGRATION + currentSearch(), { replace: true })
  }, [place])

  return (
    <ThemeProvider theme={theme} defaultMode="system" modeStorageKey={MODE_KEY}>
      <CssBaseline />
      <BrowserColour />
      <DocumentTitle page={found ? 'Integration · Settings · Qualytics' : 'Page not found · Qualytics'} syncs={syncs} />
      <IntegrationsProvider host={{ ...host, search }}>
        <Shell
          panel={
            <SidePanel inSettings={found}>
              {panelExtra}
              <UserButton person={person} notify={messages.show} />
            </SidePanel>
          }
        >
          <SessionEnded session={session} signIn={capabilities.signIn} />
          {found ? (
            <>
              <SettingsHeader />
              <ErrorBoundary>
                <IntegrationsPage />
              </ErrorBoundary>
            </>
          ) : (
            <NotFoundPage path={path} />
          )}
        </Shell>
      </IntegrationsProvider>
      <Snackbars messages={messages} />
    </ThemeProvider>
  )
}

/** How far a sync is changes every second: a component of its own, so that nothing else is rendered for it. */
function DocumentTitle({ page, syncs }: { page: string; syncs: Application['syncs'] }) {
  const title = titleOf(page, useStore(syncs))
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}

/** The browser's own bars follow the chosen theme; until one is chosen the document's `theme-color` follows the system. */
function BrowserColour() {
  const { colorScheme } = useColorScheme()
  const colour = colorScheme && theme.colorSchemes[colorScheme]?.palette.background.default
  useEffect(() => {
    if (!colour) return
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.setAttribute('content', colour)
  }, [colour])
  return null
}
