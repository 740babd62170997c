import { expect, simulated, test } from '../fixtures'
import { actionsOf, choose, connectButton, dialogOf, fill, keptByBrowser, purview, question } from '../integrations'

const { label } = purview
const quick = { latency: '0' }

test(
  'Back closes a dialog, Forward opens it again, a reload keeps it',
  simulated,
  async ({ page, openIntegrations }) => {
    await openIntegrations('demo-purview', { ...quick, q: 'purview' })
    await choose(page, label, 'Edit')
    const dialog = dialogOf(page, 'Edit Purview Integration')
    await expect(dialog).toBeVisible()
    await page.goBack()
    await expect(dialog).toBeHidden()
    await expect(page).toHaveURL('/settings/integration?q=purview')
    await expect(actionsOf(page, label)).toBeFocused()
    await page.goForward()
    await expect(dialog).toBeVisible()
    await page.reload()
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page).toHaveURL('/settings/integration?q=purview')
  },
)

test('a link can fill in the form of a new integration, but never its secret', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-start', {
    ...quick,
    dialog: 'add',
    type: 'purview',
    'set.api_url': purview.address,
    'set.tenant_id': purview.tenant,
    'set.client_secret': purview.secret,
    'set.overwrite': 'true',
  })
  const dialog = dialogOf(page, 'Add Purview Integration')
  await expect(dialog.getByRole('textbox', { name: 'Purview Account URL' })).toHaveValue(purview.address)
  await expect(dialog.getByRole('textbox', { name: 'Tenant ID' })).toHaveValue(purview.tenant)
  await expect(dialog.getByRole('switch', { name: 'Overwrite Tags' })).toBeChecked()
  await expect(dialog.getByRole('textbox', { name: 'Client ID' })).toBeFocused()
  await expect(dialog.getByRole('textbox', { name: 'Client Secret' })).toHaveValue('')
  expect(page.url()).toContain(purview.tenant)
  expect(await keptByBrowser(page)).not.toContain(purview.secret)
})

test('unsaved text is not lost without being asked', async ({ page, openIntegrations }) => {
  await openIntegrations('demo-start', quick)
  await connectButton(page, label).click()
  const dialog = dialogOf(page, 'Add Purview Integration')
  const asked = question(page, 'Discard what you typed?')
  const tenant = dialog.getByRole('textbox', { name: 'Tenant ID' })
  await fill(page, { 'Tenant ID': purview.tenant })

  for (const [way, leave] of [
    ['Cancel', () => dialog.getByRole('button', { name: 'Cancel' }).click()],
    ['Close', () => dialog.getByRole('button', { name: 'Close' }).click()],
    ['Esc', () => page.keyboard.press('Escape')],
    ['a click beside it', () => page.mouse.click(8, 400)],
    ['Back', () => page.goBack()],
    [
      'Back, and again while it is asked',
      async () => {
        await page.goBack()
        await expect(asked).toBeVisible()
        await page.goBack()
      },
    ],
  ] as const)
    await test.step(way, async () => {
      await leave()
      await expect(asked).toBeVisible()
      await asked.getByRole('button', { name: 'Keep editing' }).click()
      await expect(asked).toBeHidden()
      await expect(tenant).toHaveValue(purview.tenant)
      await expect(page).toHaveURL(/dialog=add&type=purview/)
    })

  await test.step('leaving the page', async () => {
    const asking = page.waitForEvent('dialog')
    await page.evaluate(() => setTimeout(() => window.location.reload()))
    const leaving = await asking
    expect(leaving.type()).toBe('beforeunload')
    await leaving.dismiss()
    await expect(tenant).toHaveValue(purview.tenant)
  })

  await test.step('Discard', async () => {
    await page.goBack()
    await asked.getByRole('button', { name: 'Discard' }).click()
    await expect(dialog).toBeHidden()
    await expect(connectButton(page, label)).toBeFocused()
    await expect(page).toHaveURL('/settings/integration')
  })

  await test.step('nothing typed, nothing asked', async () => {
    await connectButton(page, label).click()
    await expect(tenant).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })
})
