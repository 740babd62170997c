import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { ROOT } from '../environment'
import { expect, simulated, test } from '../fixtures'

/** What the page may cost, in one place; `.ci/budget.mjs` holds the build itself against the same numbers. */
const budgets = JSON.parse(readFileSync(join(ROOT, '.ci/budgets.json'), 'utf8')) as Record<
  'listGzip' | 'assistedFormGzip' | 'requests' | 'elements',
  number
>

/** What the browser really asked for so far: gzip (level 9) of every script, and the number of all requests. */
function weigh(page: Page) {
  const scripts: Promise<number>[] = []
  let requests = 0
  page.on('request', () => {
    requests += 1
  })
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(
      response.body().then(
        (code) => gzipSync(code, { level: 9 }).length,
        () => 0,
      ),
    )
  })
  return async () => ({ requests, gzip: (await Promise.all(scripts)).reduce((sum, weight) => sum + weight, 0) })
}

test(
  'the list and the first connect dialog stay within their budgets',
  simulated,
  async ({ page, openIntegrations }) => {
    const weighed = weigh(page)
    await openIntegrations('demo-empty', { world: 'published' })
    const connect = page.getByRole('button', { name: 'Connect Microsoft Purview' })
    await expect(connect).toBeVisible()
    const list = await weighed()
    const elements = await page.locator('*').count()
    await connect.click()
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Purview Account URL' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    const form = await weighed()
    const told = `list ${list.gzip} B, ${list.requests} requests, ${elements} elements; form ${form.gzip} B, ${form.requests} requests`
    test.info().annotations.push({ type: 'cost', description: told })
    process.stdout.write(`${told}\n`)
    expect.soft(list.gzip, told).toBeLessThanOrEqual(budgets.listGzip)
    expect.soft(list.requests, told).toBeLessThanOrEqual(budgets.requests)
    expect.soft(elements, told).toBeLessThanOrEqual(budgets.elements)
    expect.soft(form.gzip, told).toBeLessThanOrEqual(budgets.assistedFormGzip)
  },
)
