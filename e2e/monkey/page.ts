import { expect, type Page, type Request } from '@playwright/test'

/** What a monkey sees of the page, and does to it. */

/** Presses what is reachable and matches, the `nth` of it with a real pointer; says what it was, or null where there is nothing. */
export async function press(page: Page, selector: string, nth: number): Promise<string | null> {
  const found = await page.evaluate(
    ([css, turn]) => {
      const reachable = [...document.querySelectorAll<HTMLElement>(css)].filter(
        (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[aria-hidden=true], [inert], a'),
      )
      const chosen = reachable[turn % Math.max(reachable.length, 1)]
      if (!chosen) return null
      const { top, bottom } = chosen.getBoundingClientRect()
      if (top < 0 || bottom > innerHeight) chosen.scrollIntoView({ block: 'center' })
      const { x, y, width, height } = chosen.getBoundingClientRect()
      const name = chosen.ariaLabel ?? (chosen.innerText || chosen.getAttribute('name') || chosen.tagName)
      return { x: x + width / 2, y: y + height / 2, name: name.slice(0, 60) }
    },
    [selector, nth] as const,
  )
  if (!found) return null
  await page.mouse.click(found.x, found.y)
  return found.name
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** The window gets the focus again. */
export const look = (page: Page) =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('focus'))
  })

/** What must not be, whatever was done; empty where all is well. */
const wrongWith = (page: Page) =>
  page.evaluate(() => {
    const seen = (css: string) =>
      [...document.querySelectorAll<HTMLElement>(css)].filter(
        (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[aria-hidden=true]'),
      )
    const dialogs = seen('[role=dialog], [role=alertdialog]')
    const wrong = []
    if (!document.querySelector('main')?.textContent?.trim()) wrong.push('The page is blank.')
    if (dialogs.length > 1)
      wrong.push(`${dialogs.length} dialogs: ${dialogs.map((each) => each.innerText.slice(0, 40)).join(', ')}`)
    const [dialog] = dialogs
    const focus = document.activeElement
    // Around the dialog, where a press beside it leads, is still within what keeps the focus.
    if (dialog && !dialog.contains(focus) && !(focus !== document.body && focus?.contains(dialog)))
      wrong.push(`The focus is on ${focus?.outerHTML.slice(0, 80)}, not in "${dialog.innerText.slice(0, 40)}".`)
    return wrong
  })

export const expectAllWell = (page: Page) =>
  expect.poll(() => wrongWith(page), { intervals: [30, 60, 120, 250], timeout: 4_000 }).toEqual([])

/** Until nothing has been asked for a moment; not for ever, since an answer may never come. */
export async function quiet(page: Page, open: ReadonlySet<Request>): Promise<boolean> {
  const until = Date.now() + 2_500
  let still = 0
  while (still < 3 && Date.now() < until) {
    await page.waitForTimeout(20)
    still = open.size === 0 ? still + 1 : 0
  }
  return still >= 3
}

/** Leaves what is open, one step at a time, as a person would who has had enough. */
export async function leaveDialogs(page: Page): Promise<void> {
  const discard = page.getByRole('alertdialog').getByRole('button', { name: 'Discard' })
  const open = page.locator('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')
  await expect(async () => {
    if (await discard.count()) await discard.click({ timeout: 1_000 })
    else if (await open.count()) await page.keyboard.press('Escape')
    await expect(open).toHaveCount(0, { timeout: 150 })
  }).toPass({ timeout: 10_000, intervals: [10] })
}

interface Stored {
  api_url: string | null
  status: string | null
}

/** Where the list differs from what the platform holds. */
export async function differences(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/integrations?page=1&size=100')
  const { items } = (await answer.json()) as { items: Stored[] } // By the contract.
  const rows = await page.locator('main li:has([data-row])').allInnerTexts()
  const actions = await page.getByRole('button', { name: /^Actions for / }).count()
  const wrong = actions === items.length ? [] : [`${actions} rows for ${items.length} integrations`]
  for (const { api_url, status } of items) {
    const address = api_url?.replace(/^https:\/\//, '').replace(/\/$/, '')
    if (!address) continue
    const row = rows.find((words) => words.includes(address))
    const going = /Syncing|Cancelling/.exec(row ?? '')?.[0].toLowerCase()
    const expected = /^(syncing|cancelling)$/.exec(status ?? '')?.[0]
    if (row === undefined || going !== expected) wrong.push(`${address}, ${status}: ${row ?? 'no row'}`)
  }
  return wrong
}
