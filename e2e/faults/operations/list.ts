import type { Page } from '@playwright/test'
import { look, main, row, type Operation } from './operation'

const retry = async (page: Page) => {
  const button = main(page).getByRole('button', { name: /^(Retry|Reload)$/ })
  if (!(await button.count())) return look(page)
  // Where the page has gone on by itself meanwhile there is no button any more; whether it has is asked afterwards.
  await button
    .first()
    .click({ timeout: 2_000 })
    .catch(() => {})
}

/** What the list itself asks. */
export const listOperations: Operation[] = [
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
]
