/**
 * `npm run lighthouse`: prints Lighthouse's four scores, desktop and mobile, of the production build as `vite preview` serves it, with its
 * Content-Security-Policy, in front of the simulated platform's HTTP server. Lighthouse itself is fetched by npx: nothing else needs it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { preview, runnerImport } from 'vite'

const REPORT = '.cache/lighthouse.json'
const print = (words) => process.stdout.write(`${words}\n`)

const quietly = { configFile: false, root: process.cwd(), logLevel: 'error' }
const { module } = await runnerImport('/src/mocks/server/server.ts', quietly)
const platform = await module.startServer({ scenario: 'demo-start' })
process.env.QUALYTICS_URL = platform.origin
const page = await preview({ preview: { host: '127.0.0.1', port: 41_736, strictPort: true } })

const chromium = spawnSync(process.execPath, ['.ci/chromium.mjs'], { encoding: 'utf8' })
const { path, sandbox } = JSON.parse(chromium.stdout)
for (const device of ['desktop', 'mobile']) {
  rmSync(REPORT, { force: true })
  const words = [
    ['--yes', 'lighthouse@12.8.2', `${page.resolvedUrls.local[0]}settings/integration`, '--quiet'],
    ['--output=json', `--output-path=${REPORT}`, `--chrome-flags=--headless ${sandbox ? '' : '--no-sandbox'}`],
    device === 'desktop' ? ['--preset=desktop'] : [],
  ].flat()
  await once(spawn('npx', words, { stdio: 'inherit', env: { ...process.env, CHROME_PATH: path } }), 'close')
  const { categories, audits } = JSON.parse(readFileSync(REPORT, 'utf8'))
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`)
  print(`${device}: ${scores.join(', ')}`)
  for (const { title, score, scoreDisplayMode, displayValue = '' } of Object.values(audits))
    if (scoreDisplayMode === 'binary' && score < 1) print(`  ${title} ${displayValue}`)
}
process.exit(0)
