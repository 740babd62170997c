import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../environment'

/** Writes `e2e/screenshots/<name>.png`: what is on the screen once fonts and motion have come to rest. */
export async function take(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.screenshot({
    path: join(ROOT, 'e2e/screenshots', `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
    scale: 'device',
  })
}
