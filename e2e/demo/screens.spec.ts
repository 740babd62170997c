import type { Locator, Page } from '@playwright/test'
import { expect, simulated, test } from '../fixtures'
import {
  actionsOf,
  announcement,
  choose,
  connectButton,
  dialogOf,
  fill,
  purview,
  purviewFields,
  rowOf,
  startAndLeave,
} from '../integrations'

const { label } = purview

/** What stands out of the screen to the right, though nothing that scrolls by itself holds it. */
const standingOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const clipped = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || clipped(element.parentElement))
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right, width: wide } = element.getBoundingClientRect()
      return wide > 0 && right > width + 1 && !clipped(element.parentElement)
    })
    const scrolling = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX),
    )
    // What is folded away scrolls nobody's page.
    return [...out, ...scrolling]
      .filter((element) => element.checkVisibility())
      .map(({ outerHTML }) => outerHTML.slice(0, 200))
  })

/** Whether something else lies over the middle of it. */
const isCovered = (control: Locator) =>
  control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })

/** Animations that move by themselves or take longer than a blink. */
const moving = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().endTime) > 1)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 200) : '')),
  )

/** What a finger presses and is lower than 44 px; a link in a text may be. */
const lowTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, textarea, summary, [role=tab], [role=menuitem]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      // A label takes the press for its control, and a row for the button of its name.
      .filter((element) => {
        const pressed = element.closest(element.dataset.row ? 'li' : 'label, .MuiInputBase-root') ?? element
        return pressed.getBoundingClientRect().height < 44
      })
      .map(({ outerHTML, offsetHeight }) => `${offsetHeight} ${outerHTML.slice(0, 200)}`),
  )

test.describe('for a finger', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })

  test('every target is 44 pixels high', simulated, async ({ page, openIntegrations }) => {
    await openIntegrations('demo-purview', { latency: '0' })
    await actionsOf(page, label).click()
    await expect(page.getByRole('menuitem', { name: 'Sync', exact: true })).toBeVisible()
    expect.soft(await lowTargets(page)).toEqual([])
    for (const [dialog, words] of [
      ['runs', 'warehouse_00052'],
      ['sync', 'Last sync'],
      ['edit', 'Stored'],
    ] as const) {
      await openIntegrations('demo-purview', { latency: '0', dialog, id: '1' })
      await expect(page.getByRole('dialog').getByText(words).first()).toBeVisible()
      expect.soft(await lowTargets(page), dialog).toEqual([])
    }
  })
})

test.describe('at 320 pixels, which is 1280 enlarged fourfold, and with text spaced as wide as WCAG asks for', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('nothing needs to be scrolled sideways', simulated, async ({ page, openIntegrations }) => {
    await page.clock.install()
    await page.addInitScript(() => {
      const spaced = new CSSStyleSheet()
      spaced.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      )
      document.adoptedStyleSheets = [spaced]
    })
    await openIntegrations('demo-attention', { latency: '0', pace: '1000' })
    await expect(page.getByRole('button', { name: 'Replace secret' })).toBeVisible()
    expect(await standingOut(page)).toEqual([])

    await openIntegrations('demo-purview', { latency: '0', pace: '10000' })
    for (const [action, words] of [
      ['Edit', 'Stored'],
      ['Sync', 'Last sync'],
      ['Sync log', 'warehouse_00052'],
      ['Changes', 'created the integration'],
      ['Disconnect', 'Nothing is removed in'],
    ] as const)
      await test.step(action, async () => {
        await choose(page, label, action)
        const dialog = page.getByRole(action === 'Disconnect' ? 'alertdialog' : 'dialog')
        await expect(dialog.getByText(words).first()).toBeVisible()
        expect(await standingOut(page)).toEqual([])
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      })

    await test.step('a running sync', async () => {
      await choose(page, label, 'Sync')
      await startAndLeave(page, label)
      await expect(rowOf(page, label)).toContainText('Syncing')
      await page.clock.fastForward(60_000)
      await expect(rowOf(page, label).getByRole('progressbar')).toHaveAttribute('aria-valuenow', /\d/)
      expect(await standingOut(page)).toEqual([])
      await rowOf(page, label)
        .getByRole('button', { name: `${label} sync log` })
        .click()
      await expect(dialogOf(page, `${label} · Syncs`).getByText('warehouse_00001')).toBeVisible()
      expect(await standingOut(page)).toEqual([])
    })

    await test.step('a refused form with its list open', async () => {
      await openIntegrations('demo-start', { latency: '0', dialog: 'add', type: 'purview' })
      await fill(page, purviewFields({ secret: 'wrong-secret' }))
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText(/AADSTS7000215/).first()).toBeVisible()
      expect(await standingOut(page)).toEqual([])
      await fill(page, { 'Client Secret': purview.secret })
      await page.getByRole('combobox', { name: 'Domains' }).click()
      await expect(page.getByRole('option', { name: /Finance/ }).first()).toBeVisible()
      expect(await standingOut(page)).toEqual([])
    })
  })
})

for (const width of [1280, 360])
  test(
    `at ${width} pixels, a message covers neither the row that has the focus nor its menu`,
    simulated,
    async ({ page, openIntegrations }) => {
      await page.setViewportSize({ width, height: width === 360 ? 700 : 400 })
      await openIntegrations('demo-purview', { latency: '0' })
      await choose(page, label, 'Edit')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(announcement(page, 'Nothing has changed.')).toBeVisible()
      await expect(actionsOf(page, label)).toBeFocused()
      expect(await isCovered(actionsOf(page, label))).toBe(false)
      await actionsOf(page, label).click()
      const menu = await page.getByRole('menu').boundingBox()
      // The menu reaches down to where the messages are.
      await page.setViewportSize({ width, height: Math.ceil((menu?.y ?? 0) + (menu?.height ?? 0)) + 20 })
      for (const item of await page.getByRole('menuitem').all()) await item.click({ trial: true, timeout: 2_000 })
      await expect(announcement(page, 'Nothing has changed.')).toBeVisible()
    },
  )

test(
  'with reduced motion nothing moves; otherwise the sign of a running sync does',
  simulated,
  async ({ page, openIntegrations }) => {
    await openIntegrations('demo-purview', { latency: '0', pace: '10000', dialog: 'sync', id: '1' })
    await startAndLeave(page, label)
    await expect(rowOf(page, label)).toContainText('Syncing')
    expect(await moving(page)).toEqual([])
    await choose(page, label, 'Sync log')
    await expect(dialogOf(page, `${label} · Syncs`).getByRole('progressbar')).toBeVisible()
    expect(await moving(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await expect.poll(() => moving(page)).not.toEqual([])
  },
)

test('the chosen theme is there from the first paint, also after a reload', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-start', { latency: '0' })
  await page.getByRole('button', { name: 'Your account and theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  const mode = () => page.evaluate(() => document.documentElement.dataset.mode)
  expect(await mode()).toBe('dark')
  await page.reload({ waitUntil: 'commit' })
  await expect.poll(mode).toBe('dark')
  await expect(connectButton(page, label)).toBeVisible()
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(background).toBe('rgb(15, 17, 21)')
})
