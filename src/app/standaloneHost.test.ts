import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '../test/server'
import { createApplication } from './standaloneHost'

const ME = '*/api/users/me'
const rita = { id: 1, name: 'Rita Ray', role: 'Admin', email: 'rita@example.com' }

describe('createApplication', () => {
  it('signs in with the cookie alone', async () => {
    const seen: (string | null)[] = []
    server.use(
      http.get(ME, ({ request }) => {
        seen.push(request.headers.get('Authorization'))
        return HttpResponse.json(rita)
      }),
    )
    expect(await createApplication().person).toMatchObject({ name: 'Rita Ray', role: 'Admin' })
    expect(seen).toEqual([null])
  })

  it('keeps the method, the body and the headers it is given', async () => {
    server.use(
      http.get(ME, () => HttpResponse.json(rita)),
      http.post('*/api/integrations', async ({ request }) =>
        HttpResponse.json({ body: await request.text(), type: request.headers.get('Content-Type') }),
      ),
    )
    const response = await createApplication().host.fetch('/api/integrations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
    expect(await response.json()).toEqual({ body: '{}', type: 'application/json' })
  })

  it('notices the end of the session, and that it is back', async () => {
    let status = 401
    server.use(http.get(ME, () => HttpResponse.json(rita, { status })))
    const { host, person, sessionEnded } = createApplication()
    expect(await person).toBeNull()
    expect(sessionEnded.get()).toBe(true)
    status = 500
    await host.fetch('/api/users/me', {})
    expect(sessionEnded.get()).toBe(true)
    status = 200
    await host.fetch('/api/users/me', {})
    expect(sessionEnded.get()).toBe(false)
  })

  it.each([HttpResponse.json(['?']), HttpResponse.json({ name: 1, role: 'Admin' }), HttpResponse.error()])(
    'does without a person it cannot read (%#)',
    async (answer) => {
      server.use(http.get(ME, () => answer.clone()))
      expect(await createApplication().person).toBeNull()
    },
  )

  it('lets the browser ask before typed text is lost, and only then', async () => {
    server.use(http.get(ME, () => HttpResponse.json(rita)))
    const { host, person } = createApplication()
    await person
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(asks()).toBe(false)
    host.onUnsavedChange?.(true)
    expect(asks()).toBe(true)
    host.onUnsavedChange?.(false)
    expect(asks()).toBe(false)
  })
})
