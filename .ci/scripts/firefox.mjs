/**
 * `npm run test:firefox`: the main job, the paste, the log and the keyboard walk in the system's Firefox, by WebDriver BiDi, on `dist/` and the
 * simulated platform over HTTP. Playwright drives only a Firefox of its own build, so puppeteer-core does it here. Without a Firefox it
 * says so and passes.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import { runnerImport } from 'vite'

const places = [
  process.env.FIREFOX_PATH,
  ...(process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => `${folder}/${name}`)),
]
const executablePath = places.find((place) => place && existsSync(place))
if (!executablePath) {
  console.log('There is no Firefox on this machine (FIREFOX_PATH names one): nothing was tried.')
  process.exit(0)
}
if (!existsSync('dist/index.html')) {
  console.error('There is no build: run npm run build first.')
  process.exit(2)
}
console.log(spawnSync(executablePath, ['--version'], { encoding: 'utf8' }).stdout.trim())

const { module } = await runnerImport(resolve('src/mocks/server/server.ts'), { configFile: false, logLevel: 'error' })
const platform = await module.startServer({ scenario: 'demo-empty', serve: 'dist', pace: 50 })
const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })

const VALUES = {
  'Purview Account URL': 'https://quick.purview.azure.com',
  'Tenant ID': '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f506',
  'Client ID': '11d1a7c2-93b4-4f5e-a6d7-0c1b2a394857',
}
const SECRET = 'abc8Q~typed.in.a.browser.test_0123456789'
const BLOCK = {
  qualyticsPurviewSetup: {
    purviewEndpoint: VALUES['Purview Account URL'],
    tenantId: VALUES['Tenant ID'],
    clientId: VALUES['Client ID'],
    clientSecret: SECRET,
  },
}

/** Firefox takes seconds to look for a role and a name by BiDi, so the page's own document is looked through. */
const ELEMENTS = {
  button: 'button',
  textbox: 'input, textarea',
  menuitem: '[role="menuitem"]',
  dialog: '[role="dialog"]',
  table: '[role="table"]',
}
function find(selector, name) {
  const nameOf = (element) =>
    element.getAttribute('aria-label') ??
    document.getElementById(element.getAttribute('aria-labelledby'))?.textContent ??
    element.labels?.[0]?.textContent ??
    element.textContent
  return [...document.querySelectorAll(selector)].find((element) => nameOf(element).replace(/[\s*]+$/, '') === name)
}

/** A page of its own on a platform of its own, and what is said and done there by name and role. */
async function open(scenario, search = {}) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const problems = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.setViewport({ width: 1280, height: 800 })
  await page.goto(
    `${platform.origin}/settings/integration?${new URLSearchParams({ scenario, world: 'rich', ...search })}`,
  )
  const by = async (role, name) => (await page.waitForFunction(find, {}, ELEMENTS[role], name)).asElement()
  return {
    page,
    by,
    press: async (role, name) => (await by(role, name)).click(),
    type: async (name, text) => (await by('textbox', name)).type(text),
    says: (text) => page.waitForFunction((words) => document.body.innerText.includes(words), {}, text),
    focused: () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      ),
    close: async () => {
      await context.close()
      assert.deepEqual(problems, [], 'what no page should do')
    },
  }
}

async function chord(page, key) {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

/** Puts a text into the clipboard as a person does, in another tab. */
async function copy(text) {
  const page = await browser.newPage()
  await page.setContent('<textarea></textarea>')
  await page.$eval(
    'textarea',
    (element, words) => {
      element.value = words
      element.select()
    },
    text,
  )
  await page.focus('textarea')
  await chord(page, 'c')
  await page.close()
}

const walks = {
  'the main job: connect, sync, connected': async () => {
    const { press, type, says, by, close } = await open('demo-empty')
    await press('button', 'Connect Microsoft Purview')
    for (const [name, value] of Object.entries(VALUES)) await type(name, value)
    await type('Client Secret', SECRET)
    await press('button', 'Save')
    await says('The Integration has been successfully created.')
    await press('button', 'Sync Microsoft Purview')
    await by('dialog', 'Sync options')
    await press('button', 'Start')
    await says('Syncing')
    await says('matched')
    await close()
  },
  'the paste: one block fills the form': async () => {
    const { page, by, says, press, close } = await open('demo-empty', { dialog: 'add', type: 'purview' })
    await copy(JSON.stringify(BLOCK, null, 2))
    await page.bringToFront()
    await (await by('textbox', 'Purview Account URL')).click()
    await chord(page, 'v')
    await page.waitForFunction(
      (values) =>
        values.every((value) => [...document.querySelectorAll('input')].some((input) => input.value === value)),
      {},
      [...Object.values(VALUES), SECRET],
    )
    await press('button', 'Save')
    await says('The Integration has been successfully created.')
    await close()
  },
  'the log: rows, a filter and the end': async () => {
    const { page, press, by, close } = await open('demo-purview')
    await press('button', 'Microsoft Purview sync log')
    await by('table', 'Sync log')
    const rows = () => page.$$eval('[role="table"] [role="row"]', (found) => found.length)
    await page.waitForFunction(() => document.querySelectorAll('[role="table"] [role="row"]').length > 5)
    const all = await rows()
    const failed = await page.$$eval('button', (buttons) => {
      const button = buttons.find(({ textContent }) => textContent?.startsWith('Failed'))
      button?.click()
      return Number(/\d+/.exec(button?.textContent ?? '')?.[0])
    })
    await page.waitForFunction(
      (count) => document.querySelectorAll('[role="table"] [role="row"]').length === count + 1,
      {},
      failed,
    )
    assert.ok(all > failed)
    await close()
  },
  'the keyboard: to a row, into its menu and a dialog, and back to where one was': async () => {
    const { page, by, focused, close } = await open('demo-purview')
    await by('button', 'Actions for Microsoft Purview')
    for (let presses = 0; (await focused()) !== 'Actions for Microsoft Purview'; presses += 1) {
      assert.ok(presses < 40, 'Tab does not come to the row')
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await by('menuitem', 'Sync')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Sync')
    await page.keyboard.press('Enter')
    await by('dialog', 'Sync options')
    await page.waitForFunction(() => document.querySelector('[role="dialog"]')?.contains(document.activeElement))
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab')
      assert.ok(
        await page.evaluate(() =>
          document.querySelector('[role="dialog"]')?.closest('.MuiDialog-root')?.contains(document.activeElement),
        ),
        'Tab leaves the dialog',
      )
    }
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('[role="dialog"]'))
    assert.equal(await focused(), 'Actions for Microsoft Purview')
    await close()
  },
}

let failed = 0
try {
  for (const [name, walk] of Object.entries(walks)) {
    try {
      await walk()
      console.log(`✓ ${name}`)
    } catch (error) {
      failed += 1
      console.log(`✗ ${name}\n  ${error.message}`)
    }
  }
} finally {
  await browser.close()
  await platform.close()
}
console.log(failed ? `${failed} of ${Object.keys(walks).length} failed.` : 'All passed.')
process.exitCode = failed ? 1 : 0
