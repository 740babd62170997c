import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { BENCH } from '../environment'

/** A slow phone on a slow network: CPU four times slower, 1.6 Mbit/s, 150 ms a round trip. */
const SLOW_CPU = 4
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const ROUNDS = 5

/** What is measured, in milliseconds since the page was asked for or a press, or a count. */
type Measured = Record<string, number>

const median = (numbers: number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

async function slowDown(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', SLOW_NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU })
}

/** Keeps what only an observer from the start on can tell: what blocked, what moved, and when a text came to be seen. */
const observe = (page: Page) =>
  page.addInitScript(() => {
    const seen = { blocked: 0, shift: 0, list: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) seen.blocked += Math.max(0, duration - 50)
    }).observe({ type: 'longtask', buffered: true })
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('[aria-label="Connect Microsoft Purview"]')) return
      observer.disconnect()
      requestAnimationFrame(() => {
        seen.list = performance.now()
      })
    }).observe(document, { childList: true, subtree: true })
  })

const readLoad = (page: Page): Promise<Measured> =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { blocked: number; shift: number; list: number } }
    return {
      'first paint': performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      'list visible': seen.list,
      'main thread blocked': seen.blocked,
      requests: performance.getEntriesByType('resource').length + 1,
      elements: document.querySelectorAll('*').length,
      'layout shift (thousandths)': seen.shift * 1000,
    }
  })

/** From a press on `button` until `shown` stands in the document, and until the next picture after the press. */
const press = (page: Page, button: string, shown: string): Promise<{ shown: number; picture: number }> =>
  page.evaluate(
    async ([name, selector]) => {
      const target = document.querySelector<HTMLElement>(`[aria-label="${name}"]`)
      const start = performance.now()
      let picture = 0
      requestAnimationFrame(() => setTimeout(() => (picture = performance.now() - start)))
      target?.click()
      while (!document.querySelector(selector)) await new Promise(requestAnimationFrame)
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve))
      })
      return { shown: performance.now() - start, picture }
    },
    [button, shown] as const,
  )

async function measure(page: Page): Promise<Measured> {
  await slowDown(page)
  await observe(page)
  const open = async () => {
    await page.goto(`${BENCH}/settings/integration`)
    await expect(page.getByRole('button', { name: 'Connect Microsoft Purview' })).toBeVisible({ timeout: 60_000 })
    await page.waitForLoadState('networkidle')
    return readLoad(page)
  }
  const cold = await open()
  const FIELD = '[role="dialog"] input:not([type="checkbox"])'
  const first = await press(page, 'Connect Microsoft Purview', FIELD)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  const again = await press(page, 'Connect Microsoft Purview', FIELD)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  const menu = await press(page, 'Actions for Jira', '[role="menu"]')
  const warm = await open()
  return {
    ...cold,
    'list visible, warm cache': warm['list visible'] ?? Number.NaN,
    'form visible, first press': first.shown,
    'form visible, again': again.shown,
    'next picture after that press': again.picture,
    'menu visible, first press': menu.shown,
  }
}

test('first load and presses, slowed down', async ({ browser }) => {
  test.setTimeout(600_000)
  const rounds: Measured[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext()
    rounds.push(await measure(await context.newPage()))
    await context.close()
  }
  for (const name of Object.keys(rounds[0] ?? {})) {
    const numbers = rounds.map((round) => round[name] ?? Number.NaN)
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
    process.stdout.write(`| ${name} | ${Math.round(median(numbers))} | ${Math.round(least)} to ${Math.round(most)} |\n`)
  }
})
