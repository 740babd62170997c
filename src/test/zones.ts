import { afterEach, beforeEach, describe, vi } from 'vitest'

/** West and east of UTC; both change their clocks, on different days. */
const ZONES = ['UTC', 'America/New_York', 'Australia/Sydney'] as const
export type Zone = (typeof ZONES)[number]

/**
 * Runs tests of date code once in each zone. A module that keeps a formatter of `Intl` is to be imported inside the test: each zone begins
 * with fresh modules.
 */
export const describeInZones = (name: string, tests: (zone: Zone) => void) =>
  describe.each(ZONES)(`${name}, %s`, (zone) => {
    beforeEach(() => {
      vi.resetModules()
      vi.stubEnv('TZ', zone)
    })
    afterEach(() => {
      vi.unstubAllEnvs()
    })
    tests(zone)
  })
