import { expect, test } from '../fixtures'
import { dialogOf, fill, purview, purviewFields } from '../integrations'
import { take } from './take'

test.beforeEach(({ page }) => page.clock.install({ time: new Date('2026-03-02T14:00:00Z') }))

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page, ${colorScheme}`, async ({ page, openIntegrations }) => {
    await page.emulateMedia({ colorScheme })
    await openIntegrations('demo-start')
    await expect(page.getByRole('progressbar', { name: 'Atlan sync' })).toBeVisible()
    await take(page, colorScheme === 'light' ? 'page' : 'page-dark')
  })
}

test('the page on a narrow screen', async ({ page, openIntegrations }) => {
  await page.setViewportSize({ width: 360, height: 720 })
  await openIntegrations('demo-attention')
  await expect(page.getByRole('listitem', { name: 'Microsoft Purview' })).toContainText('Needs attention')
  await take(page, 'page-narrow')
})

test('the modal', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-start', { dialog: 'add', type: 'purview' })
  await dialogOf(page, 'Add Purview Integration').getByRole('textbox', { name: 'Client Secret' }).focus()
  await expect(page.getByText('4 Four roles')).toBeVisible()
  await take(page, 'modal')
})

test('one copy and one paste: what the script prints fills the form', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-start', { dialog: 'add', type: 'purview' })
  const dialog = dialogOf(page, 'Add Purview Integration')
  await expect(dialog.getByRole('button', { name: 'Copy script' })).toBeVisible()
  const { address, tenant, client, secret } = purview
  const block = { purviewEndpoint: address, tenantId: tenant, clientId: client, clientSecret: secret, open: [] }
  await dialog.evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    JSON.stringify({ qualyticsPurviewSetup: block }),
  )
  await expect(dialog.getByText('Filled in 4 fields from what you pasted', { exact: true })).toBeVisible()
  await take(page, 'paste')
})

test('the connection check', async ({ page, openIntegrations }) => {
  await page.setViewportSize({ width: 1120, height: 1080 })
  await openIntegrations('demo-start', { dialog: 'add', type: 'purview' })
  const dialog = dialogOf(page, 'Add Purview Integration')
  await fill(page, purviewFields({ address: 'https://forbidden.purview.azure.com' }))
  await dialog.getByRole('button', { name: 'Check connection' }).click()
  await expect(dialog.getByRole('button', { name: 'Four roles Failed' })).toBeVisible()
  await take(page, 'check')
})

test('the sync dialog', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-purview', { dialog: 'sync', id: '1' })
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  await take(page, 'sync')
})

test('a sync', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-start', { dialog: 'runs', id: '1' })
  await expect(page.getByRole('dialog').getByText('warehouse_00030')).toBeVisible()
  await take(page, 'running')
})
