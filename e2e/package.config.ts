import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { IntegrationsOptions } from 'qualytics-integrations/playwright'
import { HOST, PRODUCTION, ROOT, serve, use } from './environment'

/**
 * Tests the package: `host`, two applications that embed it, and `qa`, the tests that a QA engineer writes with it. `E2E_BASE_URL`
 * points `qa` at a deployment (with `QUALYTICS_TOKEN`, or a `STORAGE_STATE` that somebody signed in).
 */
const { E2E_BASE_URL: deployment, QUALYTICS_TOKEN: token, STORAGE_STATE: storageState } = process.env
const preview = serve(HOST, 'production')

export default defineConfig<IntegrationsOptions>({
  globalSetup: './globalSetup.ts',
  outputDir: join(ROOT, 'test-results'),
  reporter: [['list'], ['json', { outputFile: join(ROOT, '.cache/reports/package.json') }]],
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { ...use, serviceWorkers: 'block', scenario: 'demo-start' },
  projects: [
    { name: 'host', testDir: 'host', use: { baseURL: HOST } },
    deployment
      ? {
          name: 'qa',
          testDir: 'qa',
          grepInvert: /@simulated/,
          use: { baseURL: deployment, scenario: '', ...(token && { token }), ...(storageState && { storageState }) },
        }
      : { name: 'qa', testDir: 'qa', use: { baseURL: PRODUCTION } },
  ],
  webServer: [
    { ...preview, command: `${preview.command} --config e2e/host/vite.config.ts` },
    ...(deployment ? [] : [serve(PRODUCTION, 'production')]),
  ],
})
