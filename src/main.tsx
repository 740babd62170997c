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
  const application = createApplication()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root.')
  createRoot(root).render(
    <StrictMode>
      <App application={application} panelExtra={panelExtra} />
    </StrictMode>,
  )
}

void start()
