import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { BENCH, DEMO, ROOT, servePlatform, servePreview, use } from './environment'

/** Measures the built pages: `npm run bench`. */
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
  webServer: [servePreview(DEMO, '--mode demo'), servePlatform(BENCH, '--scenario demo-start --world rich')],
})
