import { http, HttpResponse, type RequestHandler } from 'msw'
import { catalogDelay } from './catalogs/credentials'
import { provokedAnswer, routes, type Call } from './http/routes'
import { withUnreadableEntries } from './http/unreadable'
import { directNetwork, type Fault, type Network } from './network'
import type { Platform } from './platform/platform'
import { faultContextOf } from './platform/rules/faultContext'
import { inFrontRefusal } from './platform/rules/inFront'
import { invalid, HttpError } from './platform/rules/httpError'

export interface HandlerOptions {
  network?: Network
  /** Runs before each request is answered, for example to read what another tab has stored. */
  before?: () => void
  /** Runs once the platform has answered, whatever the answer. */
  after?: () => void
}

/** An answer of 0 milliseconds waits for no timer, so that tests with a faked clock need not move it. */
const wait = (milliseconds: number) =>
  milliseconds > 0 ? new Promise<void>((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve()

function problem({ status, body, headers, html }: HttpError, explains: boolean): Response {
  if (html !== undefined) return HttpResponse.html(html, { status, headers })
  const faultContext = body.fault_context ?? (explains ? faultContextOf(status) : undefined)
  return HttpResponse.json(faultContext === undefined ? body : { ...body, fault_context: faultContext }, {
    status,
    headers,
  })
}

function faulty(fault: Exclude<Fault, 'unreadable'>): Response {
  if (fault === 'lost') return HttpResponse.error()
  if ('html' in fault) return problem(inFrontRefusal(fault.html), false)
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
    throw invalid({ loc: ['body', 0], msg: 'JSON decode error', type: 'json_invalid' })
  }
}

/** @throws {HttpError} 422. The real platform passes over a query parameter that it does not know; here a slip shows. */
function mustKnow(query: URLSearchParams, known: readonly string[] = []): void {
  const unknown = [...query.keys()].filter((name) => !known.includes(name))
  if (!unknown.length) return
  throw invalid(
    ...unknown.map((name) => ({
      loc: ['query', name],
      msg: 'Extra inputs are not permitted',
      type: 'extra_forbidden',
    })),
  )
}

const JSON_TEXT = { 'Content-Type': 'application/json' }

/** A text is sent as it is, so that it can be no JSON; no body is no body. */
function answered(body: unknown, status: number): Response {
  if (typeof body === 'string') return new HttpResponse(body, { status, headers: JSON_TEXT })
  return body === undefined ? new HttpResponse(null, { status }) : HttpResponse.json(body as object, { status })
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

  const served = routes.map(({ method, path, status = 200, query, asks, answer, stores }) =>
    http[method](`*/api${path}`, async ({ request, params }) => {
      const fault = faultOf(request)
      await wait(network.latency)
      if (fault && fault !== 'unreadable') return faulty(fault)
      const { pathname, searchParams } = new URL(request.url)
      try {
        const texts = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]))
        const call: Call = { params: texts, query: searchParams, body: await readBody(request) }
        before?.()
        platform.enter({
          method: request.method,
          path: pathname.replace(/^.*?\/api(?=\/)/, ''),
          header: (name) => request.headers.get(name),
        })
        mustKnow(searchParams, query)
        if (asks) await wait(network.catalogLatency + catalogDelay(asks(call, platform)))
        if (asks) before?.()
        const body = answer(call, platform)
        if (fault === 'unreadable' && body !== undefined) return answered('{', status)
        if (platform.state.rules.unreadableEntries) return answered(withUnreadableEntries(body), status)
        return answered(stores ? provokedAnswer(call, body, platform) : body, status)
      } catch (error) {
        if (error instanceof HttpError) return problem(error, platform.state.rules.explains)
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
