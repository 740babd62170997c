/**
 * The test command. Every check runs, even after another has failed; what needs an earlier one's result does not run without it
 * and counts as failed. The last line adds all up: `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { check, lane, tell } from './steps.mjs'

// The same place and language wherever it runs; `TZ=Australia/Sydney npm run test:unit` tries another.
Object.assign(process.env, { TZ: 'UTC', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' })

const REPORTS = '.cache/reports'
const MINUTE = 60_000
const script = (name, ...args) => [process.execPath, `.ci/${name}`, ...args]
const tool = (name, ...args) => [`node_modules/.bin/${name}`, ...args]

/** A suite that left no report, or ran no test, failed. */
function reported(file, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(`${REPORTS}/${file}`, 'utf8')))
    return { passed, failed: passed + failed === 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** A skipped test did not pass, and a file that cannot be loaded is a failed test. */
const countUnits = () =>
  reported('units.json', ({ numTotalTests, numPassedTests, testResults }) => ({
    passed: numPassedTests,
    failed:
      numTotalTests -
      numPassedTests +
      testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length,
  }))

/** Flaky is failed: what passes only sometimes is not known to work. */
const countBrowser = () =>
  reported('browser.json', ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  }))

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

let production, demo, library, chromium
await Promise.all([
  lane(
    () => check('import fences', script('fences.check.mjs')),
    () => check('unused code and dependencies', tool('knip')),
    () => check('layout', script('layout.mjs')),
    () => check('lockfile', script('lockfile.mjs')),
    async () => (chromium = await check('Chromium', script('chromium.mjs', '--install'), { limit: 10 * MINUTE })),
    async () => (library = await check('package', script('library.mjs'))),
    () => check('package, looked at as installed', script('package.check.mjs'), { needs: [library] }),
  ),
  lane(
    () => check('types and lint', tool('oxlint', '--type-aware', '--type-check', '--deny-warnings')),
    () => check('format', tool('oxfmt', '--check')),
    async () => (production = await check('production build', tool('vite', 'build', '--logLevel', 'warn'))),
    () => check('size budget', script('budget.mjs'), { needs: [production] }),
    () => check('oldest browsers', script('browsers.mjs'), { needs: [production] }),
    () => check('nothing simulated in production', script('bundle.mjs'), { needs: [production] }),
    async () => (demo = await check('demo build', tool('vite', 'build', '--mode', 'demo', '--logLevel', 'warn'))),
  ),
])

await check(
  'unit and component tests',
  tool(
    'vitest',
    'run',
    '--maxWorkers=2',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/units.json`,
  ),
  { live: true, limit: 15 * MINUTE, count: countUnits },
)

const browser = chromium.ok ? JSON.parse(chromium.output.trimEnd().split('\n').at(-1)) : { path: '', sandbox: false }
await check('browser tests', tool('playwright', 'test', '--config', 'e2e/playwright.config.ts'), {
  needs: [production, demo, chromium],
  live: true,
  limit: 15 * MINUTE,
  env: {
    CHROMIUM_PATH: browser.path,
    CHROMIUM_SANDBOX: browser.sandbox ? '1' : '0',
  },
  count: countBrowser,
})

tell()
