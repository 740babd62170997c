/**
 * `QUALYTICS_URL=https://… npm run dev`: the page calls `/api` of its own origin, and this plugin passes it on to that platform, with
 * `QUALYTICS_TOKEN` added here, so that the browser never holds it. Vite's own proxy prints a stack for each lost request and
 * answers it with an empty 500; here the page gets the platform's way of refusing, `{detail}`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import { at, describeConnectionError, parseAddress, requestFor } from '../../src/package/doctor/address.ts'
import { checkPlatform, WITHOUT_ADDRESS, type Verdict } from './platformCheck.ts'

interface Settings {
  /** `QUALYTICS_URL`. */
  url: string | undefined
  /** `QUALYTICS_TOKEN`. */
  token?: string | undefined
  tell?: (sentence: string, kind: Verdict['kind']) => void
}

const CHECK_AGAIN_AFTER_MS = 2_000
/** Between two machines only (RFC 9110, 7.6.1), or the proxy's own. */
const NOT_PASSED_ON = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host', 'origin', 'referer'])

function refuse(response: ServerResponse, status: number, detail: string) {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify({ detail }))
}

/** The token signs whatever comes by here, so no other site's page may send anything. */
const isForeign = ({ headers: { origin, host, 'sec-fetch-site': site } }: IncomingMessage) =>
  site === 'cross-site' || (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host))

function passOn(address: URL, token: string | undefined, request: IncomingMessage, response: ServerResponse) {
  const url = at(address, request.url ?? '/')
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !NOT_PASSED_ON.has(name)))
  if (token) headers.authorization = `Bearer ${token}`
  const asked = requestFor(url)(url, { method: request.method, headers }, (answer) => {
    const answered = Object.entries(answer.headers).filter(([name]) => !NOT_PASSED_ON.has(name))
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(answered))
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  asked.on('error', (error) => {
    if (!response.destroyed) refuse(response, 502, describeConnectionError(address, error))
  })
  response.on('close', () => asked.destroy())
  request.pipe(asked)
}

/** Answers everything below `/api`; exported for its test. */
export function createPlatformProxy({ url, token, tell = () => {} }: Settings) {
  const parsed = url ? parseAddress(url, 'QUALYTICS_URL') : { sentence: WITHOUT_ADDRESS }
  let checked: { verdict: Promise<Verdict>; at: number } | null = null
  let told = ''

  const check = async (): Promise<Verdict> => {
    const verdict: Verdict =
      'sentence' in parsed ? { kind: 'wrong', sentence: parsed.sentence } : await checkPlatform(parsed.address, token)
    if (verdict.sentence !== told) tell(verdict.sentence, verdict.kind)
    told = verdict.sentence
    return verdict
  }

  /** What was wrong may be mended meanwhile; what was right stays right. */
  const verdict = async (): Promise<Verdict> => {
    const known = checked && (await checked.verdict)
    if (checked && (known?.kind !== 'wrong' || Date.now() - checked.at < CHECK_AGAIN_AFTER_MS)) return checked.verdict
    checked = { verdict: check(), at: Date.now() }
    return checked.verdict
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (isForeign(request)) {
      refuse(response, 403, 'Only the page of this development server may speak to the platform through it.')
      return
    }
    const { kind, sentence } = await verdict()
    if (kind === 'wrong' || 'sentence' in parsed) refuse(response, 502, sentence)
    else passOn(parsed.address, token, request, response)
  }

  const middleware: Connect.NextHandleFunction = (request, response, next) => {
    if (!/^\/api(\/|\?|$)/.test(request.url ?? '')) next()
    else void answer(request, response)
  }
  return { middleware, verdict }
}

/** For `vite` and `vite preview`. */
export function platformProxy({ url, token }: Pick<Settings, 'url' | 'token'>): Plugin {
  const attach = (middlewares: Connect.Server, logger: { info: Tell; warn: Tell; error: Tell }) => {
    const tell: Settings['tell'] = (sentence, kind) =>
      logger[kind === 'ready' ? 'info' : kind === 'unsure' ? 'warn' : 'error'](`\n  ${sentence}\n`)
    const proxy = createPlatformProxy({ url, token, tell })
    middlewares.use(proxy.middleware)
    void proxy.verdict()
  }
  return {
    name: 'platform-proxy',
    configureServer: ({ middlewares, config }) => attach(middlewares, config.logger),
    configurePreviewServer: ({ middlewares, config }) => attach(middlewares, config.logger),
  }
}

type Tell = (words: string) => void
