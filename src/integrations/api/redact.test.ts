import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOf, runOf } from '../../test/builders/runs'
import { redact, redactedJson } from './redact'
import { IntegrationSchema, SyncLogEntrySchema, SyncRunSchema } from './schemas'

const secret = 'abc8Q~p+/<"x">&\'y z'
const bytes = Buffer.from(secret)

describe('redact', () => {
  it.each([
    ['plain', secret],
    ['in an address', encodeURIComponent(secret)],
    ['in a form', new URLSearchParams({ s: secret }).toString().slice(2)],
    ['in base64', bytes.toString('base64')],
    ['in base64 for addresses', bytes.toString('base64url')],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in JSON inside JSON', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    [
      'in HTML',
      secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    ],
    ['in HTML that leaves quotes alone', secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;')],
    [
      'in HTML with numbers',
      secret
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&#34;')
        .replaceAll("'", '&#39;'),
    ],
  ])('takes a secret out, %s', (_name, spelled) => {
    expect(redact(`before ${spelled} after`, [secret])).toBe('before [secret removed] after')
  })

  it.each([
    ['client_secret=abcdef rest', 'client_secret=[secret removed] rest'],
    ['{"password": "two words"}', '{"password": [secret removed]}'],
    ['Authorization: Bearer abcdefghijkl', 'Authorization: Bearer [secret removed]'],
    ['https://name:word@host/path', 'https://[secret removed]@host/path'],
    [
      'AADSTS7000222: The provided client secret keys are expired.',
      'AADSTS7000222: The provided client secret keys are expired.',
    ],
  ])('takes out what looks like one: %s', (text, expected) => expect(redact(text)).toBe(expected))

  it('never leaves a given secret', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 40 }), fc.string(), (word, around) => {
        fc.pre(!'[secret removed]'.includes(word.trim()))
        expect(redact(`${around}${word}${around}`, [word]).replaceAll('[secret removed]', '')).not.toContain(word)
      }),
    )
  })

  it.each(['a', '=', ':', 'secret', '"', 'eyJ', '&amp;', '@', ' '])(
    'reads 100,000 times %j in under a second',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length)
      const before = performance.now()
      redact(`token: ${text}`, [text.slice(0, 200)])
      expect(performance.now() - before).toBeLessThan(1_000)
    },
  )
})

describe('redactedJson', () => {
  it('keeps what is under a secret’s name to itself, and is cut', () => {
    const text = redactedJson({ id: 7, api_token: 'abc', deep: { password: ['x'] }, long: 'w'.repeat(100_000) })
    expect(text).toContain('"id": 7')
    expect(text).not.toContain('abc')
    expect(text).not.toContain('"x"')
    expect(text.length).toBeLessThanOrEqual(2_000)
  })

  it('stands anything', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(typeof redactedJson(JSON.parse(json))).toBe('string')
      }),
    )
    expect(redactedJson(undefined)).toBe('')
  })
})

describe('what the platform tells of syncs', () => {
  const said = 'finance: failed: POST /token client_secret=abc8Q~typed'
  it('is read without secrets', () => {
    const integration = { id: 1, created: '', type: 'purview', api_url: '', connected: true, overwrite: false }
    const entry = entryOf({ errors: [said] })
    expect([
      IntegrationSchema.parse({ ...integration, message: said }).message,
      SyncRunSchema.parse(runOf({ message: said })).message,
      ...SyncLogEntrySchema.parse(entry).errors,
    ]).toEqual(Array.from({ length: 3 }, () => 'finance: failed: POST /token client_secret=[secret removed]'))
  })
})
