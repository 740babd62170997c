import { describe, expect, it } from 'vitest'
import { fields } from '../../../test/builders/spec'
import { placeServerErrors } from './serverErrors'

const all = fields(
  { field: 'api_url', map_to: 'api_url' },
  { field: 'tenant_id' },
  { field: 'client_secret', map_to: 'parameters.credentials', secret: true },
  { field: 'domains', type: 'list' },
)

describe('where a refused value is shown', () => {
  it.each<[string, (string | number)[], string | null]>([
    ['a property', ['api_url'], 'api_url'],
    ['a nested one', ['parameters', 'tenant_id'], 'tenant_id'],
    ['a deeper one', ['parameters', 'credentials', 'client_secret'], 'client_secret'],
    ['inside a value', ['parameters', 'domains', 0, 'id'], 'domains'],
    ['an object with one field', ['parameters', 'credentials'], 'client_secret'],
    ['an object with several', ['parameters'], null],
    ['nothing that is shown', ['parameters', 'unheard_of'], null],
    ['the body as a whole', [], null],
  ])('%s', (_case, path, name) => {
    const { onFields, rest } = placeServerErrors(all, [{ path, message: 'No.' }])
    expect(all.filter(({ key }) => onFields.has(key)).map((each) => each.name)).toEqual(name ? [name] : [])
    expect(rest).toHaveLength(name ? 0 : 1)
  })

  it('shows all that is said of one field', () => {
    const path = ['api_url']
    const { onFields } = placeServerErrors(all, [
      { path, message: 'Too short.' },
      { path, message: 'Not https.' },
    ])
    expect([...onFields.values()]).toEqual(['Too short. Not https.'])
  })
})
