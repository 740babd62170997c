import { expect, test } from '../fixtures'
import { actionsOf, choose, dialogOf, purview } from '../integrations'

test('the first address leads to the integrations, which pass the accessibility rules', async ({
  page,
  openIntegrations,
  expectNoAxeViolations,
}) => {
  await openIntegrations('demo-start')
  await page.goto('/')
  await expect(page).toHaveURL('/settings/integration')
  await expect(page.getByRole('listitem', { name: 'Microsoft Purview' })).toBeVisible()
  await expectNoAxeViolations()
})

test('the simulated platform still answers after the browser has stopped its idle worker', async ({
  page,
  openIntegrations,
}) => {
  await openIntegrations('demo-purview')
  await expect(actionsOf(page, purview.label)).toBeVisible()
  const browser = await page.context().newCDPSession(page)
  await browser.send('ServiceWorker.enable')
  await browser.send('ServiceWorker.stopAllWorkers')
  await choose(page, purview.label, 'History')
  await expect(dialogOf(page, `${purview.label} · history`)).toContainText('created the integration')
})
