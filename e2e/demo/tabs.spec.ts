import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { choose, connectButton, dialogOf, fill, purview, purviewFields, question, rowOf } from '../integrations'

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

test('what one tab connects, another shows as soon as it is looked at; a sync is seen in both', async ({
  page,
  openIntegrations,
}) => {
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
  await page.getByRole('button', { name: 'Start' }).click()
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
})

test('an edit of what someone else changed meanwhile says what, before it overwrites', async ({
  page,
  openIntegrations,
}) => {
  await openIntegrations('demo-purview', { latency: '0', dialog: 'edit', id: '1' })
  const dialog = dialogOf(page, 'Edit Purview Integration')
  await fill(page, { 'Purview Account URL': 'https://mine.purview.azure.com' })
  const other = await openTab(page)
  await choose(other, label, 'Edit')
  await fill(other, { 'Purview Account URL': 'https://theirs.purview.azure.com' })
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(rowOf(other, label)).toContainText('theirs.purview.azure.com')

  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('https://theirs.purview.azure.com')
  await expect(dialog.getByRole('textbox', { name: 'Purview Account URL' })).toHaveValue(
    'https://mine.purview.azure.com',
  )
  await dialog.getByRole('button', { name: 'Save anyway' }).click()
  await expect(rowOf(page, label)).toContainText('mine.purview.azure.com')
})

test('a page that is not looked at does not ask', async ({ page, openIntegrations, sent }) => {
  await page.clock.install()
  await openIntegrations('demo-purview', { latency: '0', pace: '10000', dialog: 'sync', id: '1' })
  await page.getByRole('button', { name: 'Start' }).click()
  const row = rowOf(page, label)
  await expect(row).toContainText('Syncing')
  await look(page, 'hidden')
  await page.clock.runFor(5_000)
  const before = sent.length
  await page.clock.runFor(120_000)
  expect(sent.slice(before)).toEqual([])
  await look(page, 'visible')
  await expect(row.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /^1\d of 52 datastores$/)
  expect(sent.length).toBeGreaterThan(before)
})

test('a page on which nothing syncs does not ask', async ({ page, openIntegrations, sent }) => {
  await page.clock.install()
  await openIntegrations('demo-purview', { latency: '0' })
  await expect(rowOf(page, label)).toContainText('Connected')
  const before = sent.length
  await page.clock.runFor(600_000)
  expect(sent.slice(before)).toEqual([])
})
