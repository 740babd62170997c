import type { Locator, Page } from '@playwright/test'
import { purview, rowOf } from '../../integrations'
import type { World } from '../platform'

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

export const { label } = purview
export const row = (page: Page) => rowOf(page, label)
export const pressIn = (dialog: Locator, name: string | RegExp) => dialog.getByRole('button', { name }).click()
export const main = (page: Page) => page.getByRole('main')
/** Where the role does not suffice there is nothing to press: the page asks again when it is looked at again. */
export const look = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('visibilitychange')))
/** The message in the corner that tells of this failure. */
export const message = (what: string) => (page: Page) =>
  page.getByRole('alert').filter({ hasText: `could not ${what}` })
