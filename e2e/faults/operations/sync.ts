import type { Locator, Page } from '@playwright/test'
import { announcement, dialogOf, question } from '../../integrations'
import { label, look, main, message, pressIn, row, type Operation } from './operation'

const panel = (page: Page) => dialogOf(page, `${label} · Syncs`)
const retryIn = (dialog: (page: Page) => Locator) => (page: Page) =>
  dialog(page).getByRole('button', { name: 'Retry' }).first().click()

/** What watching a sync, its view, its log and its cancelling ask. */
export const syncOperations: Operation[] = [
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
]

async function exportLog(page: Page) {
  await pressIn(panel(page), 'Export')
  await page.getByRole('menuitem', { name: 'Copy as CSV' }).click()
}
