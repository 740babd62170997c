import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { DEMO, ROOT, serve, use } from './environment'

/** Measures the built demo page: `npm run bench`. */
export default defineConfig({
  globalSetup: './globalSetup.ts',
  testDir: 'bench',
  testMatch: '*.bench.ts',
  outputDir: join(ROOT, 'test-results/bench'),
  reporter: 'list',
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 120_000,
  use: { ...use, baseURL: DEMO },
  webServer: serve(DEMO, 'demo'),
})
