import { describe, expect, it } from 'vitest'
import type { EntityHistory, IntegrationSpec, SpecProperty } from '../api/schemas'
import { exactTime } from '../ui/format'
import { timelineOf } from './timeline'

const property = (field: string, map_to: string, title: string, more: Partial<SpecProperty> = {}): SpecProperty => ({
  field,
  map_to,
  title,
  required: false,
  type: 'string',
  ...more,
})
const spec: IntegrationSpec = {
  label: 'Microsoft Purview',
  type: 'purview',
  properties: [
    property('api_url', 'api_url', 'Purview Account URL'),
    property('tenant_id', 'parameters', 'Tenant ID'),
    property('client_secret', 'parameters.credentials', 'Client Secret', { secret: true }),
    property('domains', 'parameters', 'Domains', { type: 'list' }),
    property('overwrite', 'overwrite', 'Overwrite Tags', { type: 'boolean' }),
    property('mode', 'parameters.login.mode', 'Sign-in', {
      type: 'enum',
      values: [{ value: 'key', label: 'Station key' }],
    }),
    property('routing_key', 'parameters.routing_key', 'Routing key'),
    property('phrase', 'parameters', 'Phrase', { secret: true }),
  ],
}

type Changeset = EntityHistory['versions'][number]['changeset']
type Version = Omit<EntityHistory['versions'][number], 'changeset'>
const rita = { id: 1, name: 'Rita Sommer' }
const version = (changeset: Changeset, more: Partial<Version> = {}): EntityHistory['versions'][number] => ({
  operation_type: 1,
  operation: 'update',
  transaction: { id: 7, issued_at: '2026-03-01T10:00:00Z', user: rita },
  ...more,
  changeset,
})
const historyOf = (...versions: EntityHistory['versions']): EntityHistory => ({
  id: 1,
  created: '',
  versions,
  unreadable: [],
})
const changesOf = (changeset: Changeset, operation: Version['operation'] = 'update') =>
  timelineOf(historyOf(version(changeset, { operation })), spec)[0]?.changes.map(({ key: _key, ...change }) => change)

describe('changes in words', () => {
  const finance = { id: 'k7', name: 'Finance' }
  const other = { id: 'p0', name: 'Finance' }
  const sales = { id: 's1', name: 'Sales' }
  it.each<[string, Changeset, unknown[]]>([
    [
      'text, under the form’s label',
      { api_url: ['https://a.com', 'https://b.com'] },
      [{ label: 'Purview Account URL', kind: 'value', before: 'https://a.com', after: 'https://b.com' }],
    ],
    [
      'on and off',
      { overwrite: [false, true] },
      [{ label: 'Overwrite Tags', kind: 'value', before: 'Off', after: 'On' }],
    ],
    [
      'what no form names',
      { event_driven: [null, true] },
      [{ label: 'Event Driven', kind: 'value', before: null, after: 'On' }],
    ],
    [
      'times',
      { parameters: [{}, { expires_at: '2026-05-01T10:00:00Z' }] },
      [{ label: 'Secret expires', kind: 'value', before: null, after: exactTime('2026-05-01T10:00:00Z') }],
    ],
    [
      'nested parameters one by one, and only what differs',
      {
        parameters: [
          { tenant_id: 'one', login: { mode: 'user' }, same: 1 },
          { same: 1, tenant_id: 'two', login: { mode: 'key' } },
        ],
      },
      [
        { label: 'Tenant ID', kind: 'value', before: 'one', after: 'two' },
        { label: 'Sign-in', kind: 'value', before: 'user', after: 'Station key' },
      ],
    ],
    [
      'parameters kept as text',
      { parameters: ['{"tenant_id":"one"}', '{"tenant_id":"two"}'] },
      [{ label: 'Tenant ID', kind: 'value', before: 'one', after: 'two' }],
    ],
    [
      'domains by name, by id too where the name repeats',
      { parameters: [{ domains: [finance] }, { domains: [other, sales] }] },
      [{ label: 'Domains', kind: 'list', added: ['Finance (p0)', 'Sales'], removed: ['Finance (k7)'], none: '' }],
    ],
    [
      'no domains left',
      { parameters: [{ domains: [sales] }, { domains: [] }] },
      [
        {
          label: 'Domains',
          kind: 'list',
          added: [],
          removed: ['Sales'],
          none: 'None chosen: every domain is searched',
        },
      ],
    ],
    [
      'lists of words',
      { parameters: [{ tags: ['a', 'b'] }, { tags: ['b', 'c'] }] },
      [{ label: 'Tags', kind: 'list', added: ['c'], removed: ['a'], none: '' }],
    ],
    ['nothing for nothing', { message: [null, ''], parameters: [{}, null], overwrite: [true, true] }, []],
    [
      'names of unknown properties in words',
      { parameters: [{ retryPolicy: { max_count: 1 } }, { retryPolicy: { max_count: 2 } }] },
      [{ label: 'Retry policy › Max count', kind: 'value', before: '1', after: '2' }],
    ],
    [
      'an unknown shape as it is',
      { parameters: [{ rules: [{ a: 1 }] }, { rules: 'none' }] },
      [{ label: 'Rules', kind: 'data', before: '[\n  {\n    "a": 1\n  }\n]', after: '"none"' }],
    ],
    ['no pair', { overwrite: [true] }, [{ label: 'Overwrite Tags', kind: 'data', before: '', after: '[\n  true\n]' }]],
  ])('%s', (_what, changeset, changes) => expect(changesOf(changeset)).toEqual(changes))
})

it('reads data of any depth', () => {
  const deep = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`
  expect(changesOf({ rules: [deep, deep.replace('1', '2')], parameters: [{ a: deep }, { a: null }] })).toHaveLength(2)
})

describe('secrets', () => {
  it.each<[string, Changeset, unknown[]]>([
    [
      'a token',
      { api_access_token: ['old-token', 'new-token'] },
      [{ label: 'Access token', kind: 'secret', done: 'replaced' }],
    ],
    [
      'a masked token',
      { api_access_token: ['***', '***'] },
      [{ label: 'Access token', kind: 'secret', done: 'replaced' }],
    ],
    [
      'a masked one among parameters',
      {
        parameters: [
          { credentials: { client_secret: '(redacted)' } },
          { credentials: { client_secret: '(redacted)' } },
        ],
      },
      [{ label: 'Client Secret', kind: 'secret', done: 'replaced' }],
    ],
    [
      'one that stays while something else changes',
      {
        parameters: [
          { tenant_id: 'a', credentials: { client_secret: 'x1' } },
          { tenant_id: 'b', credentials: { client_secret: 'x1' } },
        ],
      },
      [{ label: 'Tenant ID', kind: 'value', before: 'a', after: 'b' }],
    ],
    [
      'one that is taken away',
      { parameters: [{ credentials: { client_secret: 'x1' } }, {}] },
      [{ label: 'Client Secret', kind: 'secret', done: 'removed' }],
    ],
    [
      'what the specification calls secret',
      { parameters: [{ phrase: 'open sesame' }, { phrase: 'open barley' }] },
      [{ label: 'Phrase', kind: 'secret', done: 'replaced' }],
    ],
    [
      'what looks secret by its name',
      { parameters: [{ proxy: { password: 'a' } }, { proxy: { password: 'b' } }] },
      [{ label: 'Proxy › Password', kind: 'secret', done: 'replaced' }],
    ],
    [
      'no key that the form shows',
      { parameters: [{ routing_key: 'a' }, { routing_key: 'b' }] },
      [{ label: 'Routing key', kind: 'value', before: 'a', after: 'b' }],
    ],
    [
      'in an address',
      { api_url: ['https://rita:pass1@a.com', 'https://rita:pass2@a.com'] },
      [{ label: 'Purview Account URL', kind: 'secret', done: 'replaced' }],
    ],
    [
      'repeated in words',
      {
        parameters: [null, { credentials: { client_secret: 'sesame-7' } }],
        note: [null, 'Refused sesame-7, token=abc'],
      },
      [
        { label: 'Client Secret', kind: 'secret', done: 'stored' },
        { label: 'Note', kind: 'value', before: null, after: 'Refused (hidden), token=(hidden)' },
      ],
    ],
    [
      'in an unknown shape',
      {
        proxies: [
          null,
          [
            { host: 'a', password: 'b' },
            { name: 'api_key', value: 'c' },
          ],
        ],
      },
      [
        {
          label: 'Proxies',
          kind: 'data',
          before: '',
          after: JSON.stringify(
            [
              { host: 'a', password: '(hidden)' },
              { name: 'api_key', value: '(hidden)' },
            ],
            null,
            2,
          ),
        },
      ],
    ],
    [
      'in parameters that cannot be read',
      { parameters: ["{'credentials': 1}", "{'credentials': 2}"] },
      [{ label: 'Parameters', kind: 'secret', done: 'replaced' }],
    ],
  ])('%s', (_what, changeset, changes) => expect(changesOf(changeset)).toEqual(changes))

  it('are stored when the integration is created', () => {
    expect(changesOf({ api_access_token: ['***', '***'] }, 'insert')).toEqual([
      { label: 'Access token', kind: 'secret', done: 'stored' },
    ])
  })
})

describe('entries', () => {
  const at = (id: number, issued_at: string, user: Version['transaction']['user'] = rita) => ({
    transaction: { id, issued_at, user },
  })

  it('stand newest first, whatever the order they come in', () => {
    const history = historyOf(
      version({}, at(2, '2026-03-02T10:00:00Z')),
      version({}, at(9, 'some day')),
      version({}, at(4, '2026-03-03T10:00:00+02:00')),
      version({}, { ...at(1, '2026-03-01T10:00:00Z'), operation: 'insert' }),
      version({}, at(3, '2026-03-02T10:00:00Z')),
      version({}, { ...at(5, '2026-03-03T09:00:00Z'), operation: null, operation_type: 2 }),
    )
    const entries = timelineOf(history, null)
    expect(entries.map(({ key }) => key)).toEqual(['5 5', '4 2', '3 4', '2 0', '1 3', '9 1'])
    expect(entries.map(({ action }) => action)).toEqual([
      'disconnected',
      'changed',
      'changed',
      'changed',
      'created',
      'changed',
    ])
  })

  it.each<[string, string, Version['transaction']['user'], Changeset, Version['operation']]>([
    ['Rita Sommer', 'by name', rita, {}, 'update'],
    ['rita@contoso.com', 'by address', { id: 1, name: ' ', email: 'rita@contoso.com' }, {}, 'update'],
    ['User 4', 'by id', { id: 4, name: '' }, {}, 'update'],
    ['Robot (service)', 'a service', { id: 5, user_name: 'Robot', user_type: 'Service' }, {}, 'update'],
    ['Qualytics', 'the platform itself', null, { connected: [true, false], message: [null, 'Refused'] }, 'update'],
    ['Someone', 'unknown', null, { overwrite: [true, false], connected: [true, false] }, 'update'],
    ['Someone', 'unknown as well', null, { connected: [null, true] }, 'insert'],
  ])('are by %s: %s', (who, _why, user, changeset, operation) => {
    const [entry] = timelineOf(
      historyOf(version(changeset, { operation, ...at(1, '2026-03-01T10:00:00Z', user) })),
      null,
    )
    expect(entry?.who).toBe(who)
  })

  it('end with the creation, also where no version tells it', () => {
    const history = { ...historyOf(version({})), created: '2026-01-01T10:00:00Z' }
    expect(timelineOf(history, null).at(-1)).toEqual({
      key: 'created',
      at: '2026-01-01T10:00:00Z',
      who: 'Someone',
      action: 'created',
      changes: [],
    })
  })
})
