import { appendFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** Where a build says whose code is inside, with each licence's text. */
export const NOTICES = 'third-party-notices.md'

/** Adds a font's licence to the notices of the page's build: Vite lists modules, and a font is none. */
export function fontNotice(font: string): Plugin {
  const manifest = createRequire(import.meta.url).resolve(`${font}/package.json`)
  return {
    name: 'font-notice',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const { version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string; license: string }
      const text = readFileSync(join(dirname(manifest), 'LICENSE'), 'utf8')
      appendFileSync(join(dir, NOTICES), `\n## ${font} - ${version} (${license})\n\n${text}`)
    },
  }
}
