import { act, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { vi } from 'vitest'
import { App } from '../../app/App'
import { createApplication } from '../../app/standaloneHost'
import { createHandlers } from '../../mocks/handlers'
import { directNetwork } from '../../mocks/network'
import { createPlatform } from '../../mocks/platform/platform'
import type { ScenarioId, World } from '../../mocks/scenarios'
import { buildScenarioState } from '../../mocks/data/scenarioStates'
import { startClock } from '../clock'
import { server } from '../server'
import { WithoutStyles } from './WithoutStyles'

/** The whole application at an address, as `main.tsx` starts it, on a platform of this test's own. */
export async function renderApp(
  options: { at?: string; scenario?: ScenarioId; world?: World; deployment?: object } = {},
) {
  const { at = '/settings/integration', scenario = 'demo-start', world = 'rich' } = options
  const clock = startClock()
  const begun = buildScenarioState(scenario, clock.now(), world)
  const platform = createPlatform({ clock: clock.now, pace: 1_000, ...begun })
  server.use(...createHandlers(platform, { network: { ...directNetwork, ...begun.network } }))
  window.history.replaceState(null, '', at)
  const application = createApplication({ deployment: { ...platform.capabilities, ...options.deployment } })
  const { unmount } = await act(async () => render(<App application={application} />, { wrapper: WithoutStyles }))
  return {
    application,
    platform,
    clock,
    user: userEvent.setup({ delay: null, advanceTimers: (ms) => void vi.advanceTimersByTime(ms) }),
    unmount,
  }
}
