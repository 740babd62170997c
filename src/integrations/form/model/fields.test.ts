import { describe, expect, it } from 'vitest'
import type { SpecProperty } from '../../api/schemas'
import { field, fields, specOf } from '../../../test/builders/spec'
import { fieldsOf } from './fields'

describe('kinds of fields', () => {
  it.each<[string, Partial<SpecProperty>, string]>([
    ['a string', { type: 'string' }, 'text'],
    ['a secret string', { type: 'string', secret: true }, 'secret'],
    ['a type never heard of', { type: 'compass_point' }, 'any'],
    [
      'a type never heard of for a text of the contract',
      { type: 'compass_point', map_to: 'api_service_token' },
      'text',
    ],
    ['a secret of a type never heard of', { type: 'vault_entry', secret: true }, 'secret'],
    ['a datastore', { type: 'datastore' }, 'text'],
    ['a container', { type: 'container' }, 'text'],
    ['a field', { type: 'field' }, 'text'],
    ['fields', { type: 'fields' }, 'words'],
    ['a file', { type: 'file' }, 'text'],
    ['comparators', { type: 'comparators' }, 'any'],
    ['a number', { type: 'number' }, 'number'],
    ['a secret number', { type: 'number', secret: true }, 'secret'],
    ['a percentage', { type: 'percentage' }, 'percentage'],
    ['a date and time', { type: 'datetime' }, 'datetime'],
    ['a boolean', { type: 'boolean' }, 'boolean'],
    ['an enum', { type: 'enum', values: ['a', 'b'] }, 'enum'],
    ['an enum without values', { type: 'enum' }, 'text'],
    ['a list with values', { type: 'list', values: ['a', 'b'] }, 'choices'],
    ['a list without', { type: 'list' }, 'words'],
    ['domains', { type: 'list', field: 'domains' }, 'domains'],
    ['domains mapped elsewhere', { type: 'list', field: 'domains', map_to: 'parameters.scope' }, 'words'],
    ['the address', { map_to: 'api_url' }, 'address'],
    ['a link to Teams', { field: 'teams_link' }, 'address'],
  ])('%s', (_case, described, kind) => {
    expect(field(described).kind).toBe(kind)
  })

  it('knows where the contract wants a whole number', () => {
    expect(field({ type: 'number', field: 'user_id' })).toMatchObject({ kind: 'number', whole: true })
    expect(field({ type: 'number', field: 'threshold' })).toMatchObject({ kind: 'number', whole: false })
  })
})

describe('help', () => {
  const helpOf = (described: Partial<SpecProperty>, type = 'slack') => {
    const [only] = fieldsOf({ ...specOf({ field: 'api_access_token', ...described }), type })
    return { info: only?.info, infoMarkdown: only?.infoMarkdown }
  }
  const link: unknown = expect.stringMatching(/^\[Where do I find this\?\]\(https:\/\/docs\.slack\.dev\//)

  it('is the specification’s own before ours, which says where to look besides', () => {
    expect(helpOf({})).toEqual({
      info: 'The token that Slack gave your app when it was installed.',
      infoMarkdown: link,
    })
    expect(helpOf({ info: ' Own words. ' })).toEqual({ info: 'Own words.', infoMarkdown: link })
    expect(helpOf({ info_md: '[Own](https://example.com)' })).toEqual({
      info: '',
      infoMarkdown: '[Own](https://example.com)',
    })
  })

  it('is none for what nobody knows', () => {
    expect(helpOf({}, 'constructor')).toEqual({ info: '', infoMarkdown: '' })
    expect(helpOf({ field: '__proto__' })).toEqual({ info: '', infoMarkdown: '' })
  })
})

describe('where a value goes', () => {
  it.each<[string, string, string[]]>([
    ['api_url', 'address', ['api_url']],
    ['parameters', 'tenant_id', ['parameters', 'tenant_id']],
    ['parameters.credentials', 'client_secret', ['parameters', 'credentials', 'client_secret']],
    ['parameters.credentials.token', 'client_secret', ['parameters', 'credentials', 'token']],
    ['parameters.login.user', 'user', ['parameters', 'login', 'user']],
    ['parameters', 'with.dots', ['parameters', 'with.dots']],
    ['api_access_token', 'routing_key', ['api_access_token']],
    ['', 'api_url', ['api_url']],
  ])('map_to %j of the field %j', (map_to, name, path) => {
    expect(field({ map_to, field: name }).path).toEqual(path)
  })
})

describe('what the platform never sends back', () => {
  it.each<[Partial<SpecProperty>, boolean]>([
    [{ map_to: 'api_url' }, false],
    [{ map_to: 'parameters' }, false],
    [{ map_to: 'overwrite', type: 'boolean' }, false],
    [{ map_to: 'parameters', secret: true }, true],
    [{ map_to: 'parameters.credentials' }, true],
    [{ map_to: 'parameters.credentials.user' }, true],
    [{ map_to: 'api_access_token' }, true],
    [{ map_to: 'api_refresh_token' }, true],
    [{ map_to: 'api_service_token' }, true],
    [{ map_to: 'webhook_of_tomorrow' }, true],
  ])('%j: %s', (described, writeOnly) => {
    expect(field(described).writeOnly).toBe(writeOnly)
  })
})

describe('the rest of a property', () => {
  it('has a title even where the platform sends none, and a key of its own even where names repeat', () => {
    const [one, other] = fields({ field: 'a', title: ' ' }, { field: 'a' })
    expect(one).toMatchObject({ title: 'a' })
    expect(one?.key).not.toBe(other?.key)
  })

  it('offers each value once, and reads both forms of values', () => {
    expect(field({ type: 'enum', values: ['a', 'b', 'a'] })).toMatchObject({
      choices: [
        { value: 'a', label: 'a', description: '' },
        { value: 'b', label: 'b', description: '' },
      ],
    })
    expect(field({ type: 'enum', values: [{ label: 'Key', value: 'key', description: null }] })).toMatchObject({
      choices: [{ value: 'key', label: 'Key', description: '' }],
    })
  })

  it('opens a group unless it says otherwise, and always where it cannot be opened', () => {
    const groupOf = (group: SpecProperty['group']) => field({ group }).group
    expect(groupOf({ name: 'G' })).toEqual({ name: 'G', hint: '', opened: true, collapsible: true, outlined: false })
    expect(groupOf({ name: 'G', default_opened: false })).toMatchObject({ opened: false })
    expect(groupOf({ name: 'G', default_opened: false, hide_expand_icon: true })).toMatchObject({
      opened: true,
      collapsible: false,
    })
    expect(groupOf(null)).toBeNull()
  })

  it('takes numbers as placeholders, and nothing that cannot be one', () => {
    expect(field({ placeholder: 15 }).placeholder).toBe('15')
    expect(field({ placeholder: { a: 1 } }).placeholder).toBe('')
  })

  it('leaves the type to the form', () => {
    expect(fields({ map_to: 'type' })).toEqual([])
  })
})
