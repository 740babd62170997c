// @vitest-environment node
import { getResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPlatform } from '../test/startPlatform'
import { leastBodies, purviewBody } from './data/examples'
import { createHandlers } from './handlers'
import { flakyFault } from './network'

const NOW = Date.UTC(2026, 2, 2, 14)
beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'setTimeout'], now: NOW }))
afterEach(() => vi.useRealTimers())

function serve(options: Parameters<typeof createHandlers>[1] = {}) {
  const { platform } = startPlatform()
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
      return fault === 'lost' ? 'lost' : fault?.retryAfter
    })
    expect(waits).toEqual([undefined, 'seconds', 'date', 'lost'])
  })
})
