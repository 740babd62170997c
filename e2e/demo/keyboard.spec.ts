import type { Locator, Page } from '@playwright/test'
import { expect, simulated, test } from '../fixtures'
import { actionsOf, announcement, connectButton, dialogOf, purview, purviewFields, question } from '../integrations'

const { label } = purview
const FARTHEST = 40

/** As a person does: one Tab after the other until it is there. */
async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let step = 0; step < FARTHEST; step += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press(key)
  }
  await expect(goal).toBeFocused()
  const outline = await goal.evaluate((element) => {
    const marked = element.closest('.MuiOutlinedInput-root, .MuiSwitch-root') ?? element
    return [element, marked].map((each) => getComputedStyle(each)).map(({ outlineStyle }) => outlineStyle)
  })
  return outline
}

test('connect and sync with Tab, Enter and Escape alone', simulated, async ({ page, openIntegrations }) => {
  await page.clock.install()
  await openIntegrations('demo-start', { latency: '0', pace: '1000' })
  await expect(connectButton(page, label)).toBeVisible()

  await test.step('past the panel straight to the content', async () => {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('a dialog opens at the first field, and Escape gives the focus back', async () => {
    await tabTo(page, connectButton(page, label))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Purview Account URL' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(connectButton(page, label)).toBeFocused()
    await page.keyboard.press('Enter')
  })

  await test.step('fill in and save', async () => {
    for (const [title, value] of Object.entries(purviewFields())) {
      await tabTo(page, page.getByRole('textbox', { name: title }))
      await page.keyboard.insertText(value)
    }
    await page.keyboard.press('Escape')
    await expect(question(page, 'Discard what you typed?')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Keep editing' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Client Secret' })).toBeFocused()
    await tabTo(page, page.getByRole('button', { name: 'Save' }))
    await page.keyboard.press('Enter')
    await expect(announcement(page, 'The Integration has been successfully created.')).toBeVisible()
    await expect(actionsOf(page, label)).toBeFocused()
  })

  await test.step('sync', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Sync', exact: true })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(actionsOf(page, label)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Sync', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('checkbox', { name: 'Pull Purview Metadata' })).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Start', exact: true }))
    await page.keyboard.press('Enter')
  })

  await test.step('watch it in the view that this leads to', async () => {
    const panel = dialogOf(page, `${label} · Syncs`)
    await expect(panel.getByRole('progressbar')).toBeVisible()
    await page.clock.fastForward(20_000)
    await tabTo(page, panel.getByRole('button', { name: 'Cancel Sync' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Keep syncing' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(panel.getByRole('button', { name: 'Cancel Sync' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(actionsOf(page, label)).toBeFocused()
    await tabTo(page, page.getByRole('button', { name: `${label} sync log` }), 'Shift+Tab')
  })
})
