import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import platformApi from '../../integrations/api/platform-api.yaml'
import { runDoctor } from './cli'
import { examine } from './examine'
import { isJson, type Json } from './openapi'

/** A document such as a deployment gives: the contract's own, changed by `change`. */
function documentWith(change: (document: Json) => void = () => {}): Json {
  const document: unknown = structuredClone(platformApi)
  if (!isJson(document)) throw new Error('The contract is no object.')
  change(document)
  return document
}

/** The object at a path of keys, to be changed. */
const within = (document: Json, ...keys: string[]): Json =>
  keys.reduce((at, key) => {
    const value = at[key]
    if (!isJson(value)) throw new Error(`There is no ${key}.`)
    return value
  }, document)
const paths = (document: Json) => within(document, 'paths')
const schema = (document: Json, name: string) => within(document, 'components', 'schemas', name)

/** Everything that the doctor found, as lines. */
async function findingsOf(document: Json, required: boolean) {
  const { findings } = await examine({ document })
  return (findings ?? [])
    .filter((finding) => finding.required === required)
    .map(({ operation, place, words }) => `${operation} ${place} ${words}`)
}

const withoutRuns = (document: Json) => {
  for (const path of Object.keys(paths(document))) if (path.includes('/syncs')) delete paths(document)[path]
}

describe('a document that is the contract', () => {
  it('has everything, and announces its runs, log and cancel', async () => {
    expect(await examine({ document: documentWith() })).toEqual({
      steps: [{ name: 'Version', ok: true, words: '2' }],
      findings: [],
      capabilities: {
        syncs: '/integrations/{id}/syncs',
        log: '/integrations/{id}/syncs/{runId}/log',
        cancel: { method: 'PUT', path: '/integrations/{id}/syncs/{runId}/abort' },
        deployment: '2',
      },
      failure: '',
    })
  })

  it('may write the base path, and name its parameters otherwise', async () => {
    const document = documentWith((document) => {
      document.paths = Object.fromEntries(
        Object.entries(paths(document)).map(([path, item]) => [
          `/api${path.replaceAll('{id}', '{integration_id}').replaceAll('{runId}', '{run}')}`,
          item,
        ]),
      )
    })
    const { findings, capabilities } = await examine({ document })
    expect(findings).toEqual([])
    expect(capabilities).toMatchObject({
      log: '/integrations/{id}/syncs/{runId}/log',
      cancel: { path: '/integrations/{id}/syncs/{runId}/abort' },
    })
  })
})

describe('a document that differs', () => {
  it('lacks what no publication names: nothing that the page needs, and no capability', async () => {
    const document = documentWith(withoutRuns)
    expect(await findingsOf(document, true)).toEqual([])
    expect(await findingsOf(document, false)).toEqual([
      'GET /integrations/{id}/syncs  is not offered',
      'GET /integrations/{id}/syncs/{runId}/log  is not offered',
      'PUT /integrations/{id}/syncs/{runId}/abort  is not offered',
    ])
    expect((await examine({ document })).capabilities).toEqual({ deployment: '2' })
  })

  it('lacks an operation of the page', async () => {
    const document = documentWith((document) => delete within(paths(document), '/integrations/{id}').put)
    expect(await findingsOf(document, true)).toEqual(['PUT /integrations/{id}  is not offered'])
  })

  it('lacks a property, needed or not', async () => {
    const document = documentWith((document) => {
      delete within(schema(document, 'IntegrationSpec'), 'properties').label
      delete within(schema(document, 'Gateway'), 'properties').gateway
      within(schema(document, 'Gateway'), 'properties').address = { type: 'string' }
    })
    expect(await findingsOf(document, true)).toEqual(['GET /integrations-specifications [].label is not in the answer'])
    expect(await findingsOf(document, false)).toEqual(['GET /gateway gateway is not in the answer'])
  })

  it('has a property of another type, deep inside', async () => {
    const document = documentWith((document) => {
      within(schema(document, 'EntityHistory'), 'properties').versions = {
        type: 'array',
        items: { type: 'object', properties: { changeset: { type: 'string' } } },
      }
    })
    expect(await findingsOf(document, true)).toContain(
      'GET /integrations/{id}/history versions[].changeset is string, not object',
    )
  })

  it('requires what the page does not know', async () => {
    const document = documentWith((document) => {
      const body = schema(document, 'SyncOptions')
      within(body, 'properties').reason = { type: 'string' }
      body.required = ['reason']
    })
    expect(await findingsOf(document, true)).toEqual([
      'POST /integrations/{id}/sync reason is required, and the page does not know it',
    ])
  })

  it('refers to itself without an end', async () => {
    const document = documentWith((document) => {
      const components = within(document, 'components', 'schemas')
      components.Gateway = { $ref: '#/components/schemas/Gateway' }
      components.Domain = { allOf: [{ $ref: '#/components/schemas/Domain' }] }
    })
    expect((await examine({ document })).failure).toBe('')
  })

  it('cancels by a path without a run, where it has no runs', async () => {
    const document = documentWith((document) => {
      withoutRuns(document)
      paths(document)['/integrations/{id}/sync/cancel'] = { post: { responses: {} } }
      paths(document)['/integrations/{id}/syncs/{runId}/stop'] = { put: { responses: {} } }
      paths(document)['/operations/abort/{id}'] = { put: { responses: {} } }
    })
    expect((await examine({ document })).capabilities).toEqual({
      cancel: { method: 'POST', path: '/integrations/{id}/sync/cancel' },
      deployment: '2',
    })
  })

  it('has runs of another shape, which the page could not read', async () => {
    const document = documentWith((document) => {
      delete within(schema(document, 'SyncRun'), 'properties').counts
    })
    expect((await examine({ document })).capabilities).toEqual({ deployment: '2' })
  })
})

const running: Server[] = []
afterEach(() => {
  for (const server of running.splice(0)) server.close()
})

const EXPIRY = Math.floor(Date.UTC(2027, 0, 31) / 1000)
const TOKEN = `h.${Buffer.from(JSON.stringify({ exp: EXPIRY })).toString('base64url')}.signature`

/** A platform that answers the given paths with JSON, and everything else with 404. */
async function serve(answers: Record<string, unknown>) {
  const server = createServer((request, response) => {
    const known = request.url && request.url in answers
    const refused = request.url === '/api/users/me' && request.headers.authorization !== `Bearer ${TOKEN}`
    response.writeHead(refused ? 401 : known ? 200 : 404, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(refused || !known ? { detail: 'No' } : answers[request.url ?? '']))
  })
  running.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const deployment = (document: Json) => ({
  '/api/health': null,
  '/api/': { version: '20260910-6599e5c' },
  '/api/users/me': { id: 7, name: 'Quinn', role: 'Manager' },
  '/api/openapi.json': document,
})

describe('the command', () => {
  it('says what it found, and never the token', async () => {
    const url = await serve(deployment(documentWith(withoutRuns)))
    const { output, exitCode } = await runDoctor(['--url', url], { QUALYTICS_TOKEN: TOKEN })
    expect(output).toContain('✓ Health: the platform is on')
    expect(output).toContain('✓ Version: 20260910-6599e5c')
    expect(output).toContain('✓ Sign-in: Quinn, role Manager, token valid until 2027-01-31T00:00:00.000Z')
    expect(output).toContain('✓ API: everything that the page needs is there')
    expect(output).toContain('<script type="application/json" id="qualytics-integrations">{"deployment":"2"}</script>')
    expect(output).not.toContain(TOKEN)
    expect(exitCode).toBe(0)
  })

  it('answers scripts: 1 where something is missing, in JSON as well', async () => {
    const url = await serve(deployment(documentWith((document) => delete paths(document)['/integrations'])))
    const { output, exitCode } = await runDoctor(['--url', url, '--json', '--token-env', 'T'], { T: TOKEN })
    expect(JSON.parse(output)).toMatchObject({ findings: [{ operation: 'GET /integrations' }, {}] })
    expect(exitCode).toBe(1)
  })

  it('says that a token is missing or refused', async () => {
    const url = await serve(deployment(documentWith()))
    expect(await runDoctor(['--url', url], {})).toMatchObject({ exitCode: 1 })
    expect((await runDoctor(['--url', url], {})).output).toContain('✗ Sign-in: no token was given (--token-env)')
    expect((await runDoctor(['--url', url], { QUALYTICS_TOKEN: 'x' })).output).toContain('the token is refused')
  })

  it.each([
    [[], 'Usage: doctor'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--url', 'qualytics.example.com'], '--url has no scheme: write https://qualytics.example.com.'],
    [['--url', 'http://127.0.0.1:1'], 'nothing listens there'],
    [['--openapi', 'no-such-file.json'], 'no-such-file.json cannot be read as JSON.'],
  ])('%j could not find out', async (args, words) => {
    const { output, exitCode } = await runDoctor(args, {})
    expect(output).toContain(words)
    expect(exitCode).toBe(2)
  })

  it('tells another product, and a document that is kept from this sign-in', async () => {
    const other = await serve({})
    expect((await runDoctor(['--url', other], { QUALYTICS_TOKEN: TOKEN })).output).toContain(
      `${other} does not answer as Qualytics does.`,
    )
    const url = await serve({ ...deployment(documentWith()), '/api/openapi.json': '' })
    const { output, exitCode } = await runDoctor(['--url', url], { QUALYTICS_TOKEN: TOKEN })
    expect(output).toContain('Save it from the browser and pass it with --openapi.')
    expect(exitCode).toBe(2)
  })

  it('works offline, from a file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'doctor-')), 'openapi.json')
    writeFileSync(file, JSON.stringify(documentWith()))
    const { output, exitCode } = await runDoctor(['--openapi', file], {})
    expect(output).toContain('"cancel":{"method":"PUT","path":"/integrations/{id}/syncs/{runId}/abort"}')
    expect(exitCode).toBe(0)
  })

  it('fills in a built page: capabilities, and the base of what is asked for early; again for another base', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
    const file = join(folder, 'openapi.json')
    const page = join(folder, 'index.html')
    writeFileSync(file, JSON.stringify(documentWith(withoutRuns)))
    writeFileSync(
      page,
      `<link rel="preload" as="fetch" href="/api/users/me" crossorigin nonce="CSP_NONCE">
<link rel="preload" as="fetch" href="/api/integrations?page=1&amp;size=100" crossorigin nonce="CSP_NONCE">
<script type="application/json" id="qualytics-integrations" nonce="CSP_NONCE">
  {"signIn":"/login","syncs":"/of/another/version"}
</script>`,
    )
    const fill = (...more: string[]) => runDoctor(['--openapi', file, '--page', page, ...more], {})
    expect((await fill('--api-base', 'https://api.q.example/v2/')).exitCode).toBe(0)
    expect(readFileSync(page, 'utf8')).toBe(
      `<link rel="preload" as="fetch" href="https://api.q.example/v2/users/me" crossorigin="use-credentials" nonce="CSP_NONCE">
<link rel="preload" as="fetch" href="https://api.q.example/v2/integrations?page=1&amp;size=100" crossorigin="use-credentials" nonce="CSP_NONCE">
<script type="application/json" id="qualytics-integrations" nonce="CSP_NONCE">{"deployment":"2","apiBase":"https://api.q.example/v2/","signIn":"/login"}</script>`,
    )
    await fill('--api-base', '/qualytics/api')
    await fill()
    const filled = readFileSync(page, 'utf8')
    expect(filled).toContain('href="/qualytics/api/users/me" crossorigin nonce')
    expect(filled).toContain('"apiBase":"/qualytics/api"')
    writeFileSync(page, '<title>Another page</title>')
    expect((await fill()).output).toContain(`${page} cannot be filled in`)
  })
})
