import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { purviewNotConnected } from './answers'

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** What the browser really asked for: gzip (level 9) of every script so far. */
function weighScripts(page: Page) {
  const weights: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    weights.push(response.body().then((code) => gzipSync(code, { level: 9 }).length))
  })
  return async () => (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0)
}

test('the list is visible within 152 kB of scripts, the first connect dialog within 225 kB', async ({
  page,
  answerApi,
  openIntegrations,
}) => {
  await answerApi(purviewNotConnected)
  const weigh = weighScripts(page)
  await openIntegrations()
  const connect = page.getByRole('button', { name: 'Connect Microsoft Purview' })
  await expect(connect).toBeVisible()
  const list = await weigh()
  await connect.click()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Purview Account URL' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const dialog = await weigh()
  test
    .info()
    .annotations.push(
      { type: 'list visible', description: kilobytes(list) },
      { type: 'dialog open', description: kilobytes(dialog) },
    )
  expect(list, kilobytes(list)).toBeLessThanOrEqual(152_000)
  expect(dialog, kilobytes(dialog)).toBeLessThanOrEqual(225_000)
})
