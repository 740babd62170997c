import { http, HttpResponse, type RequestHandler } from 'msw'
import { Refusal } from './platform/refusal'
import { catalogDelay } from './catalogs/credentials'
import { directNetwork, type Fault, type Network } from './network'
import { isObject } from './platform/paths'
import type { Platform } from './platform/platform'

interface HandlerOptions {
  network?: Network
  /** Runs before each request is answered, for example to read what another tab has stored. */
  before?: () => void
  /** Runs once the platform has answered, whatever the answer. */
  after?: () => void
}

interface Call {
  params: Record<string, string>
  query: URLSearchParams
  body: unknown
}

interface Route {
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  status?: number
  /** The address of the connected system that the platform has to ask, where it has to. */
  asks?: (call: Call, platform: Platform) => unknown
  answer: (call: Call, platform: Platform) => unknown
}

const sentAddress = ({ body }: Call) => (isObject(body) ? (body.api_url ?? '') : '')
const storedAddress = ({ params: { id } }: Call, { state }: Platform) =>
  state.integrations.find((integration) => String(integration.id) === id)?.open.api_url ?? ''
const paging = ({ query }: Call) => ({ page: query.get('page'), size: query.get('size') })
const flag = (text: string | null) => (text === null ? undefined : text === 'true')

/** The contract's paths, in its order, each with the operation that answers it. */
const routes: readonly Route[] = [
  { method: 'get', path: '/users/me', answer: (_call, platform) => platform.getCurrentUser() },
  { method: 'get', path: '/gateway', answer: (_call, platform) => platform.getGateway() },
  {
    method: 'get',
    path: '/integrations-specifications',
    answer: ({ query }, platform) =>
      platform.getIntegrationsSpecifications({ implemented: flag(query.get('implemented')) }),
  },
  { method: 'get', path: '/integrations', answer: (call, platform) => platform.getIntegrations(paging(call)) },
  {
    method: 'post',
    path: '/integrations',
    asks: sentAddress,
    answer: ({ body }, platform) => platform.createIntegration(body),
  },
  {
    method: 'post',
    path: '/integrations/domains',
    asks: sentAddress,
    answer: ({ body }, platform) => platform.retrieveIntegrationDomains(body),
  },
  {
    method: 'get',
    path: '/integrations/:id',
    answer: ({ params: { id = '' } }, platform) => platform.getIntegration(id),
  },
  {
    method: 'put',
    path: '/integrations/:id',
    asks: (call, platform) => sentAddress(call) || storedAddress(call, platform),
    answer: ({ params: { id = '' }, body }, platform) => platform.updateIntegration(id, body),
  },
  {
    method: 'delete',
    path: '/integrations/:id',
    status: 204,
    answer: ({ params: { id = '' } }, platform) => platform.deleteIntegration(id),
  },
  {
    method: 'get',
    path: '/integrations/:id/domains',
    asks: storedAddress,
    answer: ({ params: { id = '' } }, platform) => platform.getIntegrationDomains(id),
  },
  {
    method: 'get',
    path: '/integrations/:id/history',
    answer: ({ params: { id = '' } }, platform) => platform.getIntegrationHistory(id),
  },
  {
    method: 'post',
    path: '/integrations/:id/sync',
    answer: ({ params: { id = '' }, body }, platform) => platform.runSynchronization(id, body),
  },
  {
    method: 'get',
    path: '/integrations/:id/syncs',
    answer: (call, platform) => platform.getSyncRuns(call.params.id ?? '', paging(call)),
  },
  {
    method: 'get',
    path: '/integrations/:id/syncs/:runId/log',
    answer: (call, platform) =>
      platform.getSyncLog(call.params.id ?? '', call.params.runId ?? '', {
        ...paging(call),
        outcome: call.query.get('outcome'),
        search: call.query.get('search'),
      }),
  },
  {
    method: 'put',
    path: '/integrations/:id/syncs/:runId/abort',
    answer: ({ params: { id = '', runId = '' } }, platform) => platform.abortSyncRun(id, runId),
  },
  {
    method: 'get',
    path: '/integrations/:type/oauth/authorize',
    answer: ({ params: { type = '' } }, platform) => platform.oauthAuthorize(type),
  },
]

/** An answer of 0 milliseconds waits for no timer, so that tests with a faked clock need not move it. */
const wait = (milliseconds: number) =>
  milliseconds > 0 ? new Promise<void>((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve()

const problem = ({ status, body, headers }: Refusal) => HttpResponse.json(body, { status, headers })

function faulty(fault: Fault): Response {
  if (fault === 'lost') return HttpResponse.error()
  const { status, detail, retryAfter } = fault
  const at = retryAfter === 'seconds' ? '2' : new Date(Date.now() + 2_000).toUTCString()
  return HttpResponse.json({ detail }, { status, headers: retryAfter ? { 'Retry-After': at } : {} })
}

async function readBody(request: Request): Promise<unknown> {
  const text = await request.text()
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(422, [{ loc: ['body', 0], msg: 'JSON decode error', type: 'json_invalid' }])
  }
}

/** Serves the platform under `/api` of any origin. Handlers parse and serialise; every rule is the platform's. */
export function createHandlers(platform: Platform, options: HandlerOptions = {}): RequestHandler[] {
  const { network = directNetwork, before, after } = options
  const attempts = new Map<string, number>()

  function faultOf(request: Request): Fault | null {
    const path = new URL(request.url).pathname
    const key = `${request.method} ${path}`
    const attempt = (attempts.get(key) ?? 0) + 1
    attempts.set(key, attempt)
    return network.fault?.({ method: request.method, path, attempt }) ?? null
  }

  const served = routes.map(({ method, path, status = 200, asks, answer }) =>
    http[method](`*/api${path}`, async ({ request, params }) => {
      const fault = faultOf(request)
      await wait(network.latency)
      if (fault) return faulty(fault)
      try {
        const texts = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]))
        const call: Call = { params: texts, query: new URL(request.url).searchParams, body: await readBody(request) }
        before?.()
        if (asks) await wait(network.catalogLatency + catalogDelay(asks(call, platform)))
        if (asks) before?.()
        const body = answer(call, platform)
        return body === undefined ? new HttpResponse(null, { status }) : HttpResponse.json(body as object, { status })
      } catch (error) {
        if (error instanceof Refusal) return problem(error)
        throw error
      } finally {
        after?.()
      }
    }),
  )
  // From the root only: the development server serves source files from folders of this name.
  const elsewhere = http.all(/^\w+:\/\/[^/]+\/api\//, () => HttpResponse.json({ detail: 'Not Found' }, { status: 404 }))
  return [...served, elsewhere]
}
