import { expect, simulated, test } from '../fixtures'
import { actionsOf, choose, dialogOf, purview } from '../integrations'

test(
  'the simulated platform still answers after the browser has stopped its idle worker',
  simulated,
  async ({ page, openIntegrations }) => {
    await openIntegrations('demo-purview')
    await expect(actionsOf(page, purview.label)).toBeVisible()
    const browser = await page.context().newCDPSession(page)
    await browser.send('ServiceWorker.enable')
    await browser.send('ServiceWorker.stopAllWorkers')
    await choose(page, purview.label, 'Changes')
    await expect(dialogOf(page, `${purview.label} · Changes`)).toContainText('created the integration')
  },
)
