import { describe, expect, it } from 'vitest'
import type { Integration, SpecProperty } from '../../api/schemas'
import { field, fields, integration, valuesOf } from '../../../test/builders/spec'
import { initialValuesOf } from './initialValues'
import { createPayload, updatePayload, wireValue } from './payload'
import type { FieldValue } from './values'
import { visibleFields } from './visibility'

const finance = { id: 'fin', name: 'Finance' }

describe('a value in the request', () => {
  it.each<[Partial<SpecProperty>, FieldValue, unknown]>([
    [{}, ' a b ', 'a b'],
    [{}, '  ', undefined],
    [{ secret: true }, ' byte for byte\n', ' byte for byte\n'],
    [{ secret: true }, '', undefined],
    [{ map_to: 'api_url' }, ' https://a.example/ ', 'https://a.example/'],
    [{ type: 'number' }, ' 007 ', 7],
    [{ type: 'number' }, '', undefined],
    [{ type: 'percentage' }, '12.5', 12.5],
    [{ type: 'datetime' }, '', undefined],
    [{ type: 'boolean' }, false, false],
    [{ type: 'boolean' }, true, true],
    [{ type: 'enum', values: [' a '] }, ' a ', ' a '],
    [{ type: 'enum', values: ['a'] }, '', undefined],
    [{ type: 'list' }, [' a ', 'a', '', 'b'], ['a', 'b']],
    [{ type: 'list', values: ['a', 'b'] }, ['b'], ['b']],
    [{ type: 'list', field: 'domains' }, [finance], [finance]],
    [{ type: 'mapping' }, ' {"a":[1]} ', { a: [1] }],
    [{ type: 'mapping' }, 'plain', 'plain'],
    [{ type: 'mapping' }, '', undefined],
    [{ secret: true }, null, undefined],
    [{ type: 'boolean', map_to: 'parameters.credentials' }, null, undefined],
  ])('%j: %j is sent as %j', (described, value, wire) => {
    expect(wireValue(field(described), value)).toEqual(wire)
  })

  it('sends a time of the user’s clock as an instant', () => {
    expect(wireValue(field({ type: 'datetime' }), '2026-03-02T14:00')).toBe(new Date(2026, 2, 2, 14).toISOString())
  })
})

describe('creating', () => {
  it('sends what is shown and filled in, each where map_to says', () => {
    const all = fields(
      { field: 'api_url', map_to: 'api_url' },
      { field: 'tenant_id' },
      { field: 'client_secret', map_to: 'parameters.credentials', secret: true },
      { field: 'key', map_to: 'api_access_token', secret: true },
      { field: 'user', map_to: 'parameters.login.user' },
      { field: 'pass', map_to: 'parameters.login.pass' },
      { field: 'empty' },
      { field: 'domains', type: 'list' },
      { field: 'overwrite', map_to: 'overwrite', type: 'boolean' },
      { field: 'hidden', filter_field: 'overwrite', filter_value: 'true' },
    )
    const typed = ['https://a.example', 't', ' s ', 'k', 'u', 'p', '', [], false, 'typed before it was hidden']
    const values = Object.fromEntries(all.map(({ key }, index) => [key, typed[index] ?? null]))
    expect(createPayload(visibleFields(all, values), values, 'purview')).toEqual({
      type: 'purview',
      api_url: 'https://a.example',
      api_access_token: 'k',
      overwrite: false,
      parameters: { tenant_id: 't', credentials: { client_secret: ' s ' }, login: { user: 'u', pass: 'p' } },
    })
  })

  it('is not led astray by names such as __proto__', () => {
    const all = fields({ field: '__proto__' }, { field: 'constructor' })
    const values = Object.fromEntries(all.map(({ key, name }) => [key, name]))
    const payload = createPayload(all, values, 't')
    expect(JSON.stringify(payload)).toBe(
      '{"type":"t","parameters":{"__proto__":"__proto__","constructor":"constructor"}}',
    )
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})

describe('updating', () => {
  const all = fields(
    { field: 'api_url', map_to: 'api_url', required: true },
    { field: 'tenant_id', required: true },
    { field: 'note' },
    { field: 'domains', type: 'list' },
    { field: 'user', map_to: 'parameters.login.user' },
    { field: 'client_secret', map_to: 'parameters.credentials', secret: true, required: true },
    { field: 'event_driven', map_to: 'event_driven', type: 'boolean', default: true },
    { field: 'extra', filter_field: 'event_driven', filter_value: 'false', default: 'suggested' },
  )
  const stored = integration({
    api_url: 'https://stored.example.com',
    event_driven: null,
    parameters: {
      tenant_id: 't',
      note: 'n',
      domains: [finance],
      login: { user: 'u', group: 'g' },
      team_id: 'from elsewhere',
      expires_at: '2026-12-01T00:00:00Z',
    },
  })
  const update = (typed: Record<string, FieldValue>, latest: Integration = stored) => {
    const initial = initialValuesOf(all, stored)
    const values = { ...initial.values, ...valuesOf(all, typed) }
    return updatePayload(visibleFields(all, values), values, initial, latest)
  }

  it('begins with what is stored, and a default where a toggle is unset', () => {
    const { values } = initialValuesOf(all, stored)
    expect(values).toEqual(
      valuesOf(all, {
        api_url: 'https://stored.example.com',
        tenant_id: 't',
        note: 'n',
        domains: [finance],
        user: 'u',
        client_secret: null,
        event_driven: true,
        extra: 'suggested',
      }),
    )
  })

  it('sends nothing where nothing has changed', () => {
    expect(update({})).toBeNull()
    expect(update({ api_url: ' https://stored.example.com ', note: 'n ' })).toBeNull()
  })

  it('sends only what has changed', () => {
    expect(update({ api_url: 'https://new.example.com' })).toEqual({ api_url: 'https://new.example.com' })
    expect(update({ event_driven: false })).toEqual({
      event_driven: false,
      parameters: { ...stored.parameters, extra: 'suggested' },
    })
  })

  it('loses no sibling of a nested property, and takes the siblings as they are now', () => {
    expect(update({ note: 'new' })).toEqual({ parameters: { ...stored.parameters, note: 'new' } })
    expect(update({ user: 'new' })).toEqual({
      parameters: { ...stored.parameters, login: { user: 'new', group: 'g' } },
    })
    const latest = integration({ parameters: { ...stored.parameters, team_id: 'changed by another' } })
    expect(update({ note: 'new' }, latest)).toEqual({ parameters: { ...latest.parameters, note: 'new' } })
  })

  it('takes values away in the way their property allows', () => {
    expect(update({ note: '' })).toEqual({ parameters: { ...stored.parameters, note: null } })
    expect(update({ domains: [] })).toEqual({ parameters: { ...stored.parameters, domains: [] } })
  })

  it('sends a replaced secret byte for byte, without the date at which the old one ends', () => {
    const { expires_at: _old, ...rest } = stored.parameters ?? {}
    expect(update({ client_secret: ' new\t' })).toEqual({
      parameters: { ...rest, credentials: { client_secret: ' new\t' } },
    })
    expect(update({ client_secret: null })).toBeNull()
  })

  it('never sends credentials back, not even where a platform would tell them', () => {
    const told = integration({ parameters: { ...stored.parameters, credentials: { client_secret: 'told' } } })
    expect(update({ note: 'new' }, told)).toEqual({ parameters: { ...stored.parameters, note: 'new' } })
  })

  it('does not change the stored integration', () => {
    const before = JSON.stringify(stored)
    update({ user: 'new', note: '' })
    expect(JSON.stringify(stored)).toBe(before)
  })
})

describe('what begins in a new form', () => {
  const first = (described: Partial<SpecProperty>, prefill?: Record<string, string>) =>
    initialValuesOf([field(described)], null, prefill).values.f0
  it.each<[Partial<SpecProperty>, Record<string, string> | undefined, FieldValue | undefined]>([
    [{ default: 'd' }, undefined, 'd'],
    [{ default: 5, type: 'number' }, undefined, '5'],
    [{ default: { a: 1 } }, undefined, '{"a":1}'],
    [{ default: 'true', type: 'boolean' }, undefined, true],
    [{ default: null, type: 'boolean' }, undefined, false],
    [{ default: 'b', type: 'enum', values: ['a'] }, undefined, ''],
    [{ default: ['a', 2], type: 'list' }, undefined, ['a', '2']],
    [{ default: null, type: 'list', field: 'domains' }, undefined, []],
    [{ default: 'not a date', type: 'datetime' }, undefined, ''],
    [{ default: '****', secret: true }, undefined, ''],
    [{ default: 'd' }, { name: 'from a link' }, 'from a link'],
    [{ type: 'boolean', default: true }, { name: 'false' }, false],
    [{ type: 'list' }, { name: 'a, b' }, ['a', 'b']],
    [{ type: 'enum', values: ['a'] }, { name: 'a' }, 'a'],
    [{ secret: true }, { name: 'leaked' }, ''],
    [{ map_to: 'api_access_token' }, { name: 'leaked' }, ''],
    [{ map_to: 'parameters.credentials' }, { name: 'shareable' }, 'shareable'],
    [{ map_to: 'parameters.credentials', secret: true }, { name: 'leaked' }, ''],
    [{ field: 'toString' }, {}, ''],
  ])('%j with %j: %j', (described, prefill, value) => {
    expect(first(described, prefill)).toEqual(value)
  })
})
