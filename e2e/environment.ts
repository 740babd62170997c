import { resolve } from 'node:path'
import type { PlaywrightTestConfig } from '@playwright/test'

export const ROOT = resolve(import.meta.dirname, '..')
export const DEMO = 'http://127.0.0.1:41731'
export const PRODUCTION = 'http://127.0.0.1:41732'
/** Pages that embed the package (`e2e/host`). */
export const HOST = 'http://127.0.0.1:41733'
/** The production build with a list that never changes but for what a bench does (`e2e/bench`). */
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

/** What serves a page; the port is asked for strictly, so that no other page is ever tested by mistake. */
const serveBy = (command: string, address: string) => ({
  command: `node ${command} --port ${new URL(address).port}`,
  cwd: ROOT,
  env: { NODE_NO_WARNINGS: '1' },
  url: address,
  reuseExistingServer: false,
  timeout: 30_000,
})

export const servePreview = (address: string, words: string) =>
  serveBy(`node_modules/vite/bin/vite.js preview --host 127.0.0.1 --strictPort ${words}`, address)

/** The production build and the simulated platform, over real sockets. */
export const servePlatform = (address: string, words: string) =>
  serveBy(`.ci/platform.mjs --serve dist ${words}`, address)

const { E2E_BASE_URL: baseURL, E2E_TOKEN: token = '', E2E_STORAGE_STATE: storageState } = process.env

/** What is tested in place of the simulated platform, where `E2E_BASE_URL` names it; `null` where it does not. */
export const deployment = baseURL ? { baseURL, token, ...(storageState && { storageState }) } : null
