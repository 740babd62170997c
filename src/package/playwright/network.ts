import type { BrowserContext, Route } from '@playwright/test'
import { createSimulatedPlatform, type SimulatedPlatformOptions } from '../testing'

const isApi = (url: URL) => url.pathname.startsWith('/api/')

/** Answers the page's requests from this process: no service worker, so nothing is left in the browser. */
export async function simulatePlatform(context: BrowserContext, options: SimulatedPlatformOptions): Promise<void> {
  const platform = createSimulatedPlatform(options)
  await context.route(isApi, async (route: Route) => {
    const request = route.request()
    const body = request.postDataBuffer()
    const response = await platform.respond(
      new Request(request.url(), {
        method: request.method(),
        headers: request.headers(),
        ...(body && { body: new Uint8Array(body) }),
      }),
    )
    if (!response || response.status === 0) await route.abort('connectionreset')
    else
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      })
  })
  // The page's own `index.html` may name other capabilities than this scenario has.
  await context.addInitScript((capabilities) => {
    addEventListener('DOMContentLoaded', () => {
      const place = document.getElementById('qualytics-integrations')
      if (place) place.textContent = capabilities
    })
  }, JSON.stringify(platform.capabilities))
}

/** Signs the page's requests to its own origin; the token is in no page, no storage and no address. */
export async function signRequests(context: BrowserContext, origin: string, token: string): Promise<void> {
  await context.route(
    (url) => isApi(url) && url.origin === origin,
    async (route) => {
      const headers = { ...(await route.request().allHeaders()), authorization: `Bearer ${token}` }
      await route.continue({ headers })
    },
  )
}
