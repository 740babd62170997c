import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { server } from '../test/server'
import { readCapabilities } from './capabilities'
import { createApplication } from './standaloneHost'

const ME = '*/api/users/me'
const rita = { id: 1, name: 'Rita Ray', role: 'Admin', email: 'rita@example.com' }

beforeEach(() => server.use(http.get('*/api/bootstrap', () => HttpResponse.json({ current_user: rita }))))
afterEach(() => {
  document.body.replaceChildren()
  document.cookie = 'csrf_token=; max-age=0'
})

describe('createApplication', () => {
  it('asks once who is signed in, for the shell and for the page', async () => {
    let asked = 0
    server.use(
      http.get(ME, () => {
        asked += 1
        return HttpResponse.json(rita)
      }),
    )
    const { host, person } = createApplication()
    const answer = await host.fetch('/api/users/me', {})
    expect(await answer.json()).toEqual(rita)
    expect(person.get()).toEqual({ name: 'Rita Ray', role: 'Admin', email: 'rita@example.com' })
    expect(asked).toBe(1)
    await host.fetch('/api/users/me', {})
    expect(asked).toBe(2)
  })

  it('keeps the method, the body and the headers it is given, and adds the CSRF token to writes alone', async () => {
    document.cookie = 'csrf_token=a%2Bb'
    const seen: (string | null)[] = []
    server.use(
      http.get(ME, ({ request }) => {
        seen.push(request.headers.get('X-CSRF-Token'))
        return HttpResponse.json(rita)
      }),
      http.post('*/api/integrations', async ({ request }) =>
        HttpResponse.json({
          body: await request.text(),
          type: request.headers.get('Content-Type'),
          token: request.headers.get('X-CSRF-Token'),
        }),
      ),
    )
    const { host } = createApplication()
    await host.fetch('/api/users/me', {})
    const response = await host.fetch('/api/integrations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
    expect(await response.json()).toEqual({ body: '{}', type: 'application/json', token: 'a+b' })
    expect(seen).toEqual([null])
  })

  it('notices the end of the session, waits, and goes on by itself once somebody is signed in', async () => {
    let status = 401
    server.use(http.get(ME, () => HttpResponse.json(rita, { status })))
    const { host, person, session } = createApplication()
    await host.fetch('/api/users/me', {})
    expect(session.state.get()).toBe('ended')
    expect(person.get()).toBeNull()
    const waiting = host.onUnauthorized?.()
    status = 500
    await session.look('perhaps')
    expect(session.state.get()).toBe('ended')
    status = 200
    window.dispatchEvent(new Event('focus'))
    expect(await waiting).toBe(true)
    expect(session.state.get()).toBe('signed in')
    expect(person.get()?.name).toBe('Rita Ray')
  })

  it('looks again every few seconds while it waits, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    let asked = 0
    server.use(
      http.get(ME, () => {
        asked += 1
        return HttpResponse.json(rita, { status: asked < 3 ? 401 : 200 })
      }),
    )
    const { host } = createApplication()
    await host.fetch('/api/users/me', {})
    const waiting = host.onUnauthorized?.()
    vi.advanceTimersByTime(5_000)
    await vi.waitFor(() => expect(asked).toBe(2))
    vi.advanceTimersByTime(5_000)
    expect(await waiting).toBe(true)
    vi.advanceTimersByTime(60_000)
    window.dispatchEvent(new Event('focus'))
    expect(asked).toBe(3)
    vi.useRealTimers()
  })

  it.each([
    ['the platform asks for a proof', { 'WWW-Authenticate': 'DPoP algs="ES256"' }, 'perhaps' as const],
    ['somebody says that they are signed in', {}, 'signed in' as const],
  ])('is refused where %s', async (_name, headers, claim) => {
    server.use(http.get(ME, () => HttpResponse.json({ detail: 'x' }, { status: 401, headers })))
    const { host, session } = createApplication()
    await host.fetch('/api/users/me', {})
    await session.look(claim)
    expect(session.state.get()).toBe('refused')
  })

  it.each([HttpResponse.json(['?']), HttpResponse.json({ name: 1, role: 'Admin' }), HttpResponse.error()])(
    'does without a person it cannot read (%#)',
    async (answer) => {
      server.use(http.get(ME, () => answer.clone()))
      const { host, person } = createApplication()
      await host.fetch('/api/users/me', {}).catch(() => null)
      expect(person.get()).toBeNull()
    },
  )

  it('lets the browser ask before typed text is lost, and only then', async () => {
    server.use(http.get(ME, () => HttpResponse.json(rita)))
    const { host } = createApplication()
    await host.fetch('/api/users/me', {})
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(asks()).toBe(false)
    host.onUnsavedChange?.(true)
    expect(asks()).toBe(true)
    host.onUnsavedChange?.(false)
    expect(asks()).toBe(false)
  })
})

describe('what the deployment says of itself', () => {
  it.each([
    ['nothing', '', {}],
    ['no JSON', '<script type="application/json" id="qualytics-integrations">{a}</script>', {}],
    [
      'JSON',
      '<script type="application/json" id="qualytics-integrations">{ "downloads": false }</script>',
      { downloads: false },
    ],
  ])('%s', (_name, html, expected) => {
    document.body.innerHTML = html
    expect(readCapabilities()).toEqual(expected)
  })

  it('moves the API to where it stands', async () => {
    const asked: string[] = []
    server.use(
      http.get('*/qualytics/api/*', ({ request }) => {
        asked.push(new URL(request.url).pathname)
        return HttpResponse.json(rita)
      }),
    )
    const { host } = createApplication({ deployment: { apiBase: '/qualytics/api' } })
    expect(host.apiBase).toBe('/qualytics/api')
    await host.fetch('/qualytics/api/users/me', {})
    expect(asked.toSorted()).toEqual(['/qualytics/api/bootstrap', '/qualytics/api/users/me'])
  })
})
