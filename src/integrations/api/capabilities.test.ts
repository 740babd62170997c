import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCapabilities, pathFor, withoutOperations } from './capabilities'

const ORIGIN = 'https://acme.qualytics.io'
const syncs = '/integrations/{id}/syncs'
const log = '/integrations/{id}/syncs/{runId}/log'
const abort = { method: 'PUT', path: '/integrations/{id}/syncs/{runId}/abort' }

describe('parseCapabilities', () => {
  it('takes what is right', () => {
    const given = {
      apiBase: '/api',
      syncs,
      log,
      cancel: abort,
      signIn: '/api/login?next={return}',
      downloads: false,
      deployment: '1',
    }
    expect(parseCapabilities({ ...given, unknown: 1 }, ORIGIN)).toEqual(given)
  })

  it.each([null, undefined, 'text', 7, [], {}, { syncs: 7, log: {}, cancel: 'PUT', downloads: 'no' }])(
    'has nothing but downloads where %j is given',
    (given) => expect(parseCapabilities(given)).toEqual({ downloads: true }),
  )

  it.each([
    'https://evil.example/{id}',
    '//evil.example/{id}',
    '/integrations//{id}',
    String.raw`/\evil.example/{id}`,
    'integrations/{id}',
    '/integrations',
    '/integrations/../{id}',
    '/integrations/./{id}',
    '/integrations/%2e%2e/{id}',
    '/integrations/{id}?a=b',
    '/integrations/{id}#a',
    '/integrations/{id}/{other}',
    '/integrations/{id} ',
    '/@evil.example:80\n/{id}',
    `/${'a'.repeat(3_000)}/{id}`,
  ])('a path %j is as if it were not there', (path) => {
    expect(parseCapabilities({ syncs: path, log: path, cancel: { method: 'PUT', path } })).toEqual({ downloads: true })
  })

  it('needs runs for what names a run', () => {
    expect(parseCapabilities({ log, cancel: abort })).toEqual({ downloads: true })
    const cancel = { method: 'POST', path: '/integrations/{id}/cancel' }
    expect(parseCapabilities({ cancel })).toEqual({ cancel, downloads: true })
    expect(parseCapabilities({ cancel: { ...cancel, method: 'GET' } })).toEqual({ downloads: true })
  })

  it.each([
    ['/qualytics/api', true],
    ['https://api.qualytics.io/api', true],
    ['https://acme.qualytics.io', true],
    ['https://qualytics.io.evil.example/api', false],
    ['https://evil.example/api', false],
    ['http://api.qualytics.io/api', false],
    ['https://user@api.qualytics.io', false],
    ['//api.qualytics.io', false],
  ])('apiBase %s: %s', (apiBase, taken) => {
    expect(parseCapabilities({ apiBase }, ORIGIN).apiBase).toBe(taken ? apiBase : undefined)
  })

  it('does not take a country’s whole domain for one site', () => {
    expect(parseCapabilities({ apiBase: 'https://evil.co.uk/api' }, 'https://acme.co.uk').apiBase).toBeUndefined()
    expect(parseCapabilities({ apiBase: 'https://10.0.0.2/api' }, 'https://10.0.0.1').apiBase).toBeUndefined()
  })

  it.each(['//evil.example', 'data:text/html,x', '/a b', 'http://x.example'])(
    'does not lead to %s to sign in',
    (signIn) => expect(parseCapabilities({ signIn }).signIn).toBeUndefined(),
  )

  it('is total', () => {
    fc.assert(
      fc.property(fc.anything(), fc.record({ syncs: fc.anything(), cancel: fc.anything() }), (one, other) => {
        expect(typeof parseCapabilities(one).downloads).toBe('boolean')
        expect(typeof parseCapabilities(other, ORIGIN).downloads).toBe('boolean')
      }),
    )
  })
})

describe('what becomes of them', () => {
  const all = parseCapabilities({ syncs, log, cancel: abort })

  it('a path is that of the integration and the run', () => {
    expect(pathFor(log, { id: 7, runId: 3 })).toBe('/integrations/7/syncs/3/log')
  })

  it('what answers 404 is left alone, and what needs it', () => {
    expect(withoutOperations(all, { log: true })).toMatchObject({ syncs, log: undefined, cancel: abort })
    expect(withoutOperations(all, { syncs: true })).toEqual({ downloads: true })
  })
})
