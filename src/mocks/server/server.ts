import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AUTHORIZE_PATH, secondWindowAt } from '../http/secondWindows'
import { CSRF_TOKEN, SIGN_IN_PATH } from '../platform/capabilities'
import { inFrontRefusal } from '../platform/rules/inFront'
import { DEFAULT_SCENARIO, isScenario } from '../scenarios'
import { readBody, readCookies, send, tooLong, toRequest } from './exchange'
import { agreedPage, askingPage } from './pages'
import { createStaticFiles } from './staticFiles'
import { createPlatforms, platformKey, type Served, type BrowserPlatformOptions } from './platforms'

export interface ServerOptions extends Partial<Omit<BrowserPlatformOptions, 'authorizeUrl'>> {
  /** 0, which is the default, takes a free one. */
  port?: number
  /** The folder of a built page that is served too. */
  serve?: string
  /** Whether requests need the cookie that the sign-in sets (or any bearer token). */
  signIn?: boolean
}

export interface PlatformServer {
  /** `http://127.0.0.1:4010` */
  origin: string
  /** The platform of all browsers that name none of their own. */
  platform: Served['platform']
  close: () => Promise<void>
}

const WORLD_COOKIE = 'simulated_platform'
const html = (text: string, status = 200, headers: Record<string, string> = {}) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } })
const cookie = (name: string, value: string, more = '') => `${name}=${value}; Path=/; SameSite=Lax${more}`

/**
 * The simulated platform over real sockets on 127.0.0.1. `?scenario=` (and `&world=`) in the address of a page gives the browser a
 * platform of its own, named by the cookie `simulated_platform`; a client without a browser sets that cookie itself
 * (`demo-purview..anything`). Without it all share the platform that the options describe.
 */
export async function startServer(options: ServerOptions = {}): Promise<PlatformServer> {
  const { port = 0, serve, signIn = false } = options
  const sessions = new Set<string>()
  let origin = ''
  const platformFor = createPlatforms({
    scenario: options.scenario ?? DEFAULT_SCENARIO,
    world: options.world ?? null,
    network: options.network ?? {},
    pace: options.pace ?? 200,
    rules: options.rules ?? {},
    authorizeUrl: () => new URL(AUTHORIZE_PATH, origin).href,
  })
  const staticFiles = serve === undefined ? null : createStaticFiles(serve)

  const isSignedIn = (incoming: IncomingMessage) =>
    !signIn ||
    sessions.has(readCookies(incoming).get('session') ?? '') ||
    incoming.headers.authorization?.startsWith('Bearer ') === true

  async function api(incoming: IncomingMessage, url: URL, { respond }: Served): Promise<Response> {
    const body = await readBody(incoming)
    const refused = tooLong(incoming.url ?? '', body)
    if (refused) return html(inFrontRefusal(refused).html ?? '', refused)
    if (url.pathname === '/api/login') {
      return new Response(null, { status: 302, headers: { Location: `${SIGN_IN_PATH}${url.search}` } })
    }
    if (!isSignedIn(incoming)) return Response.json({ detail: 'Not authenticated' }, { status: 401 })
    return (await respond(toRequest(incoming, url, body))) ?? Response.json({ detail: 'Not Found' }, { status: 404 })
  }

  /** Another system's window: asks on GET, agrees on POST. */
  function secondWindow(method: string, url: URL, { platform }: Served): Response | null {
    const asking = askingPage(url)
    if (asking === null || method !== 'POST') return asking === null ? null : html(asking)
    secondWindowAt(url.pathname)?.agree(platform)
    const { location, html: agreed } = agreedPage(url)
    const answer = html(agreed, location === null ? 200 : 303, location === null ? {} : { Location: location })
    if (url.pathname !== SIGN_IN_PATH) return answer
    const session = randomUUID()
    sessions.add(session)
    answer.headers.append('Set-Cookie', cookie('session', session, '; HttpOnly'))
    return answer
  }

  function chosen(url: URL): Response | null {
    const scenario = url.searchParams.get('scenario')
    if (!isScenario(scenario)) return null
    const key = platformKey(scenario, url.searchParams.get('world') ?? '', randomUUID())
    for (const name of ['scenario', 'world']) url.searchParams.delete(name)
    const headers = { Location: `${url.pathname}${url.search}`, 'Set-Cookie': cookie(WORLD_COOKIE, key) }
    return new Response(null, { status: 303, headers })
  }

  async function answer(incoming: IncomingMessage): Promise<Response> {
    const url = new URL(incoming.url ?? '/', origin)
    const cookies = readCookies(incoming)
    const served = platformFor(cookies.get(WORLD_COOKIE) ?? '')
    const { capabilities, state } = served.platform
    const isApi = url.pathname.startsWith('/api/')
    const answered = isApi
      ? await api(incoming, url, served)
      : (secondWindow(incoming.method ?? 'GET', url, served) ??
        chosen(url) ??
        staticFiles?.(url, String(incoming.headers['accept-encoding']), {
          ...capabilities,
          ...(signIn && { signIn: `${SIGN_IN_PATH}?return={return}` }),
        }) ??
        new Response('Not Found', { status: 404 }))
    if (!state.rules.csrf || cookies.get('csrf_token') === CSRF_TOKEN || answered.status === 0) return answered
    const withToken = new Response(answered.body, answered)
    withToken.headers.append('Set-Cookie', cookie('csrf_token', CSRF_TOKEN))
    return withToken
  }

  const server: Server = createServer((incoming, outgoing) => {
    answer(incoming)
      .then((answered) => send(outgoing, answered))
      .catch((error: unknown) => {
        outgoing.writeHead(500, { 'Content-Type': 'application/json' })
        outgoing.end(JSON.stringify({ detail: error instanceof Error ? error.message : 'Internal Server Error' }))
      })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  // A TCP server has an address with a port.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    platform: platformFor('').platform,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
