import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { connectButton, dialogOf, purview, rowOf } from '../integrations'

const { label, tenant, client, secret, address } = purview
/** What the setup script prints. */
const printed = JSON.stringify({
  qualyticsPurviewSetup: {
    purviewEndpoint: address,
    tenantId: tenant,
    clientId: client,
    clientSecret: secret,
    open: [],
  },
})

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Counts what a person presses; a paste is none of it, whatever has the focus. */
function countPresses(page: Page) {
  let presses = 0
  return {
    press: async (control: Locator) => {
      await control.click()
      presses += 1
    },
    paste: async (text: string) => {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text)
      await page.keyboard.press('ControlOrMeta+V')
    },
    count: () => presses,
  }
}

test('from the page to Connected, and on to a first sync that is watched', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-empty', { latency: '0' })
  const { press, paste, count } = countPresses(page)
  const row = rowOf(page, label)
  const form = dialogOf(page, 'Add Purview Integration')
  await press(connectButton(page, label))
  await expect(form.getByRole('button', { name: 'Check connection' })).toBeVisible()
  await paste(printed)
  await expect(form.getByText('Filled in 4 fields from what you pasted', { exact: true })).toBeVisible()
  await press(form.getByRole('button', { name: 'Save' }))
  await expect(row).toContainText('Connected')
  expect(count()).toBeLessThanOrEqual(4)
  await press(page.getByRole('status').getByRole('button', { name: 'Start first sync' }))
  await press(dialogOf(page, 'Sync options').getByRole('button', { name: 'Start' }))
  await expect(dialogOf(page, `${label} · Syncs`).getByRole('progressbar')).toBeVisible()
  expect(count()).toBeLessThanOrEqual(5)
})

test('from a connected row to a sync, and to why a datastore failed', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-purview', { latency: '0' })
  const row = rowOf(page, label)
  const reading = countPresses(page)
  await reading.press(row.getByRole('button', { name: `View the last sync of ${label}` }))
  const panel = dialogOf(page, `${label} · Syncs`)
  await expect(panel.getByText(/warehouse_000\d\d/).first()).toBeInViewport()
  await expect(panel.getByText('The app has no role in Purview').first()).toBeInViewport()
  expect(reading.count()).toBeLessThanOrEqual(1)
  await page.keyboard.press('Escape')
  const syncing = countPresses(page)
  await syncing.press(row.getByRole('button', { name: `Sync ${label}`, exact: true }))
  await syncing.press(dialogOf(page, 'Sync options').getByRole('button', { name: 'Start' }))
  await expect(panel.getByText(/^Syncing/).first()).toBeVisible()
  expect(syncing.count()).toBeLessThanOrEqual(2)
})

test('from a row whose secret has expired to one that works', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-attention', { latency: '0' })
  const { press, paste, count } = countPresses(page)
  const row = rowOf(page, label)
  const dialog = dialogOf(page, `Replace the secret of ${label}`)
  await press(row.getByRole('button', { name: 'Replace secret' }))
  await expect(dialog.getByRole('textbox', { name: 'Client Secret' })).toBeFocused()
  await paste(secret)
  await press(dialog.getByRole('button', { name: 'Save' }))
  await expect(row).toContainText('Connected')
  expect(count()).toBeLessThanOrEqual(2)
})
