import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import type { ScenarioId } from '../../src/mocks/scenarios'

/** The longest list beside a short one. The simulated platform works in the same page, and its share is in every number. */
const lists = [
  { scenario: 'demo-start', last: 'Slack' },
  { scenario: 'demo-many', last: 'team-500' },
] as const satisfies { scenario: ScenarioId; last: string }[]

/** Tasks that block for 50 ms and more, and keys as the browser times them, from the press to the next picture. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen = { longest: 0, key: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    }).observe({ type: 'longtask', buffered: true })
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'keydown') seen.key = Math.max(seen.key, duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })

/** What was seen since it was last read. */
const readSeen = (page: Page) =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { longest: number; key: number } }
    const { longest, key } = seen
    Object.assign(seen, { longest: 0, key: 0 })
    return { longest: Math.round(longest), key: Math.round(key) }
  })

const scrollTo = (page: Page, end: boolean) =>
  page.evaluate(async (down) => {
    const { documentElement } = document
    for (let step = 0; step <= 60; step += 1) {
      documentElement.scrollTop = (documentElement.scrollHeight * (down ? step : 60 - step)) / 60
      await new Promise(requestAnimationFrame)
    }
  }, end)

for (const { scenario, last } of lists)
  test(`the list of ${scenario}`, async ({ page, openIntegrations }) => {
    await watch(page)
    const devtools = await page.context().newCDPSession(page)
    const heap = async () => {
      await devtools.send('HeapProfiler.collectGarbage')
      const { usedSize } = await devtools.send('Runtime.getHeapUsage')
      return usedSize / 1e6
    }
    // The first visit starts the simulated platform; the second finds it and the cache warm.
    await openIntegrations(scenario, { latency: '0' })
    await page.locator('[data-row]').first().waitFor()
    await page.goto('/settings/integration')
    await page.locator('[data-row]').first().waitFor()
    const shown = await page.evaluate(() => Math.round(performance.now()))
    await page.waitForLoadState('networkidle')
    const { longest: loading } = await readSeen(page)
    const elements = await page.locator('*').count()
    const before = await heap()
    await scrollTo(page, true)
    await scrollTo(page, false)
    const grown = (await heap()) - before
    const { longest: scrolling } = await readSeen(page)
    await page.getByRole('searchbox', { name: 'Search connectors' }).pressSequentially(last, { delay: 80 })
    const { key, longest: typing } = await readSeen(page)
    process.stdout.write(
      `${scenario}: first rows ${shown} ms; ${elements} elements; longest task ${loading} ms while it loads, ${scrolling} ms while scrolling, ${typing} ms while typing; slowest key ${key} ms; ${grown.toFixed(1)} MB more after scrolling to the end and back\n`,
    )
    expect(elements).toBeLessThanOrEqual(400)
  })
