import { expect, test } from '../fixtures'
import { take } from './take'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page, ${colorScheme}`, async ({ page, openIntegrations }) => {
    await page.emulateMedia({ colorScheme })
    await openIntegrations('demo-start')
    await expect(page.getByRole('button', { name: 'Connect Microsoft Purview' })).toBeVisible()
    await take(page, `page-${colorScheme}`)
  })
}

test('the connect dialog', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-start', { dialog: 'add', type: 'purview' })
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Purview Account URL' })).toBeVisible()
  await take(page, 'connect-purview')
})
