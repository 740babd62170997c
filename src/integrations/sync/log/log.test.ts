import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEntry, entryOf } from '../../../test/builders/runs'
import { causeOf, groupErrors } from './errorGroups'
import { shareInWords } from './OutcomeBar'
import { entryIndexOf, sortEntries, type LogOrder } from './rowOrder'

const failed = (name: string, ...errors: string[]) => entryOf({ datastore: { id: 1, name }, outcome: 'failed', errors })

describe('causeOf', () => {
  it.each([
    ['403 Not authorized to access account', '403 Not authorized to access account'],
    ['AADSTS7000222: The provided client secret keys for app 1111 are expired.', 'AADSTS7000222'],
    ['400 invalid_client: AADSTS7000222: other words', 'AADSTS7000222'],
    ['Connection to warehouse_00033 failed', 'Connection to … failed'],
    ["Table 'sales.orders' is gone", 'Table … is gone'],
    ["The account doesn't exist; it isn't there", "The account doesn't exist; it isn't there"],
    ["The users' role isn't enough", "The users' role isn't enough"],
    ["Can't read 'it's own' table", "Can't read … table"],
    ['Request 6f1c2d3e-1111-4222-8333-abcdefabcdef failed', 'Request … failed'],
    ['Since 2026-03-02T14:00:05Z at https://contoso.purview.azure.com/catalog', 'Since … at …'],
    ['404 ATLAS-404-00-005: entity 123456 was deleted', '404 ATLAS-404-00-005: entity … was deleted'],
    ['', ''],
  ])('%s: %s', (words, cause) => expect(causeOf(words, 'warehouse_00033')).toBe(cause))
})

it.each(["'", '"', "a'", "'a", '1', 'f1', '-', ' ', 'https://'])(
  'the cause of 100,000 characters of %j is found at once',
  (piece) => {
    const before = performance.now()
    causeOf(piece.repeat(100_000 / piece.length), 'warehouse')
    expect(performance.now() - before).toBeLessThan(1_000)
  },
)

describe('groupErrors', () => {
  it('counts datastores by cause, most frequent first, and names the first three', () => {
    const groups = groupErrors([
      failed('a', '403 Not authorized'),
      failed('b', 'Connection to b failed', 'Connection to b failed'),
      failed('c', 'Connection to c failed'),
      failed('d', 'Connection to d failed', '403 Not authorized'),
      failed('e', 'Connection to e failed'),
      entryOf(),
    ])
    expect(groups).toEqual([
      { cause: 'Connection to … failed', words: 'Connection to b failed', count: 4, datastores: ['b', 'c', 'd'] },
      { cause: '403 Not authorized', words: '403 Not authorized', count: 2, datastores: ['a', 'd'] },
    ])
  })

  it('counts a failure without words', () =>
    expect(groupErrors([failed('a')])).toMatchObject([{ words: 'The platform gave no reason', count: 1 }]))

  it('comes to the same read at once or in portions', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), fc.nat(20), (entries, cut) => {
        const inPortions = groupErrors(entries.slice(cut), groupErrors(entries.slice(0, cut)))
        const byCause = (groups: typeof inPortions) =>
          Object.fromEntries(groups.map(({ cause, ...group }) => [`${cause} `, group]))
        expect(byCause(inPortions)).toEqual(byCause(groupErrors(entries)))
      }),
    )
  })
})

describe('order', () => {
  it('finds the entry of each row, newest or oldest first', () => {
    const rowsOf = (order: LogOrder) => [0, 1, 2].map((row) => entryIndexOf(row, 3, order))
    expect(rowsOf({ by: 'finished', descending: true })).toEqual([2, 1, 0])
    expect(rowsOf({ by: 'finished', descending: false })).toEqual([0, 1, 2])
  })

  it.each<[LogOrder, number[]]>([
    [{ by: 'finished', descending: false }, [1, 2, 3]],
    [{ by: 'finished', descending: true }, [3, 2, 1]],
    [{ by: 'datastore', descending: false }, [2, 3, 1]],
    [{ by: 'tables', descending: true }, [3, 1, 2]],
    [{ by: 'outcome', descending: false }, [2, 1, 3]],
  ])('sorts by %j', (order, ids) => {
    const entries = [
      entryOf({ id: 1, datastore: { id: 1, name: 'db_10' }, counts: { tables: 3, columns: 0, tags: 0 } }),
      entryOf({
        id: 2,
        datastore: { id: 2, name: 'db_2' },
        counts: { tables: 3, columns: 0, tags: 0 },
        outcome: 'failed',
      }),
      entryOf({ id: 3, datastore: { id: 3, name: 'db_9' }, counts: { tables: 8, columns: 0, tags: 0 } }),
    ]
    expect(sortEntries(entries, order).map(({ id }) => id)).toEqual(ids)
  })
})

describe('shareInWords', () => {
  it.each([
    [0, '0 %'],
    [0.001, 'under 1 %'],
    [0.5, '50 %'],
    [0.999, 'over 99 %'],
    [1, '100 %'],
  ])('%d: %s', (share, words) => expect(shareInWords(share)).toBe(words))
})
