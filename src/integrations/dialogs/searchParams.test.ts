import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatSearch, isSameDialog, parseSearch, type PageSearch, type DialogRequest } from './searchParams'

const noFilter = { text: '', status: null, category: null }
const id = fc.integer({ min: 1, max: 1e9 })
const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })

const dialog: fc.Arbitrary<DialogRequest | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    dialog: fc.constant('add' as const),
    type: words,
    prefill: fc.dictionary(words, words, { maxKeys: 3, noNullPrototype: true }),
  }),
  fc.record({
    dialog: fc.constantFrom(
      'edit',
      'replace',
      'check',
      'cancel',
      'automate',
      'history',
      'connection',
      'diagnostics',
      'disconnect' as const,
    ),
    id,
  }),
  fc.record({
    dialog: fc.constant('sync' as const),
    id,
    directions: fc.constantFrom(undefined, 'both', 'pull', 'push' as const),
  }),
  fc.record({
    dialog: fc.constant('runs' as const),
    id,
    run: fc.option(id, { nil: undefined }),
    outcome: fc.option(fc.constantFrom('synced', 'unmatched', 'failed', 'skipped' as const), { nil: undefined }),
    search: fc.option(words, { nil: undefined }),
  }),
)
const address: fc.Arbitrary<PageSearch> = fc.record({
  dialog,
  filter: fc.record({
    text: fc.string({ maxLength: 20 }),
    status: fc.constantFrom(null, 'connected', 'not_connected', 'attention' as const),
    category: fc.option(words),
  }),
})

describe('parseAddress', () => {
  it('reads back whatever formatAddress wrote', () => {
    fc.assert(
      fc.property(address, (written) => {
        expect(parseSearch(formatSearch(written))).toEqual(written)
      }),
    )
  })

  it('takes any text without failing, and understands what it formats again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseSearch(text)
        expect(parseSearch(formatSearch(parsed))).toEqual(parsed)
      }),
    )
  })

  it.each([
    ['an unknown dialog', '?dialog=launch&id=3'],
    ['a dialog without its id', '?dialog=edit'],
    ['an id that is no number', '?dialog=edit&id=3;drop'],
    ['an id below one', '?dialog=edit&id=0'],
    ['an id past all integers', '?dialog=edit&id=99999999999999999999'],
    ['add without a type', '?dialog=add'],
    ['nothing', ''],
  ])('shows no dialog for %s', (_name, search) => expect(parseSearch(search).dialog).toBeNull())

  it.each([
    ['an unknown status', '?status=broken'],
    ['an empty category', '?category='],
  ])('filters nothing for %s', (_name, search) => expect(parseSearch(search).filter).toEqual(noFilter))

  it('opens Connect Purview with values from a link', () =>
    expect(parseSearch('?dialog=add&type=purview&set.tenant_id=contoso.com').dialog).toEqual({
      dialog: 'add',
      type: 'purview',
      prefill: { tenant_id: 'contoso.com' },
    }))
})

it('the addresses that the README of the simulated platform lists open every dialog, as they are written', () => {
  const readme = readFileSync(new URL('../../mocks/README.md', import.meta.url), 'utf8')
  const listed = [...readme.matchAll(/^\| `(\?dialog=[^`]+)` \|/gm)].map(([, search = '']) => search)
  expect(listed.map((search) => formatSearch(parseSearch(search)))).toEqual(listed)
  expect(new Set(listed.map((search) => parseSearch(search).dialog?.dialog))).toEqual(
    new Set(['add', 'automate', 'cancel', 'check', 'diagnostics', 'disconnect', 'edit', 'history', 'runs', 'sync']),
  )
})

describe('formatAddress', () => {
  it('keeps the parameters of the host', () =>
    expect(
      formatSearch({ dialog: { dialog: 'sync', id: 3 }, filter: noFilter }, '?org=7&dialog=add&type=x&set.a=b'),
    ).toBe('?org=7&dialog=sync&id=3'))
})

describe('parameters of the same name as ours', () => {
  const nothing = { dialog: null, filter: noFilter }
  it.each([
    ['an id without a dialog of ours', '?id=5&type=a', '?id=5&type=a'],
    ['a status that is none of ours', '?status=open', '?status=open'],
    ['what belongs to a dialog of ours goes with it', '?org=7&dialog=edit&id=5', '?org=7'],
  ])('%s: %s', (_name, present, after) => expect(formatSearch(nothing, present)).toBe(after))

  it('are told apart by a prefix', () => {
    const written = formatSearch(
      { dialog: { dialog: 'edit', id: 3 }, filter: noFilter },
      '?dialog=own&id=5&q=host',
      'i-',
    )
    expect(written).toBe('?dialog=own&id=5&q=host&i-dialog=edit&i-id=3')
    expect(parseSearch(written, 'i-').dialog).toEqual({ dialog: 'edit', id: 3 })
    expect(formatSearch(nothing, written, 'i-')).toBe('?dialog=own&id=5&q=host')
  })
})

describe('isSameDialog', () => {
  it.each<[DialogRequest | null, DialogRequest | null, boolean]>([
    [null, null, true],
    [null, { dialog: 'sync', id: 1 }, false],
    [{ dialog: 'sync', id: 1 }, { dialog: 'sync', id: 1 }, true],
    [{ dialog: 'sync', id: 1 }, { dialog: 'sync', id: 2 }, false],
    [{ dialog: 'sync', id: 1 }, { dialog: 'edit', id: 1 }, false],
    [{ dialog: 'runs', id: 1, run: 2 }, { dialog: 'runs', id: 1, search: 'x' }, true],
    [{ dialog: 'add', type: 'a', prefill: {} }, { dialog: 'add', type: 'a', prefill: { b: 'c' } }, true],
    [{ dialog: 'add', type: 'a', prefill: {} }, { dialog: 'add', type: 'b', prefill: {} }, false],
  ])('%j and %j: %s', (one, other, same) => expect(isSameDialog(one, other)).toBe(same))
})
