import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fields, valuesOf } from '../../../test/builders/spec'
import { secretsOf } from './typedSecrets'

const all = fields(
  { field: 'name' },
  { field: 'secret', secret: true, map_to: 'parameters.credentials' },
  { field: 'user', map_to: 'parameters.credentials' },
  { field: 'token', map_to: 'api_access_token' },
  { field: 'other', secret: true },
)

describe('what must not come back in an error', () => {
  it('is every secret and token, and no other value', () => {
    const secrets = secretsOf(
      all,
      valuesOf(all, { name: 'Contoso', secret: 'first-secret', user: 'admin', token: 'the-token', other: null }),
    )
    expect(secrets).toContain('first-secret')
    expect(secrets).toContain('the-token')
    expect(secrets).not.toContain('Contoso')
    expect(secrets).not.toContain('admin')
  })

  it('is the half behind the colon too, unless it is an ordinary short word', () => {
    expect(secretsOf(all, valuesOf(all, { secret: 'rita@contoso.com:api-token-1' }))).toContain('api-token-1')
    expect(secretsOf(all, valuesOf(all, { secret: 'rita:a' }))).not.toContain('a')
  })

  it('is none where nothing is typed', () => {
    expect(secretsOf(all, valuesOf(all, { name: '', secret: '', token: null }))).toEqual([])
  })

  it('leaves nothing of a secret, however a text writes it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, unit: 'grapheme' }), (secret) => {
        const written = [
          secret,
          encodeURIComponent(secret),
          JSON.stringify(secret),
          Buffer.from(secret).toString('base64'),
        ]
        for (const text of written) {
          const cleaned = secretsOf(all, valuesOf(all, { secret })).reduce(
            (words, each) => words.replaceAll(each, ''),
            `in ${text}.`,
          )
          expect(cleaned.length).toBeLessThanOrEqual('in "".'.length)
        }
      }),
    )
  })
})
