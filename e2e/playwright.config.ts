import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { DEMO, PRODUCTION, ROOT, serve, use } from './environment'

/** Tests the two built pages: `demo` with the simulated platform inside, `production` with answers given by the test. */
export default defineConfig({
  globalSetup: './globalSetup.ts',
  outputDir: join(ROOT, 'test-results'),
  reporter: [['list'], ['json', { outputFile: join(ROOT, '.cache/reports/browser.json') }]],
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // One more than the cores that the tests are measured on: it works while the others wait for a page.
  workers: 3,
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
  projects: [
    { name: 'faults', testDir: 'faults', use: { baseURL: PRODUCTION, serviceWorkers: 'block' } },
    { name: 'demo', testDir: 'demo', use: { baseURL: DEMO } },
    ...(process.env.LEAKS
      ? [{ name: 'leaks', testDir: 'endurance', testMatch: 'leaks.spec.ts', use: { baseURL: PRODUCTION } }]
      : []),
    { name: 'monkey', testDir: 'monkey', use: { serviceWorkers: 'block' } },
    { name: 'production', testDir: 'production', use: { baseURL: PRODUCTION, serviceWorkers: 'block' } },
  ],
  webServer: [serve(DEMO, 'demo'), serve(PRODUCTION, 'production')],
})
