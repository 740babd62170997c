import { expect, test } from '../fixtures'

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
