import type { CDPSession, Page } from '@playwright/test'
import { installClock } from '../faults/faults'
import { capabilitiesOf, smallPlatform, tellCapabilities } from '../faults/platform'
import { expect, test } from '../fixtures'
import { connectButton, dialogOf, rowOf } from '../integrations'

/** What the page holds must not grow with use: `npm run test:leaks`. */

interface Held {
  nodes: number
  listeners: number
  heap: number
}

async function heldBy(cdp: CDPSession): Promise<Held> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') / 1e6 }
}

/** Repeats something, and compares what is held after a tenth of it with what is held at the end. */
async function expectNoGrowth(page: Page, times: number, once: () => Promise<void>) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const warm = Math.ceil(times / 10)
  for (let turn = 0; turn < warm; turn += 1) await once()
  const before = await heldBy(cdp)
  for (let turn = warm; turn < times; turn += 1) await once()
  const after = await heldBy(cdp)
  const told = `${times} times: nodes ${before.nodes} → ${after.nodes}, listeners ${before.listeners} → ${after.listeners}, heap ${before.heap.toFixed(1)} → ${after.heap.toFixed(1)} MB`
  test.info().annotations.push({ type: 'held', description: told })
  process.stdout.write(`${told}\n`)
  expect.soft(after.nodes, told).toBeLessThan(before.nodes * 1.1 + 100)
  expect.soft(after.listeners, told).toBeLessThan(before.listeners * 1.1 + 50)
  expect.soft(after.heap, told).toBeLessThan(before.heap * 1.15 + 1)
}

test.beforeEach(() => test.setTimeout(600_000))

test('a form that is opened and closed 200 times', async ({ page, answerApi, openIntegrations }) => {
  await answerApi(smallPlatform('nothing connected').answers)
  await openIntegrations()
  await expectNoGrowth(page, 200, async () => {
    await connectButton(page, 'Microsoft Purview').click()
    await expect(dialogOf(page, 'Add Purview Integration').getByRole('textbox', { name: 'Tenant ID' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

test('a page that is mounted and unmounted 50 times', async ({ page, answerApi, openIntegrations }) => {
  await answerApi(smallPlatform().answers)
  await openIntegrations()
  const go = (path: string) =>
    page.evaluate((to) => {
      history.pushState(null, '', to)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, path)
  await expectNoGrowth(page, 50, async () => {
    await expect(rowOf(page, 'Microsoft Purview')).toBeVisible()
    await go('/nowhere')
    await expect(rowOf(page, 'Microsoft Purview')).toHaveCount(0)
    await go('/settings/integration')
  })
})

test('a sync that is watched for 30 minutes', async ({ page, answerApi, openIntegrations, sent }) => {
  await installClock(page)
  await answerApi(smallPlatform('running').answers)
  await tellCapabilities(page, capabilitiesOf('running'))
  await openIntegrations(undefined, { dialog: 'runs', id: '1' })
  await expect(dialogOf(page, 'Microsoft Purview · Syncs').getByText('3 of 9 datastores').first()).toBeVisible()
  await expectNoGrowth(page, 180, async () => {
    const before = sent.length
    await page.clock.fastForward(10_000)
    await expect.poll(() => sent.length).toBeGreaterThan(before)
  })
})
