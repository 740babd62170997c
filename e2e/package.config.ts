import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { IntegrationsOptions } from 'qualytics-integrations/playwright'
import { deployment, HOST, PRODUCTION, ROOT, servePreview, use } from './environment'

/**
 * Tests the package: `host`, two applications that embed it, and `qa`, the tests that a QA engineer writes with it. `E2E_BASE_URL`
 * points `qa` at a deployment, with `E2E_TOKEN` or `E2E_STORAGE_STATE`.
 */
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
          use: { ...deployment, scenario: '' },
        }
      : { name: 'qa', testDir: 'qa', use: { baseURL: PRODUCTION } },
  ],
  webServer: [
    servePreview(HOST, '--config e2e/host/vite.config.ts'),
    ...(deployment ? [] : [servePreview(PRODUCTION, '')]),
  ],
})
