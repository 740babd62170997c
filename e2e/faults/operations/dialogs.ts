import type { Page } from '@playwright/test'
import { choose, connectButton, dialogOf, fill, question, rowOf } from '../../integrations'
import { label, main, pressIn, row, type Operation } from './operation'

const addForm = (page: Page) => dialogOf(page, 'Add Beacon Integration')
const editForm = (page: Page) => dialogOf(page, 'Edit Purview Integration')
const typed = { Address: 'https://beacon.example.com', Station: 'north', 'Secret key': 'a-secret-of-a-beacon' }
const beaconForm = { dialog: 'add', type: 'beacon' }

/** What the dialogs ask that are opened from the list. */
export const dialogOperations: Operation[] = [
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
]
