import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Request, Route } from '@playwright/test'
import { ROOT } from '../environment'
import { installClock } from '../faults/faults'
import { expect, test as base } from '../fixtures'
import { differences, expectAllWell, leaveDialogs, look, paste, press, quiet } from './page'
import { ANYTHING, inWords, stepsOf, type Step } from './steps'

/**
 * A seeded monkey over the production build, in front of the simulated platform's HTTP server: after each action no error, never blank,
 * one dialog at most and the focus in it, no write without a press; when it is quiet, the list says what the platform holds.
 * `npm run test:monkey` does 3,000 actions. A failure names its seed: `MONKEY_SEED=17 MONKEY_ACTIONS=100 npm run test:monkey`.
 */
const FIRST = Number(process.env.MONKEY_SEED ?? 1)
const ACTIONS = Number(process.env.MONKEY_ACTIONS ?? 60)
/** Of one page. */
const WALK = 100

const SCENARIOS = [
  'rich',
  'purview',
  'start',
  'attention',
  'failed',
  'unknown',
  'words',
  'late',
  'explained',
  'cancelling',
  'csrf',
  'empty',
]

const test = base.extend<object, { origin: string }>({
  origin: [
    async ({ browser }, use) => {
      const server = spawn(process.execPath, ['.ci/platform.mjs', '--port', '0', '--serve', 'dist'], { cwd: ROOT })
      browser.once('disconnected', () => server.kill())
      const [told] = (await once(server.stdout, 'data')) as [Buffer] // Where it answers.
      await use(/http:\/\/[\d.:]+/.exec(told.toString())?.[0] ?? '')
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin }, use) => use(origin),
})

const isApi = (request: Request) => new URL(request.url()).pathname.startsWith('/api/')
const isWrite = (request: Request) =>
  isApi(request) && request.method() !== 'GET' && !request.url().endsWith('/domains')

for (let seed = FIRST; seed < FIRST + Math.ceil(ACTIONS / WALK); seed += 1) {
  const scenario = SCENARIOS[(seed - 1) % SCENARIOS.length] ?? 'rich'
  const count = Math.min(WALK, ACTIONS)
  test(`a monkey of seed ${seed}: ${count} actions on demo-${scenario}`, async ({ page, problems }) => {
    test.setTimeout(240_000)
    if (seed % 3 === 0) await page.setViewportSize({ width: 360, height: 740 })
    let fault: Step['fault'] = null
    const open = new Set<Request>()
    /** Writes that a press may still lead to; one more where a write was refused for want of a session. */
    let allowed = 0
    let owed = 0
    const unasked: string[] = []
    page.on('request', (request) => {
      open.add(request)
      if (!isWrite(request)) return
      if (allowed > 0) allowed -= 1
      else if (owed > 0) owed -= 1
      else unasked.push(`${request.method()} ${request.url()}`)
    })
    page.on('requestfinished', (request) => open.delete(request))
    page.on('requestfailed', (request) => open.delete(request))
    await page.route('**/*', async (route: Route, request) => {
      if (!fault || request.isNavigationRequest()) return route.fallback()
      if (!isApi(request)) return fault.name === 'offline' ? route.abort('internetdisconnected') : route.fallback()
      if (isWrite(request) && fault.name === '401') owed += 1
      if (fault.happened && isWrite(request)) await route.fetch()
      if (fault.name === 'hanging') open.delete(request)
      await fault.strike(route)
    })
    const done: string[] = []
    const keep = async (invariant: string, holds: () => Promise<unknown>) => {
      try {
        await holds()
      } catch (error) {
        const how = `Replay: MONKEY_SEED=${seed} MONKEY_ACTIONS=${count} npm run test:monkey`
        throw new Error(`${invariant}, after:\n${done.slice(-12).join('\n')}\n${how}\n${String(error)}`, {
          cause: error,
        })
      }
    }

    await installClock(page)
    await page.goto(`/settings/integration?scenario=demo-${scenario}${seed % 2 ? '&world=rich' : ''}`)
    await expect(page.locator('[data-row]').first()).toBeAttached({ timeout: 30_000 })

    const calm = async () => {
      fault = null
      await page.clock.fastForward(95_000)
      await quiet(page, open)
      await keep('What is open can be left', () => leaveDialogs(page))
      for (const name of ['I have signed in', 'Clear search', /^All$/]) {
        const button = page.getByRole('button', { name })
        if (await button.count()) await button.click()
      }
      await look(page)
      await keep('The list says what the platform holds', () =>
        expect(async () => {
          await page.clock.fastForward(5_000)
          await quiet(page, open)
          expect(await differences(page)).toEqual([])
        }).toPass({ timeout: 20_000, intervals: [100] }),
      )
    }
    const act = async (one: Step): Promise<string | null> => {
      switch (one.kind) {
        case 'calm':
          await calm()
          return null
        case 'look':
          await look(page)
          return null
        case 'reload':
          await page.reload()
          return null
        case 'back':
          // What was there before the page is none of its business.
          if (await page.evaluate(() => window.navigation.canGoBack)) await page.goBack({ waitUntil: 'commit' })
          return null
        case 'forward':
          await page.goForward({ waitUntil: 'commit' })
          return null
        case 'key':
          if (one.key === 'Enter' || one.key === 'Space') allowed += 1
          await page.keyboard.press(one.key)
          return null
        case 'press':
          allowed += 1
          return (await press(page, one.selector, one.nth)) ?? press(page, ANYTHING, one.nth)
        case 'type':
        case 'paste': {
          const pressed = await press(page, one.selector, one.nth)
          if (pressed === null) return null
          await page.keyboard.press('Control+A')
          await (one.kind === 'paste' ? paste(page, one.text) : page.keyboard.insertText(one.text))
          return pressed
        }
      }
    }

    for (const one of [...stepsOf(seed, count), { kind: 'calm', fault: null, hurried: false } satisfies Step]) {
      fault = one.fault
      const at = done.push(inWords(one)) - 1
      await keep('It can be done', async () => {
        const pressed = await act(one)
        if (pressed !== null) done[at] += `: ${pressed}`
      })
      if (one.hurried) continue
      if (await quiet(page, open)) allowed = 0
      // The browser itself logs what is not to be had while there is no network.
      const expected = problems.filter((problem) => !problem.startsWith('Console: Failed to load resource'))
      problems.splice(0, problems.length, ...expected)
      await keep('No error', async () => expect(problems).toEqual([]))
      await keep('No write without a press', async () => expect(unasked).toEqual([]))
      await keep('All is well', () => expectAllWell(page))
    }
  })
}
