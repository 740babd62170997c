import { expect, type Page } from '@playwright/test'

/** The row of one connector, by its label. */
export const rowOf = (page: Page, label: string) => page.getByRole('listitem', { name: label, exact: true })

export const actionsOf = (page: Page, label: string) =>
  page.getByRole('button', { name: `Actions for ${label}`, exact: true })

export const connectButton = (page: Page, label: string) =>
  page.getByRole('button', { name: `Connect ${label}`, exact: true })

export const dialogOf = (page: Page, title: string) => page.getByRole('dialog', { name: title, exact: true })

export const question = (page: Page, title: string) => page.getByRole('alertdialog', { name: title, exact: true })

/** The short messages in the corner: the ones that wait for a reader to pause, and the ones that interrupt. */
export const announcement = (page: Page, words: string | RegExp) => page.getByRole('status').getByText(words)

export async function choose(page: Page, label: string, action: string) {
  await actionsOf(page, label).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

/** Presses Start in Sync options, which leads to the view of that sync, and leaves it for the list. */
export async function startAndLeave(page: Page, label: string) {
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(dialogOf(page, `${label} · Syncs`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** Everything that a page leaves behind in the browser, as text. */
export const keptByBrowser = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      history.state,
      location.href,
      decodeURIComponent(location.href),
    ]),
  )

/** Fills fields by their labels: text, or `true` and `false` for a switch. */
export async function fill(page: Page, values: Record<string, string | boolean>) {
  for (const [label, value] of Object.entries(values)) {
    if (typeof value === 'boolean') await page.getByRole('switch', { name: label }).setChecked(value)
    else await page.getByRole('textbox', { name: label, exact: true }).fill(value)
  }
}

const { PURVIEW_URL, PURVIEW_SECRET, PURVIEW_TENANT, PURVIEW_CLIENT } = process.env

/** A Purview account: of the environment where a deployment is tested, else one that the simulated platform lets in. */
export const purview = {
  label: 'Microsoft Purview',
  address: PURVIEW_URL ?? 'https://contoso.purview.azure.com',
  secret: PURVIEW_SECRET ?? 'abc8Q~typed.in.a.browser.test_0123456789',
  tenant: PURVIEW_TENANT ?? '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f506',
  client: PURVIEW_CLIENT ?? '11d1a7c2-93b4-4f5e-a6d7-0c1b2a394857',
} as const

/** What a person types who connects Purview, by label. */
export const purviewFields = (values: Partial<typeof purview> | Record<string, string> = {}) => {
  const { address, tenant, client, secret } = { ...purview, ...values }
  return {
    'Purview Account URL': address,
    'Tenant ID': tenant,
    'Client ID': client,
    'Client Secret': secret,
  }
}
