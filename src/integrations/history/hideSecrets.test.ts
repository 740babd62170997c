import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntityHistory, IntegrationSpec } from '../api/schemas'
import { timelineOf } from './timeline'
import { isMask, secretKeeper } from './hideSecrets'

type Version = EntityHistory['versions'][number]

const spec: IntegrationSpec = {
  label: 'Weather Vane',
  type: 'weather_vane',
  properties: [
    { field: 'phrase', map_to: 'parameters', title: 'Phrase', required: true, type: 'string', secret: true },
    { field: 'door', map_to: 'parameters.house.door', title: 'Door', required: true, type: 'string', secret: true },
    { field: 'pin', map_to: 'parameters.credentials', title: 'Number', required: true, type: 'string' },
    { field: 'word', map_to: 'word', title: 'Password', required: true, type: 'string' },
    { field: 'mode', map_to: 'parameters', title: 'Mode', required: true, type: 'enum', values: ['a', 'b'] },
  ],
}

const anyKey = fc.oneof(fc.constantFrom('parameters', 'domains', 'api_url', 'id', 'name'), fc.string({ maxLength: 8 }))
const anyJson = fc.jsonValue({ maxDepth: 4 })
const versionWith = (changeset: fc.Arbitrary<Version['changeset']>): fc.Arbitrary<Version> =>
  fc.record({
    changeset,
    operation_type: fc.integer({ min: -1, max: 4 }),
    operation: fc.constantFrom('insert', 'update', 'delete', null, undefined),
    transaction: fc.record({
      id: fc.integer(),
      issued_at: fc.oneof(fc.string(), fc.constant('2026-03-01T10:00:00Z')),
      user: fc.option(fc.record({ id: fc.integer(), name: fc.string() })),
    }),
  })
const historyOf = (versions: fc.Arbitrary<Version>): fc.Arbitrary<EntityHistory> =>
  fc.record({
    id: fc.integer(),
    created: fc.string(),
    versions: fc.array(versions, { minLength: 1, maxLength: 4 }),
    unreadable: fc.constant([]),
  })

/** Where a secret may stand in a changeset: in what the contract or the specification calls secret, or what its name gives away. */
const PLACES = [
  ['api_access_token'],
  ['api_service_token', 'inner'],
  ['word'],
  ['parameters', 'credentials'],
  ['parameters', 'credentials', 'client_secret'],
  ['parameters', 'credentials', 'anything', 'else'],
  ['parameters', 'phrase'],
  ['parameters', 'phrase', 'inner'],
  ['parameters', 'house', 'door'],
  ['parameters', 'proxy', 'Password'],
  ['settings', 'apiKey'],
  ['authorization'],
]
const secret = fc
  .string({ unit: fc.constantFrom('a', 'B', '7', '_', '~', '.', '"', '\\', ' ', '€'), minLength: 8, maxLength: 16 })
  .map((text) => `qZ7${text}7Zq`)
const secretSomewhere = (value: string) => {
  const wraps = fc.constantFrom<(inner: unknown) => unknown>(
    (inner) => inner,
    (inner) => JSON.stringify(inner),
    (inner) => [inner],
    (inner) => ({ more: inner, other: 1 }),
  )
  const place = fc.constantFrom(...PLACES)
  const side = fc.tuple(place, wraps, wraps).map(([[root = '', ...inside], wrap, wrapAll]) => ({
    root,
    value: inside.length
      ? wrapAll(inside.reduceRight<unknown>((inner, key) => ({ [key]: inner }), wrap(value)))
      : wrap(value),
  }))
  return fc.record({
    side,
    after: fc.boolean(),
    another: anyJson,
    words: fc.constantFrom(`Refused ${value}.`, `https://a.com/?q=${value}`, JSON.stringify({ said: value })),
    noise: fc.dictionary(anyKey, fc.array(anyJson, { maxLength: 3 }), { maxKeys: 3 }),
  })
}

describe('timelineOf', () => {
  it('takes any JSON', () => {
    const changesets = fc.dictionary(anyKey, fc.oneof(fc.tuple(anyJson, anyJson), fc.array(anyJson)))
    fc.assert(
      fc.property(historyOf(versionWith(changesets)), fc.constantFrom(spec, null), (history, known) => {
        const entries = timelineOf(history, known)
        expect(entries.length).toBeGreaterThanOrEqual(history.versions.length)
        for (const { changes } of entries) for (const { label } of changes) expect(label.trim()).not.toBe('')
      }),
    )
  })

  it('never tells a secret, wherever it stands and whatever repeats it', () => {
    const cases = secret.chain((value) =>
      fc.tuple(fc.constant(value), secretSomewhere(value), historyOf(versionWith(fc.constant({})))),
    )
    fc.assert(
      fc.property(cases, ([value, { side, after, another, words, noise }, history]) => {
        const sides = after ? [another, side.value] : [side.value, another]
        for (const version of history.versions)
          version.changeset = { ...noise, message: [null, words], deep: [{ note: [words] }, words], [side.root]: sides }
        const told = JSON.stringify(timelineOf(history, spec))
        for (const form of [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)])
          expect(told).not.toContain(form)
      }),
      { numRuns: 300 },
    )
  })
})

it.each(['a', '*', 'secret', 'token=', '://', ' '])('hides in a text of 100,000 times %j at once', (part) => {
  const text = part.repeat(100_000)
  const keeper = secretKeeper({ id: 1, created: '', versions: [], unreadable: [] }, new Map())
  const before = performance.now()
  keeper.hide(`${text}!`)
  isMask(`${text}a`)
  expect(performance.now() - before).toBeLessThan(2_000)
})
