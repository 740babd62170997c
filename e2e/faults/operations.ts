import type { Locator, Page } from '@playwright/test'
import { choose, connectButton, dialogOf, fill, purview, question, rowOf } from '../integrations'

/** One thing that the page asks of the platform, on the way that a person takes to it. */
export interface Operation {
  name: string
  /** `'GET /integrations'`, and the page of it where only one is meant. */
  call: string
  page?: string
  /** The query part that is opened. */
  search?: Record<string, string>
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
  /** Answers that mean for this operation that it is done: a removal of what is gone, a start of what runs. */
  fine?: string[]
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

const typed = { Address: 'https://beacon.example.com', Station: 'north', 'Secret key': 'a-secret-of-a-beacon' }
const beaconForm = { dialog: 'add', type: 'beacon' }

export const OPERATIONS: Operation[] = [
  ...[
    { name: 'who am I', call: 'GET /users/me' },
    { name: 'specifications', call: 'GET /integrations-specifications' },
    { name: 'list', call: 'GET /integrations', page: '1' },
    { name: 'page 2 of the list', call: 'GET /integrations', page: '2' },
  ].map((request) => ({ ...request, told: main, again: retry, done: row })),
  {
    name: 'list refreshed',
    call: 'GET /integrations',
    page: '1',
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
    done: (page) => row(page).getByText('Syncing').first(),
    fine: ['409'],
  },
  {
    name: 'history',
    call: 'GET /integrations/1/history',
    press: (page) => choose(page, label, 'History'),
    told: (page) => dialogOf(page, `${label} · history`),
    again: (page) => pressIn(dialogOf(page, `${label} · history`), 'Retry'),
    done: (page) => dialogOf(page, `${label} · history`).getByText('Rita Admin').first(),
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
]
