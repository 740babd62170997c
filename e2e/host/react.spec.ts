import { expect, test } from 'qualytics-integrations/playwright'
import { expectQuiet, values } from './hosts'

test.use({ integrationsPath: '/integrations' })

test('the main job in a stranger’s application: connect, sync, see its end', async ({ integrations, page }) => {
  const unsigned: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/') && !request.headers()['x-signature']) unsigned.push(pathname)
  })
  await expectQuiet(page, async () => {
    await integrations.open()
    const purview = await integrations.connect('purview', values)
    await expect(page.getByRole('list', { name: 'Messages' })).toContainText(
      'The Integration has been successfully created.',
    )
    await purview.sync({ pull: true, push: false })
    // The provider stands above the host's routes: the end is told wherever one is.
    await page.getByRole('link', { name: 'Home' }).click()
    await expect(page.getByText('Hosted for Quinn')).toBeVisible()
    await page.getByRole('link', { name: 'Integrations' }).click()
    await expect(purview).toHaveSynced()
  })
  expect(unsigned).toEqual([])
})

test('in and out, with a dialog open, and Back', async ({ integrations, page }) => {
  await expectQuiet(page, async () => {
    await integrations.open()
    await page.getByRole('button', { name: 'Connect Microsoft Purview' }).click()
    await expect(page.getByRole('dialog', { name: 'Add Purview Integration' })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.goForward()
    await expect(page.getByRole('dialog', { name: 'Add Purview Integration' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Home' }).click()
    await expect(page.getByText('Hosted for Quinn')).toBeVisible()
    expect(
      await page.evaluate(() => [document.body.style.overflow, document.querySelectorAll('[inert]').length]),
    ).toEqual(['', 0])
  })
})

test('the host’s theme is followed, its headings are not', async ({ integrations, page }) => {
  await integrations.open()
  const heading = page.getByRole('heading', { name: 'Data Catalog' })
  const sizes = () => heading.evaluate((element) => getComputedStyle(element).fontSize)
  expect(Number.parseFloat(await sizes())).toBeLessThan(24)
  const button = page.getByRole('button', { name: 'Connect Microsoft Purview' })
  const colour = () => button.evaluate((element) => getComputedStyle(element).color)
  const light = await colour()
  await page.getByRole('button', { name: 'Change theme' }).click()
  await expect.poll(colour).not.toBe(light)
})

test('a host’s own parameters stay', async ({ integrations, page }) => {
  await integrations.open({ id: 'host' })
  await page.getByRole('searchbox').first().fill('atlan')
  await expect(page).toHaveURL(/q=atlan/)
  await expect(page).toHaveURL(/id=host/)
})
