import type { Page } from '@playwright/test'
import type { ScenarioId } from '../../src/mocks/scenarios'
import { expect, simulated, test } from '../fixtures'
import {
  actionsOf,
  choose,
  connectButton,
  dialogOf,
  fill,
  purview,
  purviewFields,
  question,
  rowOf,
  startAndLeave,
} from '../integrations'

const { label } = purview

/** What each group visits in one page, and what shows that it has come to rest. Other scenarios draw nothing that is not drawn here. */
const screens: Record<string, [ScenarioId, (page: Page) => ReturnType<Page['getByText']>][]> = {
  'a list of nothing, of some and of many': [
    ['demo-empty', (page) => page.getByText('Nothing is connected yet')],
    ['demo-start', (page) => connectButton(page, label)],
    ['demo-purview', (page) => rowOf(page, label).getByText('secret expires in')],
    ['demo-many', (page) => page.getByText('team-001.example.com')],
  ],
  'rows that tell of something wrong, or of something never heard of': [
    ['demo-attention', (page) => page.getByRole('button', { name: 'Replace secret' })],
    ['demo-failed', (page) => page.getByRole('button', { name: 'Replace secret' })],
    ['demo-cancelling', (page) => rowOf(page, label)],
    ['demo-unknown', (page) => connectButton(page, 'Weather Vane')],
    ['demo-words', (page) => actionsOf(page, label)],
    ['demo-unreadable', (page) => page.getByText('could not be read')],
  ],
  'no list: loading, refused, signed out': [
    ['demo-slow', (page) => page.getByRole('status').getByText('Loading')],
    ['demo-member', (page) => page.getByText('Integrations are set up by Admins and Managers')],
    ['demo-signed-out', (page) => page.getByRole('button', { name: 'I have signed in' })],
  ],
}

for (const [name, scenarios] of Object.entries(screens))
  test(name, simulated, async ({ page, openIntegrations, expectNoAxeViolations }) => {
    for (const [id, shown] of scenarios)
      await test.step(id, async () => {
        await openIntegrations(id, id === 'demo-slow' ? { world: '' } : { world: '', latency: '0' })
        await expect(shown(page).first()).toBeVisible()
        await expectNoAxeViolations({ dark: id === 'demo-attention' || id === 'demo-many' })
      })
  })

test('menus', simulated, async ({ page, openIntegrations, expectNoAxeViolations }) => {
  await openIntegrations('demo-purview', { latency: '0' })
  for (const name of [`Actions for ${label}`, 'Your account and theme', 'Simulated platform']) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectNoAxeViolations({ dark: true })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(page.getByRole('button', { name })).toBeFocused()
  }
})

test('filters that match nothing, an unknown address', async ({ page, openIntegrations, expectNoAxeViolations }) => {
  await openIntegrations('demo-start', { latency: '0', q: 'nothing of this name', status: 'connected' })
  await expect(page.getByText('No connector matches')).toBeVisible()
  await expectNoAxeViolations()
  await page.goto('/settings/nowhere')
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()
  await expectNoAxeViolations()
})

test(
  'the form: empty, refused, with its lists open, about to be discarded; one field of it',
  simulated,
  async ({ page, openIntegrations, expectNoAxeViolations }) => {
    await openIntegrations('demo-start', { latency: '0', dialog: 'add', type: 'purview' })
    const dialog = dialogOf(page, 'Add Purview Integration')
    const save = dialog.getByRole('button', { name: 'Save' })
    await expect(dialog.getByRole('link').first()).toBeVisible()
    await expectNoAxeViolations()

    await save.click()
    await expect(dialog.getByText('Tenant ID is required.')).toBeVisible()
    await expectNoAxeViolations({ dark: true })

    await fill(page, purviewFields({ secret: 'wrong-secret' }))
    await save.click()
    await expect(dialog.getByText(/AADSTS7000215/).first()).toBeVisible()
    await expectNoAxeViolations()

    await fill(page, { 'Client Secret': purview.secret })
    await dialog.getByRole('combobox', { name: 'Domains' }).click()
    await page
      .getByRole('option', { name: /Finance/ })
      .first()
      .click()
    await expectNoAxeViolations()
    await page.keyboard.press('Escape')

    await page.keyboard.press('Escape')
    await expect(question(page, 'Discard what you typed?')).toBeVisible()
    await expectNoAxeViolations()

    await openIntegrations('demo-attention', { latency: '0', dialog: 'replace', id: '1' })
    await expect(dialogOf(page, `Replace the secret of ${label}`).getByLabel('Expires on')).toBeVisible()
    await expectNoAxeViolations({ dark: true })
  },
)

test(
  'the form of a connector with every kind of field',
  simulated,
  async ({ page, openIntegrations, expectNoAxeViolations }) => {
    await openIntegrations('demo-unknown', { latency: '0', dialog: 'add', type: 'weather_vane' })
    const dialog = dialogOf(page, 'Add Weather Vane Integration')
    await dialog.getByText('Advanced', { exact: true }).click()
    await dialog.getByRole('textbox', { name: 'Labels' }).fill('north,')
    await expect(dialog.getByRole('button', { name: 'Remove north' })).toBeVisible()
    await expect(dialog.getByRole('link', { name: /compass/ })).toBeVisible()
    await expectNoAxeViolations({ dark: true })
  },
)

test('the dialogs of a connected catalog', simulated, async ({ page, openIntegrations, expectNoAxeViolations }) => {
  await openIntegrations('demo-purview', { latency: '0' })
  for (const [action, title, words] of [
    ['Edit', 'Edit Purview Integration', 'Stored'],
    ['Sync', 'Sync options', 'Last sync'],
    ['Sync log', `${label} · Syncs`, 'warehouse_00052'],
    ['Changes', `${label} · Changes`, 'created the integration'],
  ] as const)
    await test.step(action, async () => {
      await choose(page, label, action)
      const dialog = dialogOf(page, title)
      await expect(dialog.getByText(words).first()).toBeVisible()
      await expectNoAxeViolations()
      if (action === 'Edit') {
        await dialog.getByRole('button', { name: 'Replace Client Secret' }).click()
        await expect(dialog.getByText('The platform tries the new one')).toBeVisible()
        await expectNoAxeViolations()
      }
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    })
})

test('questions, and links to what is gone', simulated, async ({ page, openIntegrations, expectNoAxeViolations }) => {
  await openIntegrations('demo-purview', { latency: '0', dialog: 'disconnect', id: '1' })
  await expect(question(page, 'Disconnect Integration')).toBeVisible()
  await expectNoAxeViolations()
  await openIntegrations(undefined, { latency: '0', dialog: 'edit', id: '99' })
  await expect(dialogOf(page, 'This integration no longer exists')).toBeVisible()
  await expectNoAxeViolations()
})

test(
  'a sync that runs: on the row, in the panel, asked to cancel, in the way of disconnecting',
  simulated,
  async ({ page, openIntegrations, expectNoAxeViolations }) => {
    await page.clock.install()
    await openIntegrations('demo-purview', { latency: '0', pace: '10000', dialog: 'sync', id: '1' })
    await startAndLeave(page, label)
    const row = rowOf(page, label)
    await expect(row).toContainText('Syncing')
    await page.clock.fastForward(120_000)
    await expect(row.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /\d/)
    await expectNoAxeViolations()

    await row.getByRole('button', { name: `${label} sync log` }).click()
    const panel = dialogOf(page, `${label} · Syncs`)
    await expect(panel.getByText('warehouse_00001')).toBeVisible()
    await expectNoAxeViolations({ dark: true })

    await panel.getByRole('button', { name: 'Cancel Sync' }).click()
    await expect(question(page, 'Cancel Sync')).toBeVisible()
    await expectNoAxeViolations()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')

    await choose(page, label, 'Disconnect')
    await expect(question(page, 'Disconnect Integration').getByText('A sync is running')).toBeVisible()
    await expectNoAxeViolations()
  },
)
