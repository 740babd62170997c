import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { waitForWork } from './clock'
import { server } from './server'
import { fillGaps } from './jsdom'
import { tellWhatIsStuck } from './stuck'

fillGaps()
tellWhatIsStuck()

// Testing Library looks for Jest's timers; these are Vitest's under that name.
Object.assign(globalThis, { jest: { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) } })
configure({ asyncUtilTimeout: 3_000, unstable_advanceTimersWrapper: waitForWork })

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  server.resetHandlers()
  localStorage.clear()
  sessionStorage.clear()
})
// The next file of the worker finds the same window.
afterAll(() => {
  server.close()
  document.body.replaceChildren()
  window.history.replaceState(null, '', '/')
})
