/**
 * Our own, as no linter counts the files of a folder: none of `src`, `e2e` and `.ci` holds more than 16 source files (tests not counted),
 * and the top level holds nothing but what is named here.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

const LIMIT = 16
const TOP = new Set(
  'README.md LICENSE package.json package-lock.json tsconfig.json vite.config.ts index.html src e2e public'.split(' '),
)
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file && existsSync(file))

const folders = new Map()
for (const file of files) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file])
const isSource = (file) => /\.(tsx?|mjs|css)$/.test(file) && !/\.(test|spec)\./.test(file)

const faults = [
  ...[...new Set(files.map((file) => file.split('/')[0]))]
    .filter((name) => !name.startsWith('.') && !TOP.has(name))
    .map((name) => `${name}: not at the top level`),
  ...[...folders]
    .map(([folder, inside]) => ({ folder, count: inside.filter(isSource).length }))
    .filter(({ folder, count }) => /^(src|e2e|\.ci)(\/|$)/.test(folder) && count > LIMIT)
    .map(({ folder, count }) => `${folder}: ${count} source files, at most ${LIMIT}`),
]
for (const fault of faults) console.error(fault)
console.log(`${folders.size} folders looked at: ${faults.length} faults`)
process.exitCode = faults.length === 0 && folders.size > 0 ? 0 : 1
