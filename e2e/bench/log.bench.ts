import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'

/**
 * The simulated platform works in the same page: with 50,000 datastores its share of the longest task is the larger one.
 * `search` narrows the log of 50,000 datastores (`warehouse_00001` …) to so many.
 */
const sizes = [
  { entries: 1_000, search: 'warehouse_12' },
  { entries: 10_000, search: 'warehouse_1' },
  { entries: 50_000, search: '' },
]
const title = 'Microsoft Purview · Syncs'

const print = (words: string) => process.stdout.write(`${words}\n`)

/** Interactions as the browser times them, from the input to the next picture, and tasks that block for 50 ms and more. */
const watchLatency = (page: Page) =>
  page.addInitScript(() => {
    const seen = { interactions: [] as number[], blocked: [] as number[] }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('interactionId' in entry && entry.interactionId) seen.interactions.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocked.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })

const latency = (page: Page) =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { interactions: number[]; blocked: number[] } }
    return {
      interactions: seen.interactions.length,
      slowest: Math.round(Math.max(0, ...seen.interactions)),
      blocked: Math.round(Math.max(0, ...seen.blocked)),
    }
  })

/** Scrolls by jumps through the whole list and counts the pictures that came late. */
const scrollThrough = (page: Page) =>
  page.evaluate(async () => {
    const table = document.querySelector('[role="table"]')
    if (!table) return { pictures: 0, late: 0 }
    const nextPicture = () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(resolve)
      })
    let late = 0
    let before = await nextPicture()
    for (let step = 1; step <= 120; step += 1) {
      table.scrollTop = (table.scrollHeight * step) / 120
      const now = await nextPicture()
      if (now - before > 34) late += 1
      before = now
    }
    return { pictures: 120, late }
  })

for (const { entries, search } of sizes)
  test(`a log of ${entries.toLocaleString('en-US')} entries`, async ({ page, openIntegrations }) => {
    await watchLatency(page)
    await openIntegrations('demo-long-sync', { latency: '0' })
    await page.getByRole('listitem', { name: 'Microsoft Purview' }).waitFor()
    await openIntegrations(undefined, { dialog: 'runs', id: '1', run: '1', ...(search && { search }) })
    const table = page.getByRole('dialog', { name: title }).getByRole('table', { name: 'Sync log' })
    await expect(table).toHaveAttribute('aria-rowcount', String(entries + 1))
    await expect(table.getByRole('cell', { name: /^warehouse_/ }).first()).toBeVisible()
    const shown = await page.evaluate(() => Math.round(performance.now()))
    const before = await page.getByRole('dialog').locator('*').count()
    const { pictures, late } = await scrollThrough(page)
    const after = await page.getByRole('dialog').locator('*').count()
    const { blocked } = await latency(page)
    print(
      `${String(entries).padStart(6)} entries: first rows ${shown} ms after the page was asked for; ${before} elements, ${after} after scrolling through; ${late} of ${pictures} pictures late; longest task ${blocked} ms`,
    )
    expect(Math.max(before, after)).toBeLessThan(1_000)
  })

test('interactions while a run of 50,000 goes on', async ({ page, openIntegrations }) => {
  await watchLatency(page)
  await openIntegrations('demo-long-sync', { latency: '0', dialog: 'runs', id: '1' })
  const panel = page.getByRole('dialog', { name: title })
  await expect(panel.getByRole('cell', { name: /^warehouse_/ }).first()).toBeVisible()
  for (let round = 0; round < 4; round += 1) {
    await panel.getByRole('button', { name: /^Failed/ }).click()
    await page.waitForTimeout(600)
    await panel.getByRole('button', { name: /^All / }).click()
    await panel.getByRole('searchbox', { name: 'Search datastores' }).pressSequentially('123', { delay: 80 })
    await page.waitForTimeout(600)
    await panel.getByRole('searchbox', { name: 'Search datastores' }).fill('')
    await panel.getByRole('button', { name: 'Finished', exact: true }).click()
    await page.waitForTimeout(1_500)
  }
  const { interactions, slowest, blocked } = await latency(page)
  print(
    `while a run goes on: ${interactions} interactions of 16 ms and more, slowest ${slowest} ms; longest task ${blocked} ms`,
  )
  expect(slowest).toBeLessThan(500)
})
