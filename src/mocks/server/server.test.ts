import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { purviewBody } from '../data/examples'
import { readOptions } from './command'
import { startServer, type PlatformServer, type ServerOptions } from './server'

let running: PlatformServer | undefined
afterEach(async () => running?.close())

async function start(options: ServerOptions = {}) {
  running = await startServer({ scenario: 'demo-empty', pace: 1, ...options })
  const { origin } = running
  const ask = (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, { redirect: 'manual', ...init })
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const read = async (path: string, headers: Record<string, string> = {}) =>
    (await (await ask(path, { headers })).json()) as Record<string, unknown>
  return { origin, ask, send, read, platform: running.platform }
}

const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

describe('the main job over real sockets', () => {
  it('creates, syncs, watches, reads the history and removes', async () => {
    const { send, read, ask } = await start()
    const created = await send('POST', '/api/integrations', purviewBody('quick'))
    expect(created.status).toBe(200)
    expect(await created.text()).not.toContain('simulated-value')
    const started = await send('POST', '/api/integrations/1/sync', { pull: true, push: true })
    expect([started.status, await started.text()]).toEqual([204, ''])
    await vi.waitFor(async () => {
      const { items } = await read('/api/integrations?page=1&size=100')
      expect(items).toMatchObject([{ status: 'synced', message: expect.stringContaining('warehouse_00003') as string }])
    })
    expect(await read('/api/integrations/1/history')).toMatchObject({
      versions: [
        { operation: 'insert' },
        { changeset: { message: [null, expect.stringContaining('warehouse_00003')] } },
      ],
    })
    expect((await send('DELETE', '/api/integrations/1')).status).toBe(204)
    expect((await ask('/api/integrations/1')).status).toBe(404)
    expect((await ask('/api/integrations/1/syncs')).status).toBe(404)
  })
})

describe('what stands around the platform', () => {
  it('demands the token of the cookie with a write', async () => {
    const { ask, send } = await start({ rules: { csrf: true } })
    const [token = ''] = cookiesOf(await ask('/api/integrations'))
    expect(token).toMatch(/^csrf_token=.{36}$/)
    const value = token.split('=')[1] ?? ''
    const tries: Record<string, string>[] = [
      {},
      { Cookie: token },
      { 'X-CSRF-Token': value },
      { Cookie: token, 'X-CSRF-Token': value },
    ]
    const statuses: number[] = []
    for (const headers of tries) {
      statuses.push((await send('POST', '/api/integrations', purviewBody(), headers)).status)
    }
    expect(statuses).toEqual([403, 403, 403, 200])
  })

  it('demands a session where it is asked to, and gives one at the sign-in', async () => {
    const { ask } = await start({ signIn: true })
    expect((await ask('/api/users/me')).status).toBe(401)
    const login = await ask('/api/login?return=/settings/integration')
    const signIn = login.headers.get('Location') ?? ''
    expect(signIn).toMatch(/^\/simulated\/sign-in/)
    expect(await (await ask(signIn)).text()).toContain('<button>Sign in</button>')
    const signedIn = await ask(signIn, { method: 'POST' })
    expect([signedIn.status, signedIn.headers.get('Location')]).toEqual([303, '/settings/integration'])
    const [Cookie = ''] = cookiesOf(signedIn)
    expect((await ask('/api/users/me', { headers: { Cookie } })).status).toBe(200)
    expect((await ask('/api/users/me', { headers: { Authorization: 'Bearer any' } })).status).toBe(200)
  })

  it('answers in HTML in place of the platform', async () => {
    const { ask, send } = await start({ scenario: 'demo-firewall' })
    const taken = await send('POST', '/api/integrations', purviewBody())
    expect([taken.status, taken.headers.get('Content-Type')]).toEqual([403, 'text/html'])
    expect((await ask(`/api/integrations?q=${'a'.repeat(5_000)}`)).status).toBe(414)
    expect((await send('PUT', '/api/integrations/2', { api_url: 'a'.repeat(3_000_000) })).status).toBe(413)
  })

  it('cuts the connection, waits and fails as the command line asks', async () => {
    const { ask } = await start(readOptions(['--port', '0', '--fault', 'lost', '--latency', '50']))
    await expect(ask('/api/gateway')).rejects.toThrow('fetch failed')
    const began = performance.now()
    expect((await ask('/api/gateway')).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThan(40)
  })

  it('gives a browser that names a scenario a platform of its own', async () => {
    const { ask, read } = await start()
    const chosen = await ask('/settings/integration?scenario=demo-rich&q=a')
    expect([chosen.status, chosen.headers.get('Location')]).toEqual([303, '/settings/integration?q=a'])
    const [Cookie = ''] = cookiesOf(chosen)
    expect(await read('/api/integrations', { Cookie })).toMatchObject({ total: 2 })
    expect(await read('/api/integrations/1/syncs', { Cookie })).toMatchObject({ total: 4 })
    expect(await read('/api/integrations')).toMatchObject({ total: 0 })
    const other = { Cookie: 'simulated_platform=demo-purview.rich.test-7' }
    expect(await read('/api/integrations/1/syncs', other)).toMatchObject({ total: 4 })
  })
})

describe('a built page', () => {
  it('is served with its capabilities filled in, a policy and a nonce of its own, its files, and 404 for a missing one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(
      join(folder, 'index.html'),
      '<script type="application/json" id="qualytics-integrations" nonce="CSP_NONCE">\n  {}\n</script><div id="root"></div>',
    )
    writeFileSync(join(folder, 'assets/page.js'), 'start()')
    writeFileSync(join(folder, 'assets/page.js.gz'), 'compressed')
    const { ask } = await start({ scenario: 'demo-rich', serve: folder })
    const page = await ask('/settings/integration')
    expect(page.headers.get('Content-Type')).toContain('text/html')
    const [, nonce = ''] = /'nonce-([\w-]+)'/.exec(page.headers.get('Content-Security-Policy') ?? '') ?? []
    expect(await page.text()).toContain(`nonce="${nonce}">{"syncs":"/integrations/{id}/syncs"`)
    expect((await ask('/settings/integration')).headers.get('Content-Security-Policy')).not.toContain(nonce)
    const script = await ask('/assets/page.js', { headers: { 'Accept-Encoding': 'identity' } })
    expect([await script.text(), script.headers.get('Content-Type')]).toEqual(['start()', 'text/javascript'])
    expect((await ask('/assets/gone.js')).status).toBe(404)
    expect((await ask('/..%2f..%2f..%2fetc%2fpasswd')).status).toBe(404)
  })
})

describe('the command line', () => {
  it.each([
    [['--scenario', 'nowhere'], /^--scenario takes one of demo-start/],
    [['--fault', 'fire'], /^--fault takes one of flaky, lost/],
    [['--port', 'any'], /^--port takes a whole number/],
    [['--world', 'flat'], /^--world takes one of published, rich/],
  ])('%o is refused in one sentence', (words, sentence) => {
    expect(() => readOptions(words)).toThrow(sentence)
  })
})
