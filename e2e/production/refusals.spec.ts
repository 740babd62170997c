import { expect, simulated, test } from '../fixtures'
import { dialogOf, fill, purview, rowOf } from '../integrations'

const LIST = '**/api/integrations?*'
const vane = { dialog: 'add', type: 'weather_vane' }

test(
  'a Save while offline: told at once, and saved by the next try',
  simulated,
  async ({ page, context, openIntegrations, sent }) => {
    await openIntegrations('demo-unknown', vane)
    const dialog = dialogOf(page, 'Add Weather Vane Integration')
    await fill(page, { 'Station address': 'https://station.example.com', 'Station key': 'a-key-of-a-station' })
    await context.setOffline(true)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByRole('alert')).toContainText('The platform cannot be reached.')
    await context.setOffline(false)
    expect(sent.filter(({ call }) => call === 'POST /integrations')).toHaveLength(1)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
    expect(sent.filter(({ call }) => call === 'POST /integrations')).toHaveLength(2)
  },
)

test.describe('the list', simulated, () => {
  const list = 'GET /integrations'

  test('a Member is told who may, and nothing is asked for again', async ({ page, openIntegrations, sent }) => {
    await openIntegrations('demo-member', vane)
    await expect(page.getByText('Integrations are set up by Admins and Managers')).toBeVisible()
    // The page's HTML asks for all three at once.
    expect(sent.map(({ call }) => call).toSorted()).toEqual([
      'GET /bootstrap',
      list,
      'GET /integrations-specifications',
      'GET /users/me',
    ])
  })

  test('429 is asked again when the platform says, without a word', async ({ page, openIntegrations, sent }) => {
    await page.clock.install()
    await page.route(
      LIST,
      (route) =>
        route.fulfill({ status: 429, headers: { 'Retry-After': '25' }, json: { detail: 'Too Many Requests' } }),
      { times: 1 },
    )
    await openIntegrations('demo-purview')
    const asked = () => sent.filter(({ call }) => call === list).length
    // The HTML has asked before the program runs.
    await expect(page.getByRole('button', { name: 'Your account and theme' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(asked()).toBe(1)
    await page.clock.fastForward(24_000)
    expect(asked()).toBe(1)
    await page.clock.fastForward(2_000)
    await expect(rowOf(page, purview.label)).toContainText('Connected')
    expect(asked()).toBe(2)
  })

  test('offline, the list stays and says so; online again it is true again', async ({
    page,
    context,
    openIntegrations,
  }) => {
    await openIntegrations('demo-purview')
    const row = rowOf(page, purview.label)
    await expect(row).toContainText('Connected')
    await context.setOffline(true)
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await expect(page.getByText(/^You are offline\. The list is as of \d\d:\d\d/)).toBeVisible()
    await expect(row).toContainText('Connected')
    // Somebody else, who is online.
    expect((await context.request.delete('/api/integrations/1')).ok()).toBe(true)
    await context.setOffline(false)
    await expect(row).toContainText('Not connected')
    await expect(page.getByText('You are offline.')).toBeHidden()
  })
})
