import { expect, test } from 'qualytics-integrations/playwright'

test('Purview is connected, and synced', async ({ integrations }) => {
  await integrations.open()
  const purview = await integrations.connect('purview', {
    'Purview Account URL': 'https://quick.purview.azure.com',
    'Tenant ID': '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f506',
    'Client ID': '11d1a7c2-93b4-4f5e-a6d7-0c1b2a394857',
    'Client Secret': process.env.PURVIEW_SECRET ?? 'abc8Q~a.secret.of.the.simulated.one_0123',
  })
  await purview.sync({ pull: true })
  await expect(purview).toHaveSynced()
})
