import { getResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPlatform } from '../test/startPlatform'
import { leastBodies, purviewBody } from './data/examples'
import { buildScenarioState } from './data/scenarioStates'
import { createHandlers } from './handlers'
import { flakyFault } from './network'
import { CSRF_TOKEN } from './platform/capabilities'
import type { ScenarioId } from './scenarios'

const NOW = Date.UTC(2026, 2, 2, 14)
beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'setTimeout'], now: NOW }))
afterEach(() => vi.useRealTimers())

function serve(options: Parameters<typeof createHandlers>[1] = {}, start: Parameters<typeof startPlatform>[0] = {}) {
  const { platform } = startPlatform(start)
  const handlers = createHandlers(platform, options)
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await getResponse(handlers, new Request(`https://qualytics.example.com/api${path}`, init))
    if (!answer) throw new Error(`Nothing answers ${path}.`)
    return answer
  }
  const send = (method: string, path: string, body: unknown) => ask(path, { method, body: JSON.stringify(body) })
  return { platform, ask, send }
}

describe('the handlers', () => {
  it('answer late by the network, and later where the connected system is asked', async () => {
    const { send } = serve({ network: { latency: 100, catalogLatency: 400 } })
    const asked = send('POST', '/integrations', purviewBody())
    const answered = vi.fn<() => void>()
    void asked.then(answered)
    await vi.advanceTimersByTimeAsync(499)
    expect(answered).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect((await asked).status).toBe(200)
  })

  it('wait for an account that is slow, also when it is stored', async () => {
    const { send, ask } = serve()
    const created = send('POST', '/integrations', purviewBody('slow'))
    await vi.advanceTimersByTimeAsync(8_000)
    const { id } = (await (await created).json()) as { id: number }
    const answered = vi.fn<() => void>()
    void ask(`/integrations/${id}/domains`).then(answered)
    await vi.advanceTimersByTimeAsync(7_900)
    expect(answered).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(answered).toHaveBeenCalledOnce()
  })

  it('read the state before and keep it after each request, refused ones too', async () => {
    const before = vi.fn<() => void>()
    const after = vi.fn<() => void>()
    const { ask, send } = serve({ before, after })
    await ask('/integrations/9')
    expect([before.mock.calls.length, after.mock.calls.length]).toEqual([1, 1])
    await send('POST', '/integrations', leastBodies.jira)
    expect(before.mock.invocationCallOrder.at(-1)).toBeLessThan(after.mock.invocationCallOrder.at(-1) ?? 0)
  })

  it('answer without a body where none is promised', async () => {
    const { platform, ask } = serve()
    platform.createIntegration(leastBodies.atlan)
    expect(await (await ask('/integrations/1/sync', { method: 'POST' })).text()).toBe('')
    platform.createIntegration(leastBodies.jira)
    const gone = await ask('/integrations/2', { method: 'DELETE' })
    expect([gone.status, await gone.text()]).toEqual([204, ''])
  })

  it('pass the headers of a refusal on', async () => {
    const body = purviewBody('throttled')
    expect((await serve().send('POST', '/integrations', body)).headers.get('Retry-After')).toBe('30')
  })
})

describe('a flaky network', () => {
  it('fails each first of three requests to a path, and never twice in a row', async () => {
    const { ask } = serve({ network: { latency: 0, catalogLatency: 0, fault: flakyFault } })
    const ways = new Set<number>()
    for (const path of [
      '/users/me',
      '/gateway',
      '/integrations',
      '/integrations?page=2',
      '/integrations-specifications',
    ]) {
      const statuses: number[] = []
      for (let attempt = 0; attempt < 6; attempt += 1) statuses.push((await ask(path)).status)
      expect(statuses.map((status) => status === 200)).toEqual([false, true, true, false, true, true])
      for (const status of statuses) ways.add(status)
    }
    expect(ways.size).toBeGreaterThan(3)
  })

  it('tells how long to wait, in seconds or as a date', () => {
    const waits = ['', 'a', 'ab', 'abc'].map((path) => {
      const fault = flakyFault({ method: 'GET', path, attempt: 1 })
      return typeof fault === 'object' && fault && 'retryAfter' in fault ? fault.retryAfter : fault
    })
    expect(waits).toEqual([{ status: 500, detail: 'Internal Server Error' }, 'seconds', 'date', 'lost'])
  })
})

describe('what a scenario adds', () => {
  const serveScenario = (scenario: ScenarioId) => {
    const { state } = buildScenarioState(scenario, NOW)
    return serve({}, { state })
  }
  const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>

  it('every refusal explains itself', async () => {
    const answer = await serveScenario('demo-explained').ask('/integrations/77')
    expect(await json(answer)).toMatchObject({
      detail: 'Integration not found',
      fault_context: { code: 'GONE', retryable: false, title: expect.any(String) as string },
    })
  })

  it.each([
    ['POST', '/integrations', 403],
    ['PUT', '/integrations/1', 413],
    ['GET', '/integrations/1/history', 414],
    ['POST', '/integrations/1/sync', 429],
    ['DELETE', '/integrations/1', 503],
  ])('a firewall answers %s %s with %i in HTML', async (method, path, status) => {
    const answer = await serveScenario('demo-firewall').ask(path, { method })
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, 'text/html'])
    expect(await answer.text()).toContain(`<h1>${status} `)
  })

  it('a write without the token of the cookie is refused, one with it is not', async () => {
    const { ask, platform } = serveScenario('demo-csrf')
    expect((await ask('/integrations')).status).toBe(200)
    const refused = await ask('/integrations/1', { method: 'DELETE' })
    expect([refused.status, await json(refused)]).toEqual([403, { detail: 'CSRF token missing or incorrect' }])
    expect(platform.state.integrations).toHaveLength(1)
    const headers = { 'X-CSRF-Token': CSRF_TOKEN }
    expect((await ask('/integrations/1', { method: 'DELETE', headers })).status).toBe(204)
  })

  it('a session ends after its requests, and goes on once signed in again', async () => {
    const { ask, platform } = serveScenario('demo-session-ends')
    const statuses: number[] = []
    for (let request = 0; request < 22; request += 1) statuses.push((await ask('/integrations')).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
    expect(statuses.slice(20)).toEqual([401, 401])
    platform.signIn()
    expect((await ask('/integrations')).status).toBe(200)
  })

  it('without a signed proof everything is refused, though signed in', async () => {
    const { ask, platform } = serveScenario('demo-dpop')
    expect((await ask('/users/me')).status).toBe(401)
    platform.signIn()
    expect((await ask('/users/me')).status).toBe(401)
    expect((await ask('/users/me', { headers: { DPoP: 'proof' } })).status).toBe(200)
  })

  it('in every list entries that cannot be read stand beside the good ones', async () => {
    const { ask, platform } = serveScenario('demo-unreadable')
    platform.state.rules.runs = true
    const lists = [
      ['/integrations', 'items'],
      ['/integrations/1/syncs', 'items'],
      ['/integrations/1/syncs/1/log', 'items'],
      ['/datastores', 'items'],
      ['/integrations/1/history', 'versions'],
    ] as const
    for (const [path, name] of lists) {
      const entries = (await json(await ask(path)))[name]
      expect(entries).toEqual(expect.arrayContaining([null, 'not an entry']))
    }
    for (const path of ['/integrations-specifications', '/integrations/1/domains']) {
      expect(await (await ask(path)).json()).toEqual(expect.arrayContaining([null, 'not an entry']))
    }
  })
})

describe('a write', () => {
  it('is stored, and answered with what cannot be read, where that is provoked', async () => {
    const { send, platform } = serve()
    const answer = await send('POST', '/integrations', purviewBody('unreadable-answer'))
    expect(answer.status).toBe(200)
    await expect(answer.json()).rejects.toThrow('JSON')
    expect(platform.state.integrations).toHaveLength(1)
    const edited = await send('PUT', '/integrations/1', { overwrite: true })
    await expect(edited.json()).rejects.toThrow('JSON')
    expect(platform.getIntegration(1).overwrite).toBe(true)
  })

  it('is answered shortly where that is provoked', async () => {
    const answer = await serve().send('POST', '/integrations', purviewBody('short-answer'))
    expect(Object.keys((await answer.json()) as object)).toEqual(['id', 'type', 'created', 'updated'])
  })

  it.each([403, 413, 414, 429, 503])('is answered with %i in HTML where a secret provokes it', async (status) => {
    const body = { ...leastBodies.datahub, api_service_token: `fail-html-${status}` }
    const answer = await serve().send('POST', '/integrations', body)
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([status, 'text/html'])
  })

  it.each([
    ['fail-context', 400, { retryable: false }],
    ['fail-context-retryable', 503, { retryable: true }],
    ['fail-context-odd', 400, { code: 7 }],
  ])('is refused with a context where %s provokes it', async (secret, status, context) => {
    const answer = await serve().send('POST', '/integrations', { ...leastBodies.datahub, api_service_token: secret })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ fault_context: context })
  })
})

describe('a query parameter that the contract does not name', () => {
  it('is refused, so that a slip of the page shows', async () => {
    const answer = await serve().ask('/integrations?limit=5')
    expect(await answer.json()).toMatchObject({ detail: [{ loc: ['query', 'limit'], type: 'extra_forbidden' }] })
  })
})
