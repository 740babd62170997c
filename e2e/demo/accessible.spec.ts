import type { Page } from '@playwright/test'
import { scenarios, type ScenarioId } from '../../src/mocks/scenarios'
import { expect, test } from '../fixtures'
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
} from '../integrations'

const { label } = purview

/** What shows that a scenario has come to rest. */
const shown: Record<ScenarioId, (page: Page) => ReturnType<Page['getByText']>> = {
  'demo-start': (page) => connectButton(page, label),
  'demo-empty': (page) => page.getByText('Nothing is connected yet'),
  'demo-purview': (page) => rowOf(page, label).getByText('secret expires in'),
  'demo-many': (page) => page.getByText('team-001.example.com'),
  'demo-attention': (page) => page.getByRole('button', { name: 'Replace secret' }),
  'demo-datastores': (page) => actionsOf(page, label),
  'demo-failed': (page) => page.getByRole('button', { name: 'Replace secret' }),
  'demo-cancelling': (page) => rowOf(page, label),
  'demo-late': (page) => actionsOf(page, label),
  'demo-rich': (page) => actionsOf(page, label),
  'demo-long-sync': (page) => actionsOf(page, label),
  'demo-unknown': (page) => connectButton(page, 'Weather Vane'),
  'demo-words': (page) => actionsOf(page, label),
  'demo-unreadable': (page) => actionsOf(page, label),
  'demo-internal': (page) => actionsOf(page, label),
  'demo-service': (page) => actionsOf(page, label),
  'demo-viewer': (page) => page.getByText('Integrations are set up by Admins and Managers'),
  'demo-session-ends': (page) => actionsOf(page, label),
  'demo-dpop': (page) => page.getByRole('button', { name: 'I have signed in' }),
  'demo-csrf': (page) => actionsOf(page, label),
  'demo-explained': (page) => actionsOf(page, label),
  'demo-firewall': (page) => actionsOf(page, label),
  'demo-member': (page) => page.getByText('Integrations are set up by Admins and Managers'),
  'demo-signed-out': (page) => page.getByRole('button', { name: 'I have signed in' }),
  'demo-slow': (page) => page.getByRole('status').getByText('Loading'),
  'demo-flaky': (page) => page.getByText('The page could not'),
}

for (const { id, title } of scenarios)
  test(title, async ({ page, openIntegrations, expectNoAxeViolations }) => {
    if (id === 'demo-flaky') await page.clock.install()
    await openIntegrations(id, id === 'demo-slow' ? { world: '' } : { world: '', latency: '0' })
    if (id === 'demo-flaky') {
      // The first failures are tried again without a word.
      await expect(page.getByRole('status').getByText('Loading')).toBeVisible()
      await page.clock.fastForward(5_000)
      await expect(actionsOf(page, label)).toBeVisible()
    } else await expect(shown[id](page).first()).toBeVisible()
    await expectNoAxeViolations()
  })

test('menus', async ({ page, openIntegrations, expectNoAxeViolations }) => {
  await openIntegrations('demo-purview', { latency: '0' })
  for (const name of [`Actions for ${label}`, 'Your account and theme', 'Simulated platform']) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectNoAxeViolations()
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

test('the form: empty, refused, with its lists open, about to be discarded', async ({
  page,
  openIntegrations,
  expectNoAxeViolations,
}) => {
  await openIntegrations('demo-start', { latency: '0', dialog: 'add', type: 'purview' })
  const dialog = dialogOf(page, 'Add Purview Integration')
  const save = dialog.getByRole('button', { name: 'Save' })
  await expect(dialog.getByRole('link').first()).toBeVisible()
  await expectNoAxeViolations()

  await save.click()
  await expect(dialog.getByText('Tenant ID is required.')).toBeVisible()
  await expectNoAxeViolations()

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
})

test('the form of a connector with every kind of field', async ({ page, openIntegrations, expectNoAxeViolations }) => {
  await openIntegrations('demo-unknown', { latency: '0', dialog: 'add', type: 'weather_vane' })
  const dialog = dialogOf(page, 'Add Weather Vane Integration')
  await dialog.getByText('Advanced', { exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Labels' }).fill('north,')
  await expect(dialog.getByRole('button', { name: 'Remove north' })).toBeVisible()
  await expect(dialog.getByRole('link', { name: /compass/ })).toBeVisible()
  await expectNoAxeViolations()
})

for (const [dialog, title, words] of [
  ['edit', 'Edit Purview Integration', 'Stored'],
  ['replace', 'Edit Purview Integration', 'The platform tries the new one before it drops the stored one.'],
  ['sync', 'Sync options', 'Last sync'],
  ['runs', `${label} · sync`, 'warehouse_00052'],
  ['history', `${label} · history`, 'created the integration'],
] as const)
  test(`the dialog ${dialog}`, async ({ page, openIntegrations, expectNoAxeViolations }) => {
    await openIntegrations('demo-purview', { latency: '0', dialog, id: '1' })
    await expect(page.getByRole('dialog', { name: title }).getByText(words).first()).toBeVisible()
    await expectNoAxeViolations()
  })

test('questions, and links to what is gone', async ({ page, openIntegrations, expectNoAxeViolations }) => {
  await openIntegrations('demo-purview', { latency: '0', dialog: 'disconnect', id: '1' })
  await expect(question(page, 'Disconnect Integration')).toBeVisible()
  await expectNoAxeViolations()
  await openIntegrations(undefined, { latency: '0', dialog: 'edit', id: '99' })
  await expect(dialogOf(page, 'This integration no longer exists')).toBeVisible()
  await expectNoAxeViolations()
})

test('a sync that runs: on the row, in the panel, asked to cancel, in the way of disconnecting', async ({
  page,
  openIntegrations,
  expectNoAxeViolations,
}) => {
  await page.clock.install()
  await openIntegrations('demo-purview', { latency: '0', pace: '10000', dialog: 'sync', id: '1' })
  await page.getByRole('button', { name: 'Start' }).click()
  const row = rowOf(page, label)
  await expect(row).toContainText('Syncing')
  await page.clock.fastForward(120_000)
  await expect(row.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /\d/)
  await expectNoAxeViolations()

  await row.getByRole('button', { name: `${label} sync log` }).click()
  const panel = dialogOf(page, `${label} · sync`)
  await expect(panel.getByText('warehouse_00001')).toBeVisible()
  await expectNoAxeViolations()

  await panel.getByRole('button', { name: 'Cancel Sync' }).click()
  await expect(question(page, 'Cancel Sync')).toBeVisible()
  await expectNoAxeViolations()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await choose(page, label, 'Disconnect')
  await expect(question(page, 'Disconnect Integration').getByText('A sync is running')).toBeVisible()
  await expectNoAxeViolations()
})
