import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { readCapabilities } from './app/capabilities'
import { watchForNewBuild } from './app/newBuild'
import { createApplication } from './app/standaloneHost'

async function startDemo() {
  const [{ startSimulatedPlatform }, { DemoButton }] = await Promise.all([
    import('./mocks/browser'),
    import('./app/shell/DemoButton'),
  ])
  return { platform: await startSimulatedPlatform(), DemoButton }
}

async function start() {
  const demo = import.meta.env.MODE === 'demo' ? await startDemo() : undefined
  const application = createApplication({ deployment: readCapabilities() })
  watchForNewBuild(() =>
    application.messages.show(
      'Qualytics was updated while this page was open. Save what you typed, then reload.',
      'warning',
      { action: { label: 'Reload', onPress: () => window.location.reload() }, stays: true },
    ),
  )
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root.')
  // Who serves the page under a Content-Security-Policy writes the nonce of each answer into it; the styles made at run time bear it.
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
  createRoot(root).render(
    <StrictMode>
      <CacheProvider value={createCache({ key: 'css', nonce })}>
        <App
          application={application}
          panelExtra={demo && <demo.DemoButton platform={demo.platform} notify={application.messages.show} />}
        />
      </CacheProvider>
    </StrictMode>,
  )
}

void start()
