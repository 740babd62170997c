import type { Page } from '@playwright/test'
import { deployment } from '../environment'
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
/** How long a deployment's sync may take. */
const unhurried = { timeout: 300_000 }

async function disconnect(page: Page) {
  await choose(page, label, 'Disconnect')
  const dialog = question(page, 'Disconnect Integration')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Disconnect' }).click()
}

// A deployment is left as it was found.
test.afterEach(async ({ page, openIntegrations }, { status, expectedStatus }) => {
  if (!deployment || status === expectedStatus) return
  await openIntegrations()
  if (await actionsOf(page, label).isVisible()) await disconnect(page)
})

test('Purview is connected, found again after a reload, synced, edited and disconnected', async ({
  page,
  openIntegrations,
  sent,
}) => {
  if (deployment) test.setTimeout(600_000)
  await openIntegrations('demo-empty')
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
    await expect(row).toContainText(new URL(purview.address).host)
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
    await page.goto('/settings/integration')
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
    expect(sent.find(({ call }) => /^POST \/integrations\/\d+\/sync$/.test(call))?.body).toEqual({
      pull: true,
      push: false,
    })
    await expect(actionsOf(page, label)).toBeFocused()
  })

  await test.step('see it end', async () => {
    await expect(announcement(page, /^Microsoft Purview: the sync (succeeded:|has ended\.)/)).toBeVisible(unhurried)
    await expect(row).toContainText('Connected')
    await expect(row.getByRole('time').filter({ hasText: /^(Synced|Last sync) / })).toBeVisible()
    await row.getByRole('button', { name: `${label} sync log` }).click()
    const panel = dialogOf(page, `${label} · Syncs`)
    const run = panel.getByRole('region', { name: /^(Run|Last sync)$/ })
    await expect(run).toBeVisible()
    // The published platform does not tell what a sync was asked for.
    if (!deployment) await expect(run).toContainText('Pull')
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
  })

  await test.step('edit a setting without touching the secret', async () => {
    await choose(page, label, 'Edit')
    const dialog = dialogOf(page, 'Edit Purview Integration')
    await expect(dialog.getByRole('textbox', { name: 'Purview Account URL' })).toHaveValue(purview.address)
    await expect(dialog.getByText('Stored', { exact: true })).toBeVisible()
    await expect(dialog.getByRole('textbox', { name: 'Client Secret' })).toBeHidden()
    await dialog.getByRole('switch', { name: 'Overwrite Tags' }).check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(announcement(page, 'The Integration has been successfully updated.')).toBeVisible()
    await expect(row).toContainText('Connected')
    expect(sent.find(({ call }) => /^PUT \/integrations\/\d+$/.test(call))?.body).toEqual({ overwrite: true })
  })

  await test.step('disconnect', async () => {
    await disconnect(page)
    await expect(announcement(page, 'The Integration has been successfully disconnected.')).toBeVisible()
    await expect(connectButton(page, label)).toBeFocused()
    await expect(row).toContainText('Not connected')
    await page.reload()
    await expect(row).toContainText('Not connected')
  })
})
