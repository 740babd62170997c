import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { DEMO, ROOT, servePreview, use } from './environment'

/** Takes the README's pictures from the built demo page: `npm run screenshots`. */
export default defineConfig({
  globalSetup: './globalSetup.ts',
  testDir: 'screenshots',
  testMatch: '*.shots.ts',
  outputDir: join(ROOT, 'test-results/screenshots'),
  reporter: 'list',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  use: { ...use, baseURL: DEMO, deviceScaleFactor: 2, viewport: { width: 1120, height: 720 } },
  webServer: servePreview(DEMO, '--mode demo'),
})
