/**
 * Our own, as size-limit needs Node 22. What the browser must load, from the production build's manifest: gzip (level 9) and brotli of
 * every JavaScript file that stands between an empty cache and the visible list, between that and the first open connect dialog, and
 * the help beside it.
 * `e2e/production/budget.spec.ts` holds a browser against the same `budgets.json`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const limits = JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'))
/** The chunks that are loaded on the way (named in `vite.config.ts`); each adds to the chunks before it. */
const BUDGETS = [
  { what: 'Until the list is visible', limit: limits.listGzip, chunks: ['index'] },
  { what: 'Until the first connect dialog is open', limit: limits.formGzip, chunks: ['dialog', 'form'] },
  {
    what: 'Until what helps to connect Purview stands beside it',
    limit: limits.assistedFormGzip,
    chunks: ['check', 'assist'],
  },
]

/** Where the build lies. */
const [, , DIST = 'dist'] = process.argv
const manifest = JSON.parse(readFileSync('.cache/manifest.json', 'utf8'))
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

/** A chunk and everything it imports statically. */
function closure(key, reached = new Set()) {
  const chunk = manifest[key]
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

const keyOf = (name) => {
  const found = Object.keys(manifest).find((key) => manifest[key].name === name)
  if (!found) throw new Error(`The build has no chunk ${name}. Is the list of this script out of date?`)
  return found
}

const files = new Set()
for (const { what, limit, chunks } of BUDGETS) {
  const before = new Set(files)
  for (const name of chunks) for (const file of closure(keyOf(name))) files.add(file)
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

const count = new Set(Object.values(manifest).map(({ file }) => file)).size
console.log(`${count} chunks (at most ${limits.chunks})`)
if (count > limits.chunks) process.exitCode = 1
