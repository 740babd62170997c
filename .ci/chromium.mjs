/**
 * Prints the Chromium that the browser tests use, as JSON: `{ "path", "sandbox" }`. Order: CHROMIUM_PATH, Playwright's own download,
 * the PATH. With `--install` (`npm run setup`, which the test command calls) it gets one where there is none: for root of Debian's
 * packages, for everybody else Playwright's download into the home folder. It never asks for more rights than it was started with.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

// The first is what Playwright itself takes where no window is needed: a quarter less work than the whole browser.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]
const root = process.getuid?.() === 0
const say = (words) => process.stderr.write(`${words}\n`)

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      continue
    }
  }
  return null
}

/** Shows an empty page: a file of the right name may still be a stub, or miss a library. */
function shows(path, sandbox) {
  const { status, stdout } = spawnSync(
    path,
    [
      '--headless',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      ...(sandbox ? [] : ['--no-sandbox']),
      '--dump-dom',
      'about:blank',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 30_000 },
  )
  return status === 0 && stdout.includes('<html>')
}

function works(path) {
  if (!path || !existsSync(path)) return null
  if (!root && shows(path, true)) return { path, sandbox: true }
  if (!shows(path, false)) return null
  if (!root) say(`${path} works only without its sandbox here: this kernel does not allow user namespaces.`)
  return { path, sandbox: false }
}

function find() {
  if (process.env.CHROMIUM_PATH) {
    const named = works(process.env.CHROMIUM_PATH)
    if (!named) say(`CHROMIUM_PATH=${process.env.CHROMIUM_PATH} does not start; looking elsewhere.`)
    if (named) return named
  }
  for (const path of [chromium.executablePath(), ...NAMES.map(onPath)]) {
    const found = works(path)
    if (found) return found
  }
  return null
}

/** Whatever an installer prints goes to stderr: stdout holds the answer alone. */
function run(command, ...args) {
  say(`$ ${[command, ...args].join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: 240_000, env }).status === 0
}

function install() {
  if (root && onPath('apt-get')) {
    const apt = (...args) => run('apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args)
    const installed = (...packages) => apt('install', '--yes', '--no-install-recommends', ...packages)
    const found =
      apt('update') &&
      (installed('chromium-headless-shell', 'chromium-sandbox') || installed('chromium', 'chromium-sandbox')) &&
      find()
    if (found) return found
  }
  return run('npx', 'playwright', 'install', 'chromium') ? find() : null
}

const found = find() ?? (process.argv.includes('--install') ? install() : null)
if (!found) {
  say(
    'No Chromium to test with: `npm run setup` installs one. On Debian without root: `sudo apt-get install chromium`.',
  )
  say('Or name one: `CHROMIUM_PATH=/path/to/chromium npm test`.')
  process.exit(1)
}
process.stdout.write(`${JSON.stringify(found)}\n`)
