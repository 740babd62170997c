import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as z from 'zod/mini'
import { ApiError } from './ApiError'
import { integrationsQuery } from './queries/integrations'
import { retryDelay, retryQuery } from './queries/retry'
import type { Fetch } from './fetch'
import { createRequest, type RequestOptions } from './request'
import { DomainListSchema, IntegrationSchema } from './schemas'

const NOW = Date.UTC(2026, 2, 2, 14)
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }))
afterEach(() => vi.useRealTimers())

const answering =
  (body: unknown, init: ResponseInit = {}): Fetch =>
  () =>
    Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), init))

const failureOf = async (fetch: Fetch, options: RequestOptions<z.ZodMiniType> = {}): Promise<ApiError> => {
  const error: unknown = await createRequest(fetch)('/integrations', options).catch((thrown: unknown) => thrown)
  if (error instanceof ApiError) return error
  throw new Error('An ApiError was expected.', { cause: error })
}

describe('what is asked', () => {
  const asked: { path: string; init: RequestInit }[] = []
  const noting: Fetch = (path, init) => {
    asked.push({ path, init })
    return answering({ detail: 'x' })('', {})
  }
  beforeEach(() => asked.splice(0))

  it('is a path below /api, without what is undefined', async () => {
    await createRequest(noting)('/integrations', {
      search: { page: 2, size: 100, outcome: undefined, q: 'a b&c', on: false },
    })
    expect(asked[0]?.path).toBe('/api/integrations?page=2&size=100&q=a+b%26c&on=false')
    expect(asked[0]?.init.method).toBe('GET')
    expect(asked[0]?.init.body).toBeUndefined()
    expect(new Headers(asked[0]?.init.headers).has('Content-Type')).toBe(false)
  })

  it('is JSON where there is a body', async () => {
    await createRequest(noting)('/integrations', { method: 'POST', body: { type: 'jira' } })
    expect(asked[0]?.path).toBe('/api/integrations')
    expect(asked[0]?.init.body).toBe('{"type":"jira"}')
    expect(new Headers(asked[0]?.init.headers).get('Content-Type')).toBe('application/json')
  })
})

describe('what is answered', () => {
  it('is parsed, and loses what the contract does not name', async () => {
    const request = createRequest(answering([{ id: 'a', name: 'Finance', parent: 'root' }]))
    await expect(request('/domains', { schema: DomainListSchema })).resolves.toEqual({
      items: [{ id: 'a', name: 'Finance' }],
      unreadable: [],
    })
  })

  it('is not read where nothing is promised', async () => {
    await expect(createRequest(answering('<html>'))('/sync', { method: 'POST' })).resolves.toBeUndefined()
    await expect(
      createRequest(() => Promise.resolve(new Response(null, { status: 204 })))('/x'),
    ).resolves.toBeUndefined()
  })
})

describe('each way to fail', () => {
  const invalid = {
    detail: [
      { loc: ['body', 'parameters', 'tenant_id'], msg: 'Field required', type: 'missing' },
      { loc: ['body', 'parameters', 'domains', 0, 'id'], msg: 'Input should be a valid string', type: 'string_type' },
      { loc: ['query', 'size'], msg: 'Too large', type: 'less_than_equal' },
    ],
  }

  it.each([
    [
      'a refusal with words',
      answering({ detail: 'AADSTS7000215: …' }, { status: 400 }),
      { status: 400, reason: 'refused', detail: 'AADSTS7000215: …' },
    ],
    [
      'a refusal of values',
      answering(invalid, { status: 422 }),
      { status: 422, reason: 'refused', detail: 'Field required; Input should be a valid string; Too large' },
    ],
    [
      'a refusal in another shape',
      answering({ error: 'x' }, { status: 502 }),
      { status: 502, reason: 'refused', detail: '' },
    ],
    [
      'a proxy’s page',
      answering('<html>Bad gateway</html>', { status: 502 }),
      { status: 502, reason: 'refused', detail: '' },
    ],
    ['a refusal without a body', answering('', { status: 401 }), { status: 401, reason: 'refused', detail: '' }],
    [
      'no answer',
      () => Promise.reject(new TypeError('Failed to fetch')),
      { status: null, reason: 'offline', detail: '' },
    ],
  ] satisfies [string, Fetch, Partial<ApiError>][])('%s', async (_name, fetch, expected) => {
    expect(await failureOf(fetch)).toMatchObject({ ...expected, at: new Date(NOW) })
  })

  it('names refused values below the body, others as they are', async () => {
    const { refusedValues } = await failureOf(answering(invalid, { status: 422 }))
    expect(refusedValues).toEqual([
      { path: ['parameters', 'tenant_id'], message: 'Field required' },
      { path: ['parameters', 'domains', 0, 'id'], message: 'Input should be a valid string' },
      { path: ['query', 'size'], message: 'Too large' },
    ])
  })

  it.each([
    ['other JSON', answering({ detail: 'fine' }), 'Not as expected: created, id, type'],
    ['a web page', answering('<html>'), 'A web page came in place of data.'],
    ['no JSON', answering('soon'), 'Not as expected: the whole answer'],
    ['nothing', answering(''), 'Not as expected: the whole answer'],
  ])('a 200 with %s is broken', async (_name, fetch, detail) => {
    const error = await failureOf(fetch, { schema: IntegrationSchema })
    expect(error).toMatchObject({ status: 200, reason: 'broken', detail })
  })

  it('no answer within the limit', async () => {
    const limit = new AbortController()
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal)
    const never: Fetch = (_path, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('Timed out', 'TimeoutError')))
        limit.abort()
      })
    expect(await failureOf(never)).toMatchObject({ status: null, reason: 'timeout', detail: '' })
    expect(AbortSignal.timeout).toHaveBeenCalledWith(90_000)
  })

  it('an answer that breaks off counts as none', async () => {
    const breaking = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) })
    expect(await failureOf(() => Promise.resolve(new Response(breaking)))).toMatchObject({
      reason: 'offline',
      status: 200,
    })
  })

  it('an abort by the caller stays what it is', async () => {
    const caller = new AbortController()
    const hanging: Fetch = (_path, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))
      })
    const asked = createRequest(hanging)('/integrations', { signal: caller.signal })
    caller.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('Retry-After', () => {
  const after = async (value: string | null) => {
    const headers: HeadersInit = value === null ? {} : { 'Retry-After': value }
    return (await failureOf(answering({ detail: 'Too Many Requests' }, { status: 429, headers }))).retryAfter
  }

  it.each([
    ['absent', null, null],
    ['seconds', '30', 30],
    ['no seconds', '0', 0],
    ['a date', new Date(NOW + 12_000).toUTCString(), 12],
    ['a date that is past', new Date(NOW - 12_000).toUTCString(), 0],
    ['neither', 'soon', null],
    ['a fraction', '1.5', null],
    ['a number beyond what a timer can hold', '99999999999', 31_536_000],
    ['a date in another century', 'Fri, 01 Jan 2199 00:00:00 GMT', 31_536_000],
  ])('%s', async (_name, value, expected) => {
    expect(await after(value)).toBe(expected)
  })

  it('is waited for, up to half a minute, else longer each time', async () => {
    const told = await failureOf(answering({}, { status: 429, headers: { 'Retry-After': '7' } }))
    const long = await failureOf(answering({}, { status: 503, headers: { 'Retry-After': '3600' } }))
    const untold = await failureOf(answering({}, { status: 500 }))
    expect([retryDelay(0, told), retryDelay(0, long), retryDelay(0, untold), retryDelay(1, untold)]).toEqual([
      7_000, 30_000, 1_000, 2_000,
    ])
  })

  it.each([
    [500, true],
    [503, true],
    [429, true],
    [400, false],
    [403, false],
    [404, false],
    [409, false],
    [422, false],
  ])('a %i is tried again: %s', async (status, expected) => {
    const error = await failureOf(answering({}, { status }))
    expect([retryQuery(0, error), retryQuery(1, error), retryQuery(2, error)]).toEqual([expected, expected, false])
  })

  it('no answer is tried again; a broken one is not', async () => {
    expect(retryQuery(0, await failureOf(() => Promise.reject(new TypeError('x'))))).toBe(true)
    expect(retryQuery(0, await failureOf(answering(''), { schema: IntegrationSchema }))).toBe(false)
  })
})

describe('secrets', () => {
  it('never come back out of an error, wherever the platform repeats them', async () => {
    const secret = fc.string({ minLength: 8, maxLength: 40 }).filter((text) => !'[secret removed]'.includes(text))
    await fc.assert(
      fc.asyncProperty(fc.array(secret, { minLength: 1, maxLength: 3 }), fc.boolean(), async (secrets, refusal) => {
        const echo = `Bad value ${secrets.join(' and ')}.`
        const body = refusal
          ? { detail: [{ loc: ['body', 'api_access_token'], msg: echo, type: 'value_error' }] }
          : { detail: echo }
        const error = await failureOf(answering(body, { status: 400 }), { secrets })
        const told = JSON.stringify([error.message, error.detail, error.refusedValues])
        for (const value of secrets) expect(told).not.toContain(JSON.stringify(value).slice(1, -1))
      }),
    )
  })

  it('are not in the words of a broken answer', async () => {
    const body = { detail: 'abc8Q~secret' }
    const error = await failureOf(answering(body), { schema: IntegrationSchema, secrets: ['abc8Q~secret'] })
    expect(error.message).not.toContain('abc8Q~secret')
  })
})

describe('the list', () => {
  const integration = (id: number, api_url = 'https://a.example.com') => ({
    created: new Date(NOW).toISOString(),
    id,
    type: 'atlan',
    api_url,
    connected: true,
    overwrite: false,
  })

  /** Every page the answer to its number, and how many were asked for at once. */
  function paged(pages: number, itemsOf: (page: number) => unknown[]) {
    const asked: number[] = []
    let underway = 0
    let most = 0
    const fetch: Fetch = async (path) => {
      const page = Number(new URL(path, 'http://localhost').searchParams.get('page'))
      asked.push(page)
      underway += 1
      most = Math.max(most, underway)
      await Promise.resolve()
      await Promise.resolve()
      underway -= 1
      return Response.json({ items: itemsOf(page), total: pages * 2, page, size: 100, pages })
    }
    const client = new QueryClient()
    return { read: () => client.query(integrationsQuery(createRequest(fetch))), asked, most: () => most }
  }

  it('is all pages in their order, a few at a time', async () => {
    const { read, asked, most } = paged(7, (page) => [integration(page * 2), integration(page * 2 + 1)])
    expect((await read()).items.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    expect(asked.toSorted((left, right) => left - right)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(asked[0]).toBe(1)
    expect(most()).toBeLessThanOrEqual(4)
  })

  it('has one entry an id, though a row moved to the next page meanwhile; the later word counts', async () => {
    const { read } = paged(2, (page) =>
      page === 1 ? [integration(1), integration(2)] : [integration(2, 'https://b.example.com'), integration(3)],
    )
    const { items: list } = await read()
    expect(list.map(({ id }) => id)).toEqual([1, 2, 3])
    expect(list[1]?.api_url).toBe('https://b.example.com')
  })

  it('asks once where there is nothing', async () => {
    const { read, asked } = paged(0, () => [])
    await expect(read()).resolves.toEqual({ items: [], unreadable: [] })
    expect(asked).toEqual([1])
  })
})
