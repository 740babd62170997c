import type { Locator, Page } from '@playwright/test'
import { expect, simulated, test } from '../fixtures'
import { announcement, choose, connectButton, dialogOf, fill, purview, rowOf } from '../integrations'

const { label, tenant, client, secret, address } = purview
const created = JSON.stringify({ appId: client, displayName: 'qualytics-purview', password: secret, tenant }, null, 2)

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Pastes as a person does, into whatever has the focus. */
async function paste(page: Page, text: string) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('ControlOrMeta+V')
}

async function openForm(page: Page) {
  await connectButton(page, label).click()
  const dialog = dialogOf(page, 'Add Purview Integration')
  await expect(dialog.getByRole('button', { name: 'Check connection' })).toBeVisible()
  return dialog
}

async function saveAndSee(page: Page) {
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(announcement(page, 'The Integration has been successfully created.')).toBeVisible()
  await expect(rowOf(page, label)).toContainText('Connected')
}

const fieldOf = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const stepsOf = (page: Page) => page.getByRole('region', { name: 'Set up in Azure' }).getByRole('list')

test(
  'the whole output of the Azure CLI fills in the form',
  simulated,
  async ({ page, openIntegrations, expectNoAxeViolations }) => {
    await openIntegrations('demo-empty', { latency: '0' })
    const dialog = await openForm(page)
    const account = JSON.stringify({
      name: 'contoso',
      endpoints: { catalog: `${address}/catalog`, scan: `${address}/scan` },
      identity: { tenantId: tenant },
    })
    await paste(page, `$ az ad sp create-for-rbac\n${created}\n$ az purview account show --name contoso\n${account}`)
    await expect(dialog.getByText('Filled in 4 fields from what you pasted', { exact: true })).toBeVisible()
    await expect(fieldOf(page, 'Purview Account URL')).toHaveValue(address)
    await expect(fieldOf(page, 'Client Secret')).toHaveValue(secret)
    await dialog.getByRole('button', { name: 'Check connection' }).click()
    await expect(stepsOf(page)).toContainText(/Collections visible\s*Verified/)
    await expect(dialog.getByText('The connection works. 16 collections are visible.').first()).toBeVisible()
    await expectNoAxeViolations()
    await saveAndSee(page)
    await choose(page, label, 'Check connection')
    await expect(page.getByText(/^Checked at/)).toBeVisible()
    await expectNoAxeViolations()
  },
)

test(
  'all stands on one screen, and nothing moves while what helps to fill it in is still being fetched',
  simulated,
  async ({ page, openIntegrations }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await openIntegrations('demo-empty', { latency: '0' })
    await expect(connectButton(page, label)).toBeVisible()
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    await page.route(/\/(check|assist|Markdown)-[^/]*\.js$/, async (route) => {
      await released
      await route.continue()
    })
    await connectButton(page, label).click()
    const dialog = dialogOf(page, 'Add Purview Integration')
    const [url, last] = [fieldOf(page, 'Purview Account URL'), dialog.getByRole('switch').last()]
    const placeOf = async (control: Locator) => Math.round((await control.boundingBox())?.y ?? Number.NaN)
    const places = async () => [await placeOf(url), await placeOf(last)]
    await expect(last).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Check connection' })).toBeHidden()
    const before = await places()
    release()
    await expect(dialog.getByRole('button', { name: 'Check connection' })).toBeVisible()
    await expect(dialog.getByRole('link', { name: 'Properties of the Purview account' })).toBeVisible()
    expect(await places()).toEqual(before)
    await expect(dialog.getByText(/Off leaves it and skips Purview's\.$/)).toBeInViewport({ ratio: 1 })
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeInViewport({ ratio: 1 })
    // A press on what stands behind a button goes where it was aimed at, whatever that button says by then.
    await dialog.getByRole('button', { name: 'Someone else' }).click()
    const email = dialog.getByRole('link', { name: 'Email' })
    const aim = await email.boundingBox()
    await dialog.getByRole('button', { name: 'Copy instructions' }).click()
    await expect(dialog.getByRole('status').getByText('Copied')).toBeAttached()
    expect(await email.boundingBox()).toEqual(aim)
  },
)

test(
  'a Secret ID in place of the Value is told before and after it is tried',
  simulated,
  async ({ page, openIntegrations, expectNoAxeViolations }) => {
    await openIntegrations('demo-empty', { latency: '0' })
    const dialog = await openForm(page)
    await paste(page, created)
    await fill(page, { 'Purview Account URL': address, 'Client Secret': '7c9e6679-7425-40de-944b-e07fc1f90ae7' })
    // Its warning must not move the button from under the pointer.
    await dialog.getByRole('button', { name: 'Check connection' }).click()
    await expect(dialog.getByText('This looks like the Secret ID; paste the Value.')).toBeVisible()
    await expect(stepsOf(page).getByRole('listitem')).toContainText([
      /App registered.*Verified/,
      /Client secret.*Failed/,
      /API permissions.*Not reached/,
      /Four roles.*Not reached/,
      /Account reached.*Not reached/,
      /Collections visible.*Not reached/,
    ])
    await expect(fieldOf(page, 'Client Secret')).toBeFocused()
    // What to do is seen to its end without scrolling for it.
    await expect(dialog.getByText('Details', { exact: true })).toBeInViewport()
    await expect(fieldOf(page, 'Client Secret')).toBeInViewport()
    await expectNoAxeViolations()
    await fieldOf(page, 'Client Secret').selectText()
    await paste(page, secret)
    await expect(dialog.getByText(/^Out of date/)).toBeVisible()
    await saveAndSee(page)
  },
)

test('a wrong tenant is explained where Save was refused', simulated, async ({ page, openIntegrations }) => {
  await openIntegrations('demo-empty', { latency: '0' })
  const dialog = await openForm(page)
  await paste(page, created)
  await fill(page, { 'Purview Account URL': address, 'Tenant ID': '00000000-0000-4000-8000-000000090002' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(fieldOf(page, 'Tenant ID')).toBeFocused()
  const remedy = dialog.getByRole('alert')
  await expect(remedy).toContainText(/tenant/i)
  await expect(remedy.getByText('Details', { exact: true })).toBeInViewport()
  await expect(fieldOf(page, 'Tenant ID')).toBeInViewport()
  await remedy.getByText('Details', { exact: true }).click()
  await expect(remedy.getByText(/^Authentication failed: AADSTS90002/)).toBeVisible()
  await fill(page, { 'Tenant ID': tenant })
  await saveAndSee(page)
})

test(
  'a missing role is explained, and the guide says which',
  simulated,
  async ({ page, openIntegrations, expectNoAxeViolations }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await openIntegrations('demo-empty', { latency: '0' })
    const dialog = await openForm(page)
    await paste(page, created)
    await fill(page, { 'Purview Account URL': 'https://forbidden.purview.azure.com' })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByRole('alert')).toContainText('The app has no role in Purview')
    await expect(dialog.getByRole('alert')).toBeFocused()
    await dialog.getByRole('button', { name: 'Setup guide' }).click()
    // What Save was refused for has opened itself.
    await expect(dialog.getByRole('button', { name: /^4 Four roles/ })).toHaveAttribute('aria-expanded', 'true')
    await expect(dialog.getByRole('rowheader')).toHaveCount(4)
    await dialog.getByText('Troubleshooting', { exact: true }).click()
    await dialog.getByText('Show the script', { exact: true }).click()
    await expectNoAxeViolations()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await dialog.getByRole('button', { name: 'Form', exact: true }).click()
    await fill(page, { 'Purview Account URL': address })
    await saveAndSee(page)
  },
)
