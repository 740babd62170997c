import { resolve } from 'node:path'
import type { PlaywrightTestConfig } from '@playwright/test'

export const ROOT = resolve(import.meta.dirname, '..')
export const DEMO = 'http://127.0.0.1:41731'
export const PRODUCTION = 'http://127.0.0.1:41732'
/** Pages that embed the package (`e2e/host`). */
export const HOST = 'http://127.0.0.1:41733'
/** The production build in front of the simulated platform's HTTP server, compressed as a deployment would (`e2e/bench`). */
export const BENCH = 'http://127.0.0.1:41734'

/**
 * The same browser, place and time for every test, wherever it runs. Which browser that is `globalSetup.ts` says before a worker
 * loads this file again: a configuration can be read (knip does) where there is none.
 */
export const use = {
  locale: 'en-US',
  timezoneId: 'UTC',
  colorScheme: 'light',
  reducedMotion: 'reduce',
  viewport: { width: 1280, height: 800 },
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH,
    chromiumSandbox: process.env.CHROMIUM_SANDBOX === '1',
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  },
} satisfies PlaywrightTestConfig['use']

/** Serves what was built; the port is asked for strictly, so that no other page is ever tested by mistake. */
export const serve = (address: string, mode: 'demo' | 'production') => ({
  command: `node node_modules/vite/bin/vite.js preview --mode ${mode} --host 127.0.0.1 --port ${new URL(address).port} --strictPort`,
  cwd: ROOT,
  env: { NODE_NO_WARNINGS: '1' },
  url: address,
  reuseExistingServer: false,
  timeout: 30_000,
})
