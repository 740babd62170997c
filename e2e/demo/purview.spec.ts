import { expect, test } from '../fixtures'
import {
  actionsOf,
  announcement,
  choose,
  connectButton,
  dialogOf,
  fill,
  keptByBrowser,
  purview,
  purviewFields,
  question,
  rowOf,
  startAndLeave,
} from '../integrations'

const { label } = purview

test('Purview is connected, found again after a reload, synced, edited and disconnected', async ({
  page,
  openIntegrations,
  sent,
}) => {
  await page.clock.install()
  await openIntegrations('demo-empty', { latency: '0' })
  const row = rowOf(page, label)

  await test.step('connect', async () => {
    await expect(row).toContainText('Not connected')
    await connectButton(page, label).click()
    const dialog = dialogOf(page, 'Add Purview Integration')
    await fill(page, purviewFields())
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(announcement(page, 'The Integration has been successfully created.')).toBeVisible()
    await expect(dialog).toBeHidden()
    await expect(row).toContainText('Connected')
    await expect(row).toContainText('contoso.purview.azure.com')
    await expect(actionsOf(page, label)).toBeFocused()
    expect(sent.find(({ call }) => call === 'POST /integrations')?.body).toEqual({
      type: 'purview',
      api_url: purview.address,
      event_driven: true,
      overwrite: false,
      parameters: {
        tenant_id: purview.tenant,
        client_id: purview.client,
        credentials: { client_secret: purview.secret },
      },
    })
    expect(await keptByBrowser(page)).not.toContain(purview.secret)
  })

  await test.step('find it again after a reload', async () => {
    // A datastore takes a second of a clock that the test moves on.
    await page.goto('/settings/integration?latency=0&pace=1000')
    await expect(row).toContainText('Connected')
    await expect(connectButton(page, label)).toBeHidden()
  })

  await test.step('sync, pull only', async () => {
    await choose(page, label, 'Sync')
    const dialog = dialogOf(page, 'Sync options')
    const pull = dialog.getByRole('checkbox', { name: 'Pull Purview Metadata' })
    const push = dialog.getByRole('checkbox', { name: 'Push Qualytics Metadata' })
    await expect(pull).toBeChecked()
    await push.uncheck()
    await pull.uncheck()
    await expect(dialog.getByText('Choose at least one.')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Start' })).toBeDisabled()
    await pull.check()
    await startAndLeave(page, label)
    expect(sent.find(({ call }) => call === 'POST /integrations/1/sync')?.body).toEqual({ pull: true, push: false })
    await expect(row).toContainText('Syncing')
    await expect(actionsOf(page, label)).toBeFocused()
    await page.clock.fastForward(30_000)
    await expect(row.getByRole('progressbar', { name: `${label} sync` })).toHaveAttribute(
      'aria-valuetext',
      /^(2[6-9]|3\d) of 52 datastores$/,
    )
  })

  await test.step('see it end', async () => {
    await page.clock.fastForward(40_000)
    await expect(announcement(page, /^Microsoft Purview: the sync (succeeded:|has ended\.)/)).toBeVisible()
    await expect(row).toContainText('Connected')
    await expect(row).toContainText(/\d of 52 failed/)
    await row.getByRole('button', { name: `${label} sync log` }).click()
    const panel = dialogOf(page, `${label} · Syncs`)
    await expect(
      panel.getByRole('region', { name: 'Run', exact: true }).getByText('Pull', { exact: true }),
    ).toBeVisible()
    await expect(panel.getByText('warehouse_00052')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
  })

  await test.step('edit the address without touching the secret', async () => {
    await choose(page, label, 'Edit')
    const dialog = dialogOf(page, 'Edit Purview Integration')
    const address = dialog.getByRole('textbox', { name: 'Purview Account URL' })
    await expect(address).toHaveValue(purview.address)
    await expect(dialog.getByText('Stored', { exact: true })).toBeVisible()
    await expect(dialog.getByRole('textbox', { name: 'Client Secret' })).toBeHidden()
    await address.fill('https://fabrikam.purview.azure.com')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(announcement(page, 'The Integration has been successfully updated.')).toBeVisible()
    await expect(row).toContainText('fabrikam.purview.azure.com')
    await expect(row).toContainText('Connected')
    expect(sent.find(({ call }) => call === 'PUT /integrations/1')?.body).toEqual({
      api_url: 'https://fabrikam.purview.azure.com',
    })
  })

  await test.step('disconnect', async () => {
    await choose(page, label, 'Disconnect')
    const dialog = question(page, 'Disconnect Integration')
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await dialog.getByRole('button', { name: 'Disconnect' }).click()
    await expect(announcement(page, 'The Integration has been successfully disconnected.')).toBeVisible()
    await expect(connectButton(page, label)).toBeFocused()
    await expect(row).toContainText('Not connected')
    await page.reload()
    await expect(row).toContainText('Not connected')
  })
})
