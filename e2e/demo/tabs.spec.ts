import type { Page } from '@playwright/test'
import { expect, simulated, test } from '../fixtures'
import { choose, connectButton, fill, purview, purviewFields, question, rowOf, startAndLeave } from '../integrations'

const { label } = purview

/** As the browser tells a page that its tab is no longer, or again, the one looked at. */
const look = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, state)

const openTab = async (page: Page) => {
  const tab = await page.context().newPage()
  await tab.goto('/settings/integration')
  return tab
}

test(
  'what one tab connects, another shows as soon as it is looked at; a sync is seen in both',
  simulated,
  async ({ page, openIntegrations }) => {
    await page.clock.install()
    await openIntegrations('demo-empty', { latency: '0', pace: '1000' })
    await expect(connectButton(page, label)).toBeVisible()
    const other = await openTab(page)
    await expect(connectButton(other, label)).toBeVisible()
    await look(other, 'hidden')

    await connectButton(page, label).click()
    await fill(page, purviewFields())
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(rowOf(page, label)).toContainText('Connected')
    await look(other, 'visible')
    await expect(rowOf(other, label)).toContainText('Connected')

    await choose(page, label, 'Sync')
    await startAndLeave(page, label)
    await expect(rowOf(page, label)).toContainText('Syncing')
    await look(other, 'visible')
    await expect(rowOf(other, label)).toContainText('Syncing')
    await page.clock.fastForward(60_000)
    for (const tab of [page, other]) await expect(rowOf(tab, label)).toContainText(/\d of 52 failed/)

    await choose(page, label, 'Edit')
    await fill(page, { 'Tenant ID': 'contoso.onmicrosoft.com' })
    await choose(other, label, 'Disconnect')
    await question(other, 'Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click()
    await expect(connectButton(other, label)).toBeVisible()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('dialog').getByText('This integration no longer exists')).toBeVisible()
  },
)
