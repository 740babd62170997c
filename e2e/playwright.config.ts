import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { deployment, DEMO, PRODUCTION, ROOT, servePlatform, servePreview, use } from './environment'
import type { Options } from './fixtures'

/**
 * Tests the two built pages: `demo` with the simulated platform inside, `production` in front of its HTTP server. `E2E_BASE_URL` names a
 * deployment in their place: all that is not tagged `@simulated` runs there, one test after the other, as they share it.
 */
export default defineConfig<Options>({
  globalSetup: './globalSetup.ts',
  outputDir: join(ROOT, 'test-results'),
  reporter: [['list'], ['json', { outputFile: join(ROOT, '.cache/reports/browser.json') }]],
  fullyParallel: !deployment,
  forbidOnly: true,
  retries: 0,
  // One more than the cores that the tests are measured on: it works while the others wait for a page.
  workers: deployment ? 1 : 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A trace would cost a quarter more; `--trace retain-on-failure` asks for one. No page lives long enough to win back what it costs to optimise its code.
  use: {
    ...use,
    launchOptions: {
      ...use.launchOptions,
      args: [...use.launchOptions.args, '--js-flags=--no-opt,--no-maglev'],
    },
  },
  projects: deployment
    ? [
        {
          name: 'deployment',
          testMatch: '{demo,production}/*.spec.ts',
          grepInvert: /@simulated/,
          use: { ...deployment, serviceWorkers: 'block' },
        },
      ]
    : [
        { name: 'faults', testDir: 'faults', use: { baseURL: PRODUCTION, serviceWorkers: 'block' } },
        { name: 'demo', testDir: 'demo', use: { baseURL: DEMO } },
        ...(process.env.LEAKS
          ? [{ name: 'leaks', testDir: 'endurance', testMatch: 'leaks.spec.ts', use: { baseURL: PRODUCTION } }]
          : []),
        { name: 'monkey', testDir: 'monkey', use: { serviceWorkers: 'block' } },
        { name: 'production', testDir: 'production', use: { baseURL: PRODUCTION, serviceWorkers: 'block' } },
      ],
  webServer: deployment
    ? []
    : [servePreview(DEMO, '--mode demo'), servePlatform(PRODUCTION, '--scenario demo-empty --pace 100')],
})
