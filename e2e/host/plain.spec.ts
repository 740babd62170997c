import { expect, test } from 'qualytics-integrations/playwright'
import { control, expectQuiet, values } from './hosts'

test.use({ integrationsPath: '/plain.html' })

test('the main job in a page without React', async ({ integrations, page }) => {
  await page.goto('/plain.html')
  await expectQuiet(page, async () => {
    await control(page, 'show', 'first')
    const purview = await integrations.connect('purview', values)
    await expect(page.locator('#messages')).toHaveText('The Integration has been successfully created.')
    await purview.sync({ pull: true })
    await expect(purview).toHaveSynced()
    await control(page, 'look', 'dark')
    await expect(purview.row).toBeVisible()
  })
})

test('50 times there and gone again leaves nothing', async ({ page }) => {
  await page.goto('/plain.html')
  const traces = () =>
    page.evaluate(() => ({
      elements: document.querySelectorAll('body *').length,
      styles: document.querySelectorAll('style').length,
      inert: document.querySelectorAll('[inert], [aria-hidden]').length,
      overflow: document.body.style.overflow,
    }))
  const before = await traces()
  await expectQuiet(page, async () => {
    for (let time = 0; time < 50; time += 1) {
      await control(page, 'show', 'first')
      if (time % 10 === 9) {
        await page.getByRole('button', { name: 'Connect Microsoft Purview' }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      }
      await control(page, 'leave', 'first')
      if (time % 10 === 9) await page.goBack()
    }
  })
  expect(await traces()).toEqual(before)
})

test('two pages in one document keep apart', async ({ page }) => {
  await page.goto('/plain.html')
  await expectQuiet(page, async () => {
    await control(page, 'show', 'first')
    await control(page, 'show', 'second', 'second-')
    const first = page.getByRole('region', { name: 'First' })
    const second = page.getByRole('region', { name: 'Second' })
    await expect(second.getByRole('listitem', { name: 'Microsoft Purview' })).toBeVisible()
    await first.getByRole('searchbox').fill('atlan')
    await expect(first.getByRole('listitem', { name: 'Microsoft Purview' })).toBeHidden()
    await expect(second.getByRole('listitem', { name: 'Microsoft Purview' })).toBeVisible()
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      return ids.filter((id, index) => ids.indexOf(id) !== index)
    })
    expect(twice).toEqual([])
  })
})

test('the element lives in a shadow root, styles and dialogs with it', async ({ page }) => {
  await page.goto('/plain.html')
  await control(page, 'showElement')
  const button = page.getByRole('button', { name: 'Connect Microsoft Purview' })
  await expect(button).toBeVisible()
  expect(await page.evaluate(() => document.head.querySelectorAll('style[data-emotion]').length)).toBe(0)
  await button.click()
  const dialog = page.getByRole('dialog', { name: 'Add Purview Integration' })
  await expect(dialog).toBeVisible()
  // Styled: a dialog without styles would stand in the flow.
  const box = await dialog.boundingBox()
  expect(box?.width).toBeLessThan(1_200)
  expect(await dialog.evaluate((element) => element.getRootNode() instanceof ShadowRoot)).toBe(true)
})
