import type { Locator, Page } from '@playwright/test'
import { announcement, choose, connectButton, dialogOf, fill, purview, question, rowOf } from '../integrations'
import type { World } from './platform'

/** One thing that the page asks of the platform, on the way that a person takes to it. */
export interface Operation {
  name: string
  /** `'GET /integrations'`, and of its query part what tells it from others of the same path; null for what is not in it. */
  call: string
  query?: Record<string, string | null>
  world?: World
  /** The query part that is opened. */
  search?: Record<string, string>
  /** What is on the screen before it begins to fail, besides the list. */
  before?: (page: Page) => Locator
  /** What leads to the request after the page stands; without it, opening the page does. */
  press?: (page: Page) => Promise<void>
  /** Where it is said that it failed. */
  told: (page: Page) => Locator
  /** What was there before and stays while it fails. */
  stays?: (page: Page) => Locator
  /** The one press that tries again; without it, the page goes on by itself. */
  again?: (page: Page) => Promise<void>
  /** What is there once it has gone well. */
  done: (page: Page) => Locator
  /** Whether the sync that runs ends together with the fault. */
  ends?: true
  /** Faults after which this operation is done all the same: a removal of what is gone, a start of what runs, what the page can do without. */
  fine?: string[] | 'all'
}

const { label } = purview
const addForm = (page: Page) => dialogOf(page, 'Add Beacon Integration')
const editForm = (page: Page) => dialogOf(page, 'Edit Purview Integration')
const row = (page: Page) => rowOf(page, label)
const pressIn = (dialog: Locator, name: string | RegExp) => dialog.getByRole('button', { name }).click()
const main = (page: Page) => page.getByRole('main')
/** Where the role does not suffice there is nothing to press: the page asks again when it is looked at again. */
const look = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('visibilitychange')))
const retry = async (page: Page) => {
  const button = main(page).getByRole('button', { name: /^(Retry|Reload)$/ })
  if (!(await button.count())) return look(page)
  // Where the page has gone on by itself meanwhile there is no button any more; whether it has is asked afterwards.
  await button
    .first()
    .click({ timeout: 2_000 })
    .catch(() => {})
}

const panel = (page: Page) => dialogOf(page, `${label} · Syncs`)
const retryIn = (dialog: (page: Page) => Locator) => (page: Page) =>
  dialog(page).getByRole('button', { name: 'Retry' }).first().click()
/** The message in the corner that tells of this failure. */
const message = (what: string) => (page: Page) => page.getByRole('alert').filter({ hasText: `could not ${what}` })

const typed = { Address: 'https://beacon.example.com', Station: 'north', 'Secret key': 'a-secret-of-a-beacon' }
const beaconForm = { dialog: 'add', type: 'beacon' }

export const OPERATIONS: Operation[] = [
  ...[
    { name: 'who am I', call: 'GET /users/me' },
    { name: 'specifications', call: 'GET /integrations-specifications' },
    { name: 'list', call: 'GET /integrations', query: { page: '1' } },
    { name: 'page 2 of the list', call: 'GET /integrations', query: { page: '2' } },
  ].map((request) => ({ ...request, told: main, again: retry, done: row })),
  {
    name: 'list refreshed',
    call: 'GET /integrations',
    query: { page: '1' },
    press: look,
    told: main,
    stays: row,
    again: retry,
    done: row,
  },
  {
    name: 'save',
    call: 'POST /integrations',
    search: beaconForm,
    press: async (page) => {
      await fill(page, typed)
      await pressIn(addForm(page), 'Save')
    },
    told: addForm,
    stays: (page) => addForm(page).getByRole('textbox', { name: 'Station' }).and(page.locator('[value=north]')),
    again: (page) => pressIn(addForm(page), 'Save'),
    done: (page) => rowOf(page, 'Beacon').getByText('Connected'),
  },
  ...[
    { name: 'read before an edit is saved', call: 'GET /integrations/1' },
    { name: 'edit', call: 'PUT /integrations/1' },
  ].map((request): Operation => ({
    ...request,
    search: { dialog: 'edit', id: '1' },
    press: async (page) => {
      await fill(page, { 'Purview Account URL': 'https://other.purview.azure.com' })
      await pressIn(editForm(page), 'Save')
    },
    told: editForm,
    stays: (page) => editForm(page).getByRole('textbox', { name: 'Purview Account URL' }),
    again: (page) => pressIn(editForm(page), 'Save'),
    done: (page) => row(page).getByText(/other\.purview\.azure\.com/),
  })),
  {
    name: 'check',
    call: 'GET /integrations/1/domains',
    press: (page) => choose(page, label, 'Check connection'),
    told: (page) => dialogOf(page, `${label} · connection`),
    again: (page) => pressIn(dialogOf(page, `${label} · connection`), /^Check/),
    done: (page) => dialogOf(page, `${label} · connection`).getByText('1 collection is visible.', { exact: true }),
  },
  {
    name: 'domains, stored connection',
    call: 'GET /integrations/1/domains',
    search: { dialog: 'edit', id: '1' },
    press: (page) => editForm(page).getByRole('combobox', { name: 'Domains' }).click(),
    told: (page) => page.getByRole('dialog').or(page.getByRole('listbox')).first(),
    again: (page) => page.getByRole('button', { name: 'Retry' }).first().click(),
    done: (page) => page.getByRole('option', { name: 'North' }),
  },
  {
    name: 'domains, new connection',
    call: 'POST /integrations/domains',
    search: beaconForm,
    press: async (page) => {
      await fill(page, typed)
      await addForm(page).getByRole('combobox', { name: 'Domains' }).click()
    },
    told: (page) => page.getByRole('dialog').first(),
    again: (page) => page.getByRole('button', { name: 'Retry' }).first().click(),
    done: (page) => page.getByRole('option', { name: 'North' }),
  },
  {
    name: 'sync start',
    call: 'POST /integrations/1/sync',
    search: { dialog: 'sync', id: '1' },
    press: (page) => pressIn(dialogOf(page, 'Sync options'), 'Start'),
    told: (page) => dialogOf(page, 'Sync options'),
    again: (page) => pressIn(dialogOf(page, 'Sync options'), 'Start'),
    done: (page) => dialogOf(page, `${label} · Syncs`).getByText('Syncing').first(),
    fine: ['409'],
  },
  {
    name: 'history',
    call: 'GET /integrations/1/history',
    press: (page) => choose(page, label, 'Changes'),
    told: (page) => dialogOf(page, `${label} · Changes`),
    again: (page) => pressIn(dialogOf(page, `${label} · Changes`), 'Retry'),
    done: (page) => dialogOf(page, `${label} · Changes`).getByText('Rita Admin').first(),
  },
  {
    name: 'disconnect',
    call: 'DELETE /integrations/1',
    search: { dialog: 'disconnect', id: '1' },
    press: (page) => pressIn(question(page, 'Disconnect Integration'), 'Disconnect'),
    told: (page) => question(page, 'Disconnect Integration'),
    again: (page) => pressIn(question(page, 'Disconnect Integration'), 'Disconnect'),
    done: (page) => connectButton(page, label),
    fine: ['404'],
  },
  {
    name: 'form',
    call: 'GET /gateway',
    world: 'nothing connected',
    search: { dialog: 'add', type: 'purview' },
    told: main,
    done: (page) => dialogOf(page, 'Add Purview Integration').getByRole('textbox', { name: 'Tenant ID' }),
    fine: 'all',
  },
  {
    name: 'watching',
    call: 'GET /integrations',
    query: { page: '1' },
    world: 'syncing',
    press: async () => {},
    told: main,
    stays: row,
    again: look,
    ends: true,
    done: (page) => row(page).getByText('Connected'),
  },
  {
    name: 'watching a run',
    call: 'GET /integrations/1/syncs',
    world: 'running',
    search: { dialog: 'runs', id: '1' },
    before: (page) => panel(page).getByText('3 of 9 datastores').first(),
    press: async () => {},
    told: panel,
    stays: (page) => panel(page).getByRole('region', { name: 'Run' }),
    again: look,
    ends: true,
    done: (page) => panel(page).getByText('Finished with errors').first(),
    fine: ['404'],
  },
  {
    name: 'runs',
    call: 'GET /integrations/1/syncs',
    world: 'ran',
    search: { dialog: 'runs', id: '1' },
    told: panel,
    again: retryIn(panel),
    done: (page) => panel(page).getByRole('region', { name: /^(Run|Last sync)$/ }),
    fine: ['404'],
  },
  ...[
    { name: 'log', query: { size: '1', outcome: null } },
    { name: 'log page', query: { size: '100', outcome: null } },
  ].map((request): Operation => ({
    ...request,
    call: 'GET /integrations/1/syncs/7/log',
    world: 'ran',
    search: { dialog: 'runs', id: '1' },
    told: panel,
    again: retryIn(panel),
    done: (page) => panel(page).getByText('orders').or(panel(page).getByText('This platform does not offer logs')),
    fine: request.name === 'log' ? ['404'] : [],
  })),
  {
    name: 'causes',
    call: 'GET /integrations/1/syncs/7/log',
    query: { outcome: 'failed' },
    world: 'ran',
    search: { dialog: 'runs', id: '1' },
    told: panel,
    again: retryIn(panel),
    done: (page) => panel(page).getByRole('list', { name: 'What failed' }),
  },
  {
    name: 'export',
    call: 'GET /integrations/1/syncs/7/log',
    query: { size: '100', outcome: null },
    world: 'ran',
    search: { dialog: 'runs', id: '1' },
    before: (page) => panel(page).getByText('orders'),
    press: exportLog,
    told: message('export the log'),
    again: exportLog,
    done: (page) => announcement(page, 'Copied.'),
  },
  {
    name: 'cancel',
    call: 'PUT /integrations/1/sync/cancel',
    world: 'running',
    search: { dialog: 'cancel', id: '1' },
    press: (page) => pressIn(question(page, 'Cancel Sync'), 'Cancel Sync'),
    told: (page) => question(page, 'Cancel Sync'),
    again: (page) => pressIn(question(page, 'Cancel Sync'), 'Cancel Sync'),
    done: (page) => row(page).getByText('Cancelling').or(dialogOf(page, 'Sync cannot be cancelled here')).first(),
    fine: ['404'],
  },
  {
    name: 'authorize',
    call: 'GET /integrations/slack/oauth/authorize',
    world: 'a step is open',
    told: (page) => rowOf(page, 'Slack'),
    again: (page) => pressIn(rowOf(page, 'Slack'), 'Retry'),
    done: (page) => rowOf(page, 'Slack').getByRole('link', { name: 'Authorize' }),
  },
  {
    name: 'verify',
    call: 'GET /integrations/msft_teams/verify-installation',
    world: 'a step is open',
    press: verify,
    told: message('verify the app installation'),
    again: verify,
    done: (page) => announcement(page, 'The app is installed.'),
  },
]

async function exportLog(page: Page) {
  await pressIn(panel(page), 'Export')
  await page.getByRole('menuitem', { name: 'Copy as CSV' }).click()
}

async function verify(page: Page) {
  await pressIn(rowOf(page, 'Microsoft Teams'), 'Verify app installation')
}
