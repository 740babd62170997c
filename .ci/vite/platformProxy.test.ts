import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { parseAddress } from '../../src/package/doctor/address.ts'
import { WITHOUT_ADDRESS } from './platformCheck.ts'
import { createPlatformProxy } from './platformProxy.ts'

/** Made for this test, for 127.0.0.1, and trusted by nobody. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwyIpMUwJgRYF3ZDC
7UekiA5Q4wzEzsk9ROwcNga7yF2hRANCAATngCI4ijPgT2X8K4Q9pA2339SUfI+I
Bac4jlafEd9ZxvboeaIARcSRTQ4l8CoMoUpXhvVf+zl76pjJ3f47ZYCy
-----END PRIVATE KEY-----`
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBkTCCATagAwIBAgIUIHT40IvyvbwWSY6Coq0LUi2O74cwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDA3NTcyNFoYDzIxMjYxMDMx
MDc1NzI0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATngCI4ijPgT2X8K4Q9pA2339SUfI+IBac4jlafEd9ZxvboeaIARcSR
TQ4l8CoMoUpXhvVf+zl76pjJ3f47ZYCyo2QwYjAdBgNVHQ4EFgQUquIj/EmoJN8T
tCjpafJghyW2zPIwHwYDVR0jBBgwFoAUquIj/EmoJN8TtCjpafJghyW2zPIwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0kAMEYC
IQCApdD7hB56x1pl0lfML8LOYJbEXXsODxszWp9S91mB/wIhAP8WYCGnOawFb0fX
DEqauVNgOb6qdfvTw/ZCTs2kW86D
-----END CERTIFICATE-----`

type Listener = (request: IncomingMessage, response: ServerResponse) => void

const running: Server[] = []
afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(server: Server): Promise<string> {
  running.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
const serve = async (listener: Listener) => `http://${await listen(createServer(listener))}`

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}

/** A platform that wants the token `good`, where it wants one at all, and tells what it was asked. */
const platform =
  ({ below = '', token = '' } = {}): Listener =>
  (request, response) => {
    if (!request.url?.startsWith(`${below}/api/`)) json(response, 404, { detail: 'Not Found' })
    else if (token && request.headers.authorization !== `Bearer ${token}`) json(response, 401, { detail: 'No' })
    else json(response, 200, { id: 1, method: request.method, path: request.url, headers: request.headers })
  }

interface Told {
  kind: string
  sentence: string
}

/** The development server in front of it: what it tells in the terminal, and how it answers the page. */
async function start(url: string | undefined, token?: string) {
  const told: Told[] = []
  const { middleware, verdict } = createPlatformProxy({
    url,
    token,
    tell: (sentence, kind) => told.push({ kind, sentence }),
  })
  const page = await serve((request, response) =>
    middleware(request, response, () => {
      response.end('<title>Our own page</title>')
    }),
  )
  await verdict()
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${page}${path}`, init)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return { page, told, ask }
}

describe('an address that cannot be right', () => {
  it.each([
    ['qualytics.example.com', 'QUALYTICS_URL has no scheme: write https://qualytics.example.com.'],
    ['localhost:8000/x', 'QUALYTICS_URL has no scheme: write https://localhost:8000/x.'],
    ['ftp://qualytics.example.com', 'QUALYTICS_URL must begin with https://, not with ftp://.'],
    [
      'https://ann:pass@qualytics.example.com',
      'QUALYTICS_URL holds a user or a password: leave them out, and give a token.',
    ],
    ['https://qualytics.example.com/?a=1', 'QUALYTICS_URL ends with ?a=1: leave that out.'],
    ['https://', 'QUALYTICS_URL is no address: write it like https://your-qualytics.example.'],
  ])('%s', async (url, sentence) => {
    const { told, ask } = await start(url)
    expect(told).toEqual([{ kind: 'wrong', sentence }])
    expect(await ask('/api/users/me')).toEqual({ status: 502, body: { detail: sentence } })
  })

  it('is none with a slash or the path of the API at its end', () => {
    const read = (text: string) => {
      const parsed = parseAddress(text, 'QUALYTICS_URL')
      return 'address' in parsed ? parsed.address.href : parsed.sentence
    }
    expect(read(' https://q.example.com/ ')).toBe('https://q.example.com/')
    expect(read('https://q.example.com/api/')).toBe('https://q.example.com/')
    expect(read('https://q.example.com/qualytics/api')).toBe('https://q.example.com/qualytics')
  })
})

describe('without QUALYTICS_URL', () => {
  it('the API is not answered with the page, and everything else is left to it', async () => {
    const { page, ask } = await start(undefined)
    expect(await ask('/api/integrations?page=1')).toEqual({ status: 502, body: { detail: WITHOUT_ADDRESS } })
    expect(await (await fetch(`${page}/apiary`)).text()).toContain('Our own page')
  })
})

describe('a host that does not answer as Qualytics', () => {
  it('does not exist', async () => {
    const { told } = await start('https://qualytics.invalid')
    expect(told).toEqual([
      { kind: 'unsure', sentence: 'https://qualytics.invalid cannot be reached: there is no such host.' },
    ])
  })

  it('does not listen, until it does', async () => {
    const server = createServer(platform())
    const url = `http://${await listen(server)}`
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    const { told, ask } = await start(url)
    const sentence = `${url} cannot be reached: nothing listens there.`
    expect(told).toEqual([{ kind: 'unsure', sentence }])
    expect(await ask('/api/users/me')).toEqual({ status: 502, body: { detail: sentence } })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    expect((await ask('/api/users/me')).status).toBe(200)
  })

  it('has a certificate of its own making', async () => {
    const secure = createSecureServer({ key: KEY, cert: CERTIFICATE }, platform())
    const url = `https://${await listen(secure)}`
    const { told, ask } = await start(url)
    expect(told[0]?.sentence).toBe(
      `The certificate of ${url} is not trusted here (self-signed, or of a company): set NODE_EXTRA_CA_CERTS to the file of its root certificate.`,
    )
    expect(await ask('/api/users/me')).toEqual({ status: 502, body: { detail: told[0]?.sentence } })
  })

  it('speaks http on the port that https was asked of', async () => {
    const url = (await serve(platform())).replace('http:', 'https:')
    expect((await start(url)).told[0]?.sentence).toBe(
      `${url} does not speak https: write http:// in place of https://, or another port.`,
    )
  })

  it('is another product, whether it answers with its page or with JSON', async () => {
    const pages = await serve((_request, response) => response.end('<title>Another product</title>'))
    const other = await serve((_request, response) => json(response, 404, { detail: 'Not Found' }))
    for (const [url, status] of [
      [pages, 200],
      [other, 404],
    ] as const) {
      const { told, ask } = await start(url)
      const sentence = `${url} is not Qualytics: /api/users/me answers with ${status}, which is not an answer of its API.`
      expect(told).toEqual([{ kind: 'wrong', sentence }])
      expect(await ask('/api/integrations')).toEqual({ status: 502, body: { detail: sentence } })
    }
  })

  it('sends its visitors elsewhere', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(301, { Location: 'https://login.example.com/start' })
      response.end()
    })
    expect((await start(url)).told[0]?.sentence).toBe(
      `${url} sends its visitors on to https://login.example.com: is that the address of Qualytics?`,
    )
  })

  it('is busy, which the page is told by the platform itself', async () => {
    const url = await serve((_request, response) => json(response, 503, { detail: 'Starting' }))
    const { told, ask } = await start(url)
    expect(told).toEqual([{ kind: 'unsure', sentence: `${url} answers with 503: the platform may not be ready yet.` }])
    expect(await ask('/api/users/me')).toEqual({ status: 503, body: { detail: 'Starting' } })
  })
})

describe('a path in the address', () => {
  it('is that of a page: the platform is at the root', async () => {
    const url = await serve(platform())
    const { told, ask } = await start(`${url}/settings/integration`)
    const sentence = `Qualytics is at ${url}, not below /settings/integration: set QUALYTICS_URL=${url}.`
    expect(told).toEqual([{ kind: 'wrong', sentence }])
    expect(await ask('/api/users/me')).toEqual({ status: 502, body: { detail: sentence } })
  })

  it('is where the platform stands', async () => {
    const url = await serve(platform({ below: '/qualytics' }))
    const { ask } = await start(`${url}/qualytics`)
    expect((await ask('/api/gateway?x=1')).body).toMatchObject({ path: '/qualytics/api/gateway?x=1' })
  })
})

describe('the token', () => {
  it('is added here, and stays here', async () => {
    const url = await serve(platform({ token: 'good' }))
    const { told, ask } = await start(url, 'good')
    expect(told).toEqual([{ kind: 'ready', sentence: `Speaking to Qualytics at ${url}/` }])
    const { status, body } = await ask('/api/integrations', { method: 'POST', body: '{}' })
    expect([status, body.method]).toEqual([200, 'POST'])
    expect(body.headers).toMatchObject({ authorization: 'Bearer good', host: url.replace('http://', '') })
  })

  it('is refused, which is said without it', async () => {
    const url = await serve(platform({ token: 'good' }))
    const { told, ask } = await start(url, 'expired-token')
    const sentence = `${url} refuses QUALYTICS_TOKEN: it has expired, was revoked, or is not meant for this deployment.`
    expect(told).toEqual([{ kind: 'wrong', sentence }])
    expect(await ask('/api/users/me')).toEqual({ status: 502, body: { detail: sentence } })
  })

  it('is missing, which the terminal says; the page is told by the platform', async () => {
    const url = await serve(platform({ token: 'good' }))
    const { told, ask } = await start(url)
    expect(told[0]?.sentence).toBe(`${url} asks for a sign-in: set QUALYTICS_TOKEN to a token from Settings > Tokens.`)
    expect((await ask('/api/users/me')).status).toBe(401)
  })

  it('signs nothing that another site sends', async () => {
    const asked: string[] = []
    const url = await serve((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      platform()(request, response)
    })
    const { ask } = await start(url, 'good')
    const foreign = await ask('/api/integrations/1/sync', {
      method: 'POST',
      headers: { Origin: 'https://evil.example' },
    })
    expect(foreign.status).toBe(403)
    expect(asked).toEqual(['GET /api/users/me'])
  })
})
