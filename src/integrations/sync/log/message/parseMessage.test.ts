import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedUnits } from '../logEntry'
import { parseMessage, readMessage } from './parseMessage'

const told = (text: string) =>
  parseMessage(text).entries.map(({ datastore, outcome, counts: { tables, columns, tags }, errors }) => [
    datastore.name,
    outcome,
    tables,
    columns,
    tags,
    errors,
  ])

const forms: [string, string, unknown[][]][] = [
  [
    'lines between a beginning and an end',
    'Synchronization started 2026-03-02 14:00:00 UTC (pull, push)\nwarehouse_1: 3 tables, 20 columns, 1 tag synced\nwarehouse_2: no matching asset\nwarehouse_3: failed\n  Error: 403 Not authorized to access account\nSynchronization finished 2026-03-02 14:00:11 UTC: Finished with errors in 1 of 3 datastores.',
    [
      ['warehouse_1', 'synced', 3, 20, 1, []],
      ['warehouse_2', 'unmatched', null, null, null, []],
      ['warehouse_3', 'failed', null, null, null, ['403 Not authorized to access account']],
    ],
  ],
  [
    'a line a datastore',
    'warehouse_1: 3 tables, 20 columns, 2 tags synced\nwarehouse_2: failed: 403 Not authorized to access account\nwarehouse_3: nothing matched\nwarehouse_4: skipped',
    [
      ['warehouse_1', 'synced', 3, 20, 2, []],
      ['warehouse_2', 'failed', null, null, null, ['403 Not authorized to access account']],
      ['warehouse_3', 'unmatched', null, null, null, []],
      ['warehouse_4', 'skipped', null, null, null, []],
    ],
  ],
  [
    'a block a datastore',
    'Sync finished.\n\nDatastore: Sales DW\n  Tables: 1,204\n  Columns: 20\n  Tags: 0\n  Errors: none\n\nDatastore: Finance\n  Tables: 0\n  Errors:\n    - 404 ATLAS-404-00-005: the entity was deleted\n    - timeout expired',
    [
      ['Sales DW', 'synced', 1204, 20, 0, []],
      ['Finance', 'failed', 0, null, null, ['404 ATLAS-404-00-005: the entity was deleted', 'timeout expired']],
    ],
  ],
  [
    'a log with times and levels',
    '[2026-03-02 14:00:05] INFO Datastore "my warehouse": synced 3 tables, 20 columns and 2 external tags\n[2026-03-02 14:00:06] ERROR Datastore "other": Connection failed: timeout expired',
    [
      ['my warehouse', 'synced', 3, 20, 2, []],
      ['other', 'failed', null, null, null, ['timeout expired']],
    ],
  ],
  [
    'names with what belongs to them below',
    'warehouse_1\n  2 of 3 tables, 20 columns\n  orders: 12 columns, 1 tag\nwarehouse_2:\n  Status: Partially done\n',
    [
      ['warehouse_1', 'synced', 2, 20, 1, []],
      ['warehouse_2', 'Partially done', null, null, null, []],
    ],
  ],
  [
    'headings and bullets',
    '## warehouse_1\n- Tables: 3\n- Columns: 20\n- Tags: 2\n## warehouse_2\n- Error: 403 Not authorized',
    [
      ['warehouse_1', 'synced', 3, 20, 2, []],
      ['warehouse_2', 'failed', null, null, null, ['403 Not authorized']],
    ],
  ],
  [
    'tables by their names, without a number',
    'Datastore: a\n  Tables: orders, customers',
    [['a', '', null, null, null, []]],
  ],
]

describe('parseMessage', () => {
  it.each(forms)('reads %s', (_form, text, entries) => expect(told(text)).toEqual(entries))

  it.each([
    '',
    'Synchronized 46 of 52 datastores.',
    'Finished with errors in 2 of 52 datastores.',
    'AADSTS7000222: The provided client secret keys for app 1111 are expired. Trace ID: 1 Timestamp: 2026-03-02 14:00:05Z',
    'Connection failed: timeout',
    'Datastore sync failed: the account is gone',
  ])('takes no datastore from %j', (text) =>
    expect(parseMessage(text)).toEqual({ entries: [], general: text.split('\n') }),
  )

  it('says when a datastore was done where a time stands', () =>
    expect(parseMessage('2026-03-02T14:00:05Z a: 3 tables').entries[0]?.finished).toBe('2026-03-02T14:00:05Z'))

  const word = fc.constantFrom(
    'Datastore',
    'Datastore: ',
    'warehouse_1',
    'Tables',
    'Tables: ',
    '12',
    '1,204',
    ' columns',
    ' tags',
    'failed',
    'Errors:',
    ': ',
    ' - ',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\t- ',
    'synced',
    'skipped',
    '"',
    "'",
    '[2026-03-02 14:00:05]',
    'ERROR ',
    '�',
    '\u202E',
  )
  const anyText = fc.oneof(
    fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...forms.map(([, text]) => text)), { maxLength: 4 }).map((texts) => texts.join('\n')),
  )

  it('never throws and loses no line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { entries, general } = parseMessage(text)
        const lines = [...entries.flatMap(({ lines }) => lines ?? []), ...general]
        expect(lines.toSorted()).toEqual(text.split(/\r\n|\r|\n/).toSorted())
      }),
      { numRuns: 1_000 },
    )
  })

  it('invents no number, no name and no error', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { datastore, counts, errors, lines = [] } of parseMessage(text).entries) {
          const own = lines.join('\n')
          expect(own).toContain(datastore.name)
          for (const error of errors) expect(own).toContain(error)
          const numbers = countedUnits.map((unit) => counts[unit]).filter((count) => count !== null)
          for (const number of numbers) expect(own.replaceAll(',', '')).toContain(String(number))
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('reads a long text in portions', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `warehouse_${index}: 3 tables`).join('\n')
    const reading = readMessage(text)
    const portions = Array.from({ length: 5 }, () => reading.next().done)
    expect(portions).toEqual([false, false, false, false, false])
    expect(reading.next()).toMatchObject({ done: true, value: { entries: { length: 10_000 } } })
  })

  it.each([
    'a'.repeat(100_000),
    ' '.repeat(100_000),
    `a:${' '.repeat(100_000)}`,
    '1,'.repeat(50_000),
    '-'.repeat(100_000),
    'Datastore '.repeat(10_000),
  ])('reads a line of 100 kB at once', (line) => {
    const before = performance.now()
    parseMessage(line)
    expect(performance.now() - before).toBeLessThan(500)
  })
})
