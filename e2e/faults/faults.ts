import { expect, type Locator, type Page, type Route } from '@playwright/test'

/** What can become of one request. */
export interface Fault {
  name: string
  /** Ends the request, or leaves it open. */
  strike: (route: Route) => Promise<unknown>
  /** What is then said, in words of the interface or of the platform; `null` where nothing is to be said. */
  says: RegExp | null
  /** Nobody is to send a write again that was answered like this: it has happened. */
  happened?: true
}

const WORDS = 'Said by the platform.'
const status = (code: number, says: RegExp, more: Record<string, string> = {}): Fault => ({
  name: `${code}${more['Retry-After'] ? ` until ${more['Retry-After']}` : ''}`,
  strike: (route) => route.fulfill({ status: code, json: { detail: WORDS }, headers: more }),
  says,
})
const broken = (name: string, body: string, contentType = 'application/json'): Fault => ({
  name,
  strike: (route) => route.fulfill({ status: 200, body, contentType }),
  says: /could not be read|A web page answered|broke off/,
  happened: true,
})
const lost = (name: string, reason: string): Fault => ({
  name,
  strike: (route) => route.abort(reason),
  says: /cannot be reached|no answer/i,
})

const own = /problem of its own/
const busy = /too many requests/
const refused = new RegExp(WORDS)

export const FAULTS: Fault[] = [
  lost('offline', 'internetdisconnected'),
  lost('dropped', 'connectionreset'),
  { name: 'hanging', strike: () => new Promise(() => {}), says: /did not answer in time/ },
  {
    name: 'slow',
    strike: (route) =>
      new Promise((resolve) => {
        setTimeout(() => resolve(route.fallback()), 1_500)
      }),
    says: null,
  },
  status(400, refused),
  status(401, /session has ended/i),
  status(403, /Admins? and Managers?/),
  status(404, /no longer exists|not found|Said by the platform/i),
  status(409, refused),
  status(415, refused),
  {
    name: '422 with an odd place',
    strike: (route) =>
      route.fulfill({
        status: 422,
        json: { detail: [{ loc: ['body', 0, 'moon', '__proto__'], msg: WORDS, type: 'x' }] },
      }),
    says: refused,
  },
  status(429, busy, { 'Retry-After': '20' }),
  status(429, busy, { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
  status(429, busy, { 'Retry-After': 'a while' }),
  status(500, own),
  {
    name: '502 in HTML',
    strike: (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>502 Bad Gateway</h1>' }),
    says: own,
  },
  broken('200 with HTML', '<!doctype html><title>Sign in</title>', 'text/html'),
  broken('200 empty', ''),
  broken('200 of no JSON', 'OK'),
  broken('200 of another shape', '{"result":{"rows":7}}'),
  broken('200 that ends early', '{"items":[{"id":1,"type":"purv'),
]

/** Lets the page's own limits of time follow Playwright's clock. */
export async function installClock(page: Page): Promise<void> {
  await page.clock.install()
  await page.addInitScript(() => {
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController()
      setTimeout(() => controller.abort(new DOMException('Too late', 'TimeoutError')), milliseconds)
      return controller.signal
    }
  })
}

/** Waits for what comes by the page's own timers, faster than they would. */
export async function soon(page: Page, what: Locator, text?: RegExp) {
  await expect(async () => {
    // The frames of four seconds would cost more than all else.
    await page.clock.fastForward(3_800)
    await page.clock.runFor(200)
    await expect(what).toBeVisible({ timeout: 400 })
    if (text) await expect(what).toContainText(text, { timeout: 400 })
  }).toPass({ timeout: 20_000, intervals: [50] })
}
