import { act } from '@testing-library/react'
import { vi } from 'vitest'

/** Where every test's time begins, unless it says otherwise: a Monday afternoon, UTC. */
export const START = Date.UTC(2026, 2, 2, 14, 0, 0)

const FAKED = [
  'Date',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const

/** Requests on their way, so that waiting is no longer than need be. */
let underway = 0
export async function counted<Result>(work: Promise<Result>): Promise<Result> {
  underway += 1
  try {
    return await work
  } finally {
    underway -= 1
  }
}

const ENOUGH_TURNS = 40

/** Lets chunks load, answers arrive and React render: real turns of the event loop, no faked time. An answer that waits for a faked timer is not waited for. */
async function settle(): Promise<void> {
  await vi.dynamicImportSettled()
  let quiet = 0
  for (let turn = 0; turn < ENOUGH_TURNS && quiet < 3; turn += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
    // What is due now: react-query tells its news in a timeout of 0.
    if (vi.isFakeTimers()) vi.advanceTimersByTime(0)
    quiet = underway ? 0 : quiet + 1
  }
}

/** Around each step of the faked clock that Testing Library takes while it waits. */
export const waitForWork = (step: (...args: unknown[]) => unknown) =>
  act(async () => {
    await step()
    await settle()
  })

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number
  /** Moves the clock and everything that waits for it, in steps between which requests are answered and React renders. */
  advance: (milliseconds: number) => Promise<void>
}

/**
 * Fakes Date and all timers until the end of the test. `findBy…` and `waitFor` still work: each look moves the clock by 50 ms, so a
 * test about exact times says so with `advance`.
 */
export function startClock(start: number = START): Clock {
  vi.useFakeTimers({ toFake: [...FAKED], now: start })
  return {
    now: () => Date.now(),
    advance: async (milliseconds) => {
      const step = Math.max(100, Math.ceil(milliseconds / 100))
      // What was begun before is begun at the old time.
      await waitForWork(() => {})
      for (let left = milliseconds; left > 0; left -= step) {
        await waitForWork(() => vi.advanceTimersByTime(Math.min(step, left)))
      }
    },
  }
}

/** The day of `START` as it is written in the zone that the tests run in. */
export const START_DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(START)
