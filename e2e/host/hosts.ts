import { expect, type Page } from '@playwright/test'
import type { Controls } from './plain'

/** What a person types who connects Purview to the simulated platform; a sync there takes three datastores. */
export const values = {
  'Purview Account URL': 'https://quick.purview.azure.com',
  'Tenant ID': '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f506',
  'Client ID': '11d1a7c2-93b4-4f5e-a6d7-0c1b2a394857',
  'Client Secret': 'abc8Q~typed.in.a.browser.test_0123456789',
}

/** Presses a control of the page without React. */
export const control = (page: Page, name: keyof Controls, ...args: string[]) =>
  page.evaluate(
    ([key, values]) => {
      const { controls } = window as unknown as { controls: Record<string, (...words: string[]) => unknown> }
      controls[key]?.(...values)
    },
    [name, args] as const,
  )

/** Nothing goes wrong meanwhile, and nothing is written to the console as an error. */
export async function expectQuiet(page: Page, act: () => Promise<void>): Promise<void> {
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await act()
  expect(problems).toEqual([])
}
