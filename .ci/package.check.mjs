/**
 * `npm run check:package`: the packed file holds what it promises. publint and are-the-types-wrong look at it; then every entry is
 * imported on a server, without a document, and the command is called.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readNotices } from './notices.mjs'

const PACKED = resolve('.cache/qualytics-integrations.tgz')
const faults = []
const step = (name, ok, output) => {
  console.log(`${ok ? '✓' : '✗'} ${name}`)
  if (!ok) faults.push(name)
  if (!ok && output) console.log(output)
}
const tool = (name, ...args) => {
  const { status, stdout, stderr } = spawnSync(`node_modules/.bin/${name}`, args, { encoding: 'utf8' })
  step(name, status === 0, stdout + stderr)
}

tool('publint', '--strict', PACKED)
tool('attw', PACKED, '--profile', 'esm-only', '--no-emoji')

const folder = mkdtempSync(join(tmpdir(), 'package-'))
const modules = join(folder, 'node_modules/qualytics-integrations')
mkdirSync(modules, { recursive: true })
execFileSync('tar', ['-xzf', PACKED, '--strip-components', '1', '-C', modules])
for (const peer of ['react', 'react-dom', '@mui', '@emotion', '@tanstack', 'msw', '@playwright'])
  symlinkSync(resolve('node_modules', peer), join(folder, 'node_modules', peer))

/** What each build has inside, as far as it is certain. */
const INSIDE = { react: ['react-hook-form', 'zod'], standalone: ['react', '@mui/material', 'zod'] }
const notices = Object.entries(INSIDE).flatMap(
  ([build, inside]) => readNotices(join(modules, `third-party-${build}.md`), inside).faults,
)
step('the licence of all that is inside', notices.length === 0, notices.join('\n'))

/** What declarations may name: peers, and the tools that an entry is for. */
const NAMED_IN_TYPES = /^(\.|(react|@tanstack\/react-query|msw|@playwright\/test|playwright\/test)$)/
const strange = readdirSync(join(modules, 'types'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.d.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(modules, 'types', file), 'utf8')
    const names = [...text.matchAll(/(?:\bfrom |\bimport\()["']([^"']+)["']/g)].map(([, name]) => name)
    return names.filter((name) => !NAMED_IN_TYPES.test(name)).map((name) => `${file} names ${name}`)
  })
step('declarations name nothing that an application may lack', strange.length === 0, strange.join('\n'))

const { exports: entries } = JSON.parse(readFileSync(join(modules, 'package.json'), 'utf8'))
for (const entry of Object.keys(entries).filter((name) => !name.endsWith('.json'))) {
  const specifier = join('qualytics-integrations', entry)
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const names = Object.keys(await import('${specifier}')); if (!names.length) throw new Error('nothing is exported')`,
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  step(`import '${specifier}' on a server`, status === 0, stderr)
}
const command = spawnSync(process.execPath, [join(modules, 'doctor-command.js'), '--help'], { encoding: 'utf8' })
step('doctor --help', command.status === 0 && command.stdout.startsWith('Usage: doctor'), command.stderr)
step("'use client' at the entry for React", /^['"]use client['"]/.test(readFileSync(join(modules, 'index.js'), 'utf8')))
console.log(faults.length ? `${faults.length} faults` : 'Nothing found.')
process.exitCode = faults.length ? 1 : 0
