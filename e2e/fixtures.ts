import { test as base, expect, type Page, type Request, type Response } from '@playwright/test'
import axe from 'axe-core'
import type { ScenarioId } from '../src/mocks/scenarios'
import { takeEveryLook } from './screenshots/take'

export interface Answer {
  status?: number
  headers?: Record<string, string>
  json?: unknown
  /** In place of `json`. */
  body?: string
}

/** `'GET /integrations'` to what the platform answers; the path is without `/api` and without the query part. */
export type Answers = Record<string, Answer | ((request: Request) => Answer | Promise<Answer>)>

/** A request of the page to the platform. */
interface Sent {
  /** `'GET /integrations/1'`, without `/api` and without the query part. */
  call: string
  url: string
  headers: Record<string, string>
  body: unknown
}

/** Options of `use` in `playwright.config.ts`, beside Playwright's own. */
export interface Options {
  /** Signs what the page asks of its own origin, outside the browser; empty where a session does. */
  token: string
}

interface Fixtures {
  signIn: void
  /** Every request to the platform so far, in order. */
  sent: Sent[]
  /** What the page did that no page should do; the test fails when anything is in it at the end. */
  problems: string[]
  /**
   * Opens the page with the query part that is to be linked to. The simulated platform begins with the scenario, with runs, log and
   * cancelling unless `world` says otherwise, in the page (`demo`, there with `latency` and `pace` too) or behind it; a deployment is
   * as it is.
   */
  openIntegrations: (scenario?: ScenarioId, search?: Record<string, string>) => Promise<void>
  /** Answers in the place of the HTTP server's platform. What is not in the list is a problem. */
  answerApi: (answers: Answers) => Promise<void>
  /** WCAG 2.2 AA, as far as axe can tell, in light; where `dark` is asked for, in dark too. `theme.test.ts` knows that every pair of colours is readable in both. */
  expectNoAxeViolations: (more?: { dark: boolean }) => Promise<void>
}

/** All rules of WCAG 2.2 AA in light; in dark the rules that colours can break. */
const SCHEMES = [
  ['dark', ['color-contrast', 'link-in-text-block']],
  ['light', ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']],
] as const
const isApi = (url: string) => new URL(url).pathname.startsWith('/api/')
const callOf = (request: Request) => `${request.method()} ${new URL(request.url()).pathname.replace('/api', '')}`

function watch(page: Page, origin: string, demo: boolean, problems: string[]) {
  page.on('pageerror', (error) => problems.push(`Error in the page: ${error.message}`))
  page.on('console', (message) => {
    // The browser itself logs each refused answer; a refusal is often the very subject of a test.
    const refusedAnswer = message.text().startsWith('Failed to load resource') && isApi(message.location().url)
    if (message.type() === 'error' && !refusedAnswer) problems.push(`Console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url())
    if (protocol.startsWith('http') && target !== origin)
      problems.push(`Request to a foreign address: ${request.url()}`)
  })
  page.on('response', (response: Response) => {
    if (demo && isApi(response.url()) && !response.fromServiceWorker())
      problems.push(`Not handled by the simulated platform: ${response.request().method()} ${response.url()}`)
  })
}

/** Colours in the middle of a transition are nobody's choice. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })

/** Tests that begin from what only the simulated platform holds, answers or can be told. */
export const simulated = { tag: '@simulated' }

export const test = base.extend<Options & Fixtures>({
  token: ['', { option: true }],

  signIn: [
    async ({ context, baseURL, token }, use) => {
      const signs = (url: URL) => url.origin === new URL(baseURL ?? '').origin && isApi(url.href)
      if (token)
        await context.route(signs, async (route) => {
          await route.continue({
            headers: { ...(await route.request().allHeaders()), authorization: `Bearer ${token}` },
          })
        })
      await use()
    },
    { auto: true },
  ],

  problems: [
    async ({ page, baseURL }, use, { project }) => {
      const problems: string[] = []
      watch(page, new URL(baseURL ?? '').origin, project.name === 'demo', problems)
      // A refusal that the page catches is written to no console.
      await page.exposeFunction('tellViolation', (words: string) => problems.push(`Content-Security-Policy: ${words}`))
      await page.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
          const { tellViolation } = window as unknown as { tellViolation: (words: string) => void }
          tellViolation(`${effectiveDirective} ${blockedURI} ${sourceFile}`)
        }),
      )
      await use(problems)
      expect(problems, 'what no page should do').toEqual([])
    },
    { auto: true },
  ],

  sent: [
    async ({ page }, use) => {
      const sent: Sent[] = []
      page.on('request', (request) => {
        const body: unknown = isApi(request.url()) ? request.postDataJSON() : null
        if (isApi(request.url()))
          sent.push({ call: callOf(request), url: request.url(), headers: request.headers(), body })
      })
      await use(sent)
    },
    { auto: true },
  ],

  openIntegrations: async ({ page, context, baseURL }, use, { project: { name }, testId }) => {
    await use(async (scenario, { world = 'rich', latency, pace, ...search } = {}) => {
      const inside = name !== 'production' && name !== 'deployment'
      const simulation = inside && {
        ...(scenario && { scenario, world }),
        ...(latency !== undefined && { latency }),
        ...(pace !== undefined && { pace }),
      }
      // The HTTP server's platform of this test alone.
      if (scenario && name === 'production') {
        const value = `${scenario}.${world}.${testId}`
        await context.addCookies([{ name: 'simulated_platform', value, url: baseURL ?? '' }])
      }
      const query = new URLSearchParams({ ...simulation, ...search })
      await page.goto(`/settings/integration${query.size ? `?${query}` : ''}`)
      // Only then is the scenario kept for the next page load.
      if (inside && scenario) await page.waitForURL((url) => !url.searchParams.has('scenario'))
    })
  },

  answerApi: async ({ page, problems }, use) => {
    await use(async (answers) => {
      await page.route(
        (url) => isApi(url.href),
        async (route, request) => {
          const asked = callOf(request)
          // The page alone begins a session with it and waits for nothing of its answer.
          const answer = answers[asked] ?? (asked === 'GET /bootstrap' ? { json: {} } : undefined)
          if (!answer) {
            problems.push(`No answer prepared for ${asked}`)
            await route.abort()
            return
          }
          const { json, ...rest } = typeof answer === 'function' ? await answer(request) : answer
          await route.fulfill(json === undefined ? rest : { ...rest, json })
        },
      )
    })
  },

  expectNoAxeViolations: async ({ page }, use, { title }) => {
    let state = 0
    await use(async (more) => {
      // Once a document: reading it costs more than a run, and a builder around it would read it anew for each.
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
      for (const [colorScheme, runOnly] of SCHEMES.filter(([scheme]) => more?.dark || scheme === 'light')) {
        await page.emulateMedia({ colorScheme })
        await settle(page)
        const violations = await page.evaluate(async (rules) => {
          const { axe: inPage } = window as unknown as { axe: Pick<typeof axe, 'run'> }
          const result = await inPage.run({
            runOnly: [...rules],
            resultTypes: ['violations'],
            preload: false,
            iframes: false,
          })
          return result.violations.map(
            ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join('\n')}`,
          )
        }, runOnly)
        expect(violations, `axe, ${colorScheme}`).toEqual([])
      }
      state += 1
      if (process.env.PICTURES) await takeEveryLook(page, `${title.replaceAll(/\W+/g, '-')}-${state}`)
    })
  },
})

export { expect } from '@playwright/test'
