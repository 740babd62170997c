/**
 * What the browser must load, from the production build's manifest: gzip (level 9) and brotli of every JavaScript file that
 * stands between an empty cache and the visible list, and between that and the first open connect dialog.
 * `e2e/production/budget.spec.ts` confirms the sums in a browser.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Bytes of gzip, and the modules whose chunks are loaded on the way; each adds to those before it. */
const BUDGETS = [
  { what: 'Until the list is visible', limit: 175_000, modules: ['index.html'] },
  {
    what: 'Until the first connect dialog is open',
    limit: 245_000,
    modules: [
      'src/integrations/dialogs/RoutedDialog.tsx',
      'src/integrations/form/IntegrationFormDialog.tsx',
      'src/integrations/assist/purview/purviewForm.ts',
      'src/integrations/assist/check/ConnectionCheck.tsx',
      'src/integrations/assist/guide/SecretExpiry.tsx',
      'src/integrations/assist/guide/SetupGuide.tsx',
    ],
  },
]

/** Where the build lies. */
const [, , DIST = 'dist'] = process.argv
const manifest = JSON.parse(readFileSync('.cache/manifest.json', 'utf8'))
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

/** A module's chunk and everything it imports statically. */
function closure(key, reached = new Set()) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`The build has no chunk for ${key}. Is the list of this script out of date?`)
  if (reached.has(chunk.file)) return reached
  reached.add(chunk.file)
  for (const imported of chunk.imports ?? []) closure(imported, reached)
  return reached
}

function measure(files) {
  const sizes = [...files].map((file) => {
    const code = readFileSync(join(DIST, file))
    return { file, gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length }
  })
  const sum = (kind) => sizes.reduce((total, size) => total + size[kind], 0)
  return { sizes: sizes.toSorted((a, b) => b.gzip - a.gzip), gzip: sum('gzip'), brotli: sum('brotli') }
}

const files = new Set()
for (const { what, limit, modules } of BUDGETS) {
  const before = new Set(files)
  for (const key of modules) for (const file of closure(key)) files.add(file)
  const { gzip, brotli } = measure(files)
  const over = gzip > limit
  console.log(
    `${what}: ${kilobytes(gzip)} gzip (limit ${kilobytes(limit)}), ${kilobytes(brotli)} brotli, ${files.size} files`,
  )
  for (const { file, gzip: bytes } of measure([...files].filter((file) => !before.has(file))).sizes)
    console.log(`  ${kilobytes(bytes).padStart(9)}  ${file}`)
  if (over) {
    console.error(`${what}: ${kilobytes(gzip - limit)} past the limit`)
    process.exitCode = 1
  }
}
