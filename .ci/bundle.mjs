/** The production build holds nothing of the simulated platform, nothing of the machine that built it, and the licence of all that is inside. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'
import { readNotices } from './notices.mjs'

const { scenarios } = (await runnerImport('./src/mocks/scenarios.ts', { configFile: false, logLevel: 'error' })).module
const names = scenarios.flatMap(({ id, title }) => [id, title])
if (names.length < 2) throw new Error('src/mocks/scenarios.ts names no scenario: there is nothing to look for.')

const FORBIDDEN = [
  ...names.map((name) => ({ what: 'a scenario', text: name })),
  ...['mockServiceWorker', '[MSW]', 'x-msw', '__msw', 'msw/', '"msw"', "'msw'", '`msw`'].map((text) => ({
    what: 'MSW',
    text,
  })),
  { what: 'a path of this machine', text: `${resolve('.')}/` },
  { what: 'a path of this machine', text: `${homedir()}/` },
  { what: 'a path of this machine', text: 'file:///' },
]

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join('dist', file)).isFile(),
)
const wrong = files.flatMap((file) => {
  const text = `${file}\n${readFileSync(join('dist', file), 'latin1')}`
  return [
    ...(file.endsWith('.map') ? [`${file}: a source map`] : []),
    ...FORBIDDEN.filter((forbidden) => text.includes(forbidden.text)).map(
      ({ what, text: found }) => `${file}: ${what} (${found})`,
    ),
  ]
})
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const notices = readNotices('dist/third-party-notices.md', Object.keys(dependencies))
wrong.push(...notices.faults)
for (const words of wrong) console.error(words)
console.log(
  `${files.length} files looked through for ${names.length} words of the scenarios, MSW and paths, ${notices.count} licences: ${wrong.length} faults`,
)
process.exitCode = wrong.length === 0 && files.length > 0 ? 0 : 1
