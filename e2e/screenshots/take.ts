import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../environment'

const HEIGHTS = { 1440: 900, 1024: 768, 768: 1024, 360: 740 }

/** Writes `e2e/screenshots/<name>.png`: what is on the screen once fonts and motion have come to rest. */
export async function take(page: Page, name: string, folder = 'e2e/screenshots') {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.screenshot({
    path: join(ROOT, folder, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
    scale: 'device',
  })
}

/** Writes `.cache/pictures/<name>-<width>-<scheme>.png` in four widths, light and dark: to be looked at, not kept. */
export async function takeEveryLook(page: Page, name: string) {
  const before = page.viewportSize()
  for (const [width, height] of Object.entries(HEIGHTS)) {
    await page.setViewportSize({ width: Number(width), height })
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await take(page, `${name}-${width}-${colorScheme}`, '.cache/pictures')
    }
  }
  if (before) await page.setViewportSize(before)
}
