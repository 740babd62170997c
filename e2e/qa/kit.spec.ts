import { expect, test } from 'qualytics-integrations/playwright'

/** They type values that only the simulated platform answers so. */
const simulated = { tag: '@simulated' }

const values = {
  'Purview Account URL': 'https://failing.purview.azure.com',
  'Tenant ID': '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f506',
  'Client ID': '11d1a7c2-93b4-4f5e-a6d7-0c1b2a394857',
  'Client Secret': 'expired-secret',
}

test('a refusal is shown with its code, and leaves the form open', simulated, async ({ integrations }) => {
  await integrations.open()
  const purview = await integrations.connect('purview', values)
  await expect(integrations).toShowFailure('AADSTS7000222')
  await integrations.open()
  expect(await purview.status()).toBe('Not connected')
})

test('status, log, failures and Disconnect', simulated, async ({ integrations }) => {
  await integrations.open()
  const purview = await integrations.connect('purview', {
    ...values,
    'Client Secret': 'abc8Q~a.secret.that.works_01234567890123',
  })
  expect(await integrations.row('Microsoft Purview').status()).toBe('Connected')
  await purview.sync()
  await expect.poll(() => purview.status()).not.toBe('Syncing')
  const log = await purview.log()
  await expect.poll(() => log.failures()).toContain('The app has no role in Purview')
  await log.close()
  await purview.disconnect()
  expect(await purview.status()).toBe('Not connected')
})

test.describe('another scenario', () => {
  test.use({ scenario: 'demo-member' })
  test('answers in the platform’s place', simulated, async ({ page, integrationsPath, integrations }) => {
    await page.goto(integrationsPath)
    await expect(page.getByText('Integrations are set up by Admins and Managers')).toBeVisible()
    expect(await integrations.failures()).toEqual([])
  })
})
