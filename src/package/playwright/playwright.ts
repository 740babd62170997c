import { expect as baseExpect, test as base } from '@playwright/test'
import type { ScenarioId } from '../testing'
import { integrationsOn, syncedBefore, type Connector, type Integrations } from './integrations'
import { signRequests, simulatePlatform } from './network'

export type { Connector, FieldValues, Integrations, SyncChoice, SyncLog } from './integrations'
export type { ScenarioId }

/** Options of a Playwright configuration's `use`, beside Playwright's own `baseURL` and `storageState`. */
export interface IntegrationsOptions {
  /** Where the page stands below `baseURL`. */
  integrationsPath: string
  /** A personal or service token, where no `storageState` signs in. It is added outside the browser. */
  token: string
  /** Answers in the platform's place; empty for the platform itself. */
  scenario: ScenarioId | ''
}

export interface IntegrationsFixtures {
  /** The page. What `connect` has connected is disconnected after the test. */
  integrations: Integrations
}

/** In every test, also in one that opens the page itself. */
interface PlatformFixtures {
  platform: void
}

export const test = base.extend<IntegrationsOptions & IntegrationsFixtures & PlatformFixtures>({
  integrationsPath: ['/settings/integration', { option: true }],
  token: ['', { option: true }],
  scenario: ['', { option: true }],
  platform: [
    async ({ context, baseURL, token, scenario }, provide) => {
      if (scenario) await simulatePlatform(context, { scenario })
      else if (token) await signRequests(context, new URL(baseURL ?? '').origin, token)
      await provide()
    },
    { auto: true },
  ],
  integrations: async ({ page, integrationsPath, scenario }, provide) => {
    const made: Connector[] = []
    const integrations = integrationsOn(page, integrationsPath, (connector) => made.push(connector))
    await provide(integrations)
    if (scenario || !made.length) return
    // A dialog may stand open, and a sync may go on.
    await integrations.open()
    for (const connector of made) if ((await connector.status()) !== 'Not connected') await connector.disconnect()
  },
})

export const expect = baseExpect.extend({
  /** Waits until a sync that was started with `connector.sync()` has ended well: connected, and last synced later than before. */
  async toHaveSynced(connector: Connector, { timeout = 60_000 }: { timeout?: number } = {}) {
    let status = ''
    let synced: string | null = null
    try {
      await baseExpect
        .poll(
          async () => {
            status = await connector.status()
            synced = await connector.lastSynced()
            return status === 'Connected' && synced !== null && synced !== syncedBefore(connector)
          },
          { timeout },
        )
        .toBe(true)
      return { pass: true, message: () => `${connector.label} has synced at ${synced}` }
    } catch {
      return {
        pass: false,
        message: () =>
          `${connector.label} has not synced: status "${status}", last synced ${synced ?? 'never'}${synced === syncedBefore(connector) ? ', as before' : ''}`,
      }
    }
  },

  /** Waits until the page shows a failure with the given words, such as an AADSTS number. */
  async toShowFailure(
    integrations: Integrations,
    words: string | RegExp,
    { timeout = 10_000 }: { timeout?: number } = {},
  ) {
    const shown = integrations.page.getByRole('alert').filter({ hasText: words }).first()
    try {
      await shown.waitFor({ timeout })
      return { pass: true, message: () => `The page shows "${String(words)}"` }
    } catch {
      const failures = await integrations.failures()
      return {
        pass: false,
        message: () =>
          `The page does not show "${String(words)}", but ${failures.length ? failures.join(' / ') : 'no failure'}`,
      }
    }
  },
})
