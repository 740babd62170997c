import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { ROOT } from '../environment'
import { expect, simulated, test } from '../fixtures'
import { connectButton, dialogOf, purview, rowOf } from '../integrations'

const { label, tenant, secret, address } = purview

/** What the script prints that was copied, run against the simulated Azure CLI with one Purview account and nothing else. */
function runInAzure(script: string) {
  const state = mkdtempSync(join(tmpdir(), 'azure-'))
  const permission = { id: 'permission:contoso', dnfCondition: [] }
  const files = {
    cloud: 'AzureCloud\n',
    account: `${tenant}\n`,
    'subscription-1': `contoso\t${address}/catalog\n`,
    'subscription-2': '',
    apps: '',
    permissions: '',
    secrets: '',
    calls: '',
    policy: JSON.stringify({ id: 'policy', properties: { attributeRules: [permission] } }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(state, name), text)
  const azure = `az() (\n${readFileSync(join(ROOT, 'src/test/fakeAzure/az'), 'utf8')})`
  const { stdout, stderr } = spawnSync('bash', ['-c', `${azure}\n${script}`], {
    encoding: 'utf8',
    env: { ...process.env, FAKE_AZURE: state },
  })
  return `${stderr}\n${stdout}`
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Counts what a person presses; a paste is none of it, whatever has the focus. */
function countPresses(page: Page) {
  let presses = 0
  return {
    press: async (control: Locator) => {
      await control.click()
      presses += 1
    },
    paste: async (text: string) => {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text)
      await page.keyboard.press('ControlOrMeta+V')
    },
    count: () => presses,
  }
}

test(
  'from the page over the script to Connected, and on to a first sync that is watched',
  simulated,
  async ({ page, openIntegrations }) => {
    await openIntegrations('demo-empty', { latency: '0' })
    const { press, paste, count } = countPresses(page)
    const row = rowOf(page, label)
    const form = dialogOf(page, 'Add Purview Integration')
    await press(connectButton(page, label))
    await press(form.getByRole('button', { name: 'Copy script' }))
    await paste(runInAzure(await page.evaluate(() => navigator.clipboard.readText())))
    await expect(form.getByText('Filled in 4 fields from what you pasted', { exact: true })).toBeVisible()
    await press(form.getByRole('button', { name: 'Save' }))
    await expect(row).toContainText('Connected')
    expect(count()).toBeLessThanOrEqual(4)
    await press(page.getByRole('status').getByRole('button', { name: 'Start first sync' }))
    await press(dialogOf(page, 'Sync options').getByRole('button', { name: 'Start' }))
    await expect(dialogOf(page, `${label} · Syncs`).getByRole('progressbar')).toBeVisible()
    expect(count()).toBeLessThanOrEqual(5)
  },
)

test('from a connected row to a sync, and to why a datastore failed', simulated, async ({ page, openIntegrations }) => {
  await openIntegrations('demo-purview', { latency: '0' })
  const row = rowOf(page, label)
  const reading = countPresses(page)
  await reading.press(row.getByRole('button', { name: `View the last sync of ${label}` }))
  const panel = dialogOf(page, `${label} · Syncs`)
  await expect(panel.getByText(/warehouse_000\d\d/).first()).toBeInViewport()
  await expect(panel.getByText('The app has no role in Purview').first()).toBeInViewport()
  expect(reading.count()).toBeLessThanOrEqual(1)
  await page.keyboard.press('Escape')
  const syncing = countPresses(page)
  await syncing.press(row.getByRole('button', { name: `Sync ${label}`, exact: true }))
  await syncing.press(dialogOf(page, 'Sync options').getByRole('button', { name: 'Start' }))
  await expect(panel.getByText(/^Syncing/).first()).toBeVisible()
  expect(syncing.count()).toBeLessThanOrEqual(2)
})

test('from a row whose secret has expired to one that works', simulated, async ({ page, openIntegrations }) => {
  await openIntegrations('demo-attention', { latency: '0' })
  const { press, paste, count } = countPresses(page)
  const row = rowOf(page, label)
  const dialog = dialogOf(page, `Replace the secret of ${label}`)
  await press(row.getByRole('button', { name: 'Replace secret' }))
  await expect(dialog.getByRole('textbox', { name: 'Client Secret' })).toBeFocused()
  await paste(secret)
  await press(dialog.getByRole('button', { name: 'Save' }))
  await expect(row).toContainText('Connected')
  expect(count()).toBeLessThanOrEqual(2)
})
