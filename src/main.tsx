import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { createApplication } from './app/standaloneHost'

async function start() {
  let panelExtra: ReactNode
  if (import.meta.env.MODE === 'demo') {
    const [{ startSimulatedPlatform }, { DemoButton }] = await Promise.all([
      import('./mocks/browser'),
      import('./app/shell/DemoButton'),
    ])
    panelExtra = <DemoButton platform={await startSimulatedPlatform()} />
  }
  // A token would be readable in the built page, so only the development server takes one.
  const token: unknown = import.meta.env.DEV ? import.meta.env.VITE_PLATFORM_TOKEN : undefined
  const application = createApplication(typeof token === 'string' ? { token } : {})
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root.')
  createRoot(root).render(
    <StrictMode>
      <App application={application} panelExtra={panelExtra} />
    </StrictMode>,
  )
}

void start()
