import fc from 'fast-check'
import type { SyncLogEntry, SyncRun } from '../../integrations/api/schemas'

/** A running run, with what the test is about. */
export const runOf = (run: Partial<SyncRun> = {}): SyncRun => ({
  id: 7,
  status: 'running',
  pull: true,
  push: true,
  started: '2026-03-02T14:00:00Z',
  finished: null,
  started_by: { id: 1, name: 'Rita Sommer' },
  datastores_total: 52,
  datastores_done: 34,
  datastores_failed: 0,
  counts: { tables: 3, columns: 20, tags: 1 },
  message: null,
  ...run,
})

const number = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double(), fc.constant(Number.NaN))
const time = fc.oneof(
  fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  fc.string(),
)

/** Any run that has the contract's types, however strange. */
export const anyRun: fc.Arbitrary<SyncRun> = fc.record({
  id: fc.nat(9),
  status: fc.constantFrom('running', 'cancelling', 'succeeded', 'failed', 'cancelled'),
  pull: fc.boolean(),
  push: fc.boolean(),
  started: time,
  finished: fc.option(time),
  datastores_total: fc.option(number),
  datastores_done: number,
  datastores_failed: number,
  counts: fc.record({ tables: number, columns: number, tags: number }),
  message: fc.option(fc.string()),
})

export const entryOf = (entry: Partial<SyncLogEntry> = {}): SyncLogEntry => ({
  id: 1,
  datastore: { id: 1001, name: 'warehouse_00001' },
  outcome: 'synced',
  counts: { tables: 3, columns: 20, tags: 2 },
  errors: [],
  finished: '2026-03-02T14:00:05Z',
  ...entry,
})

export const anyEntry: fc.Arbitrary<SyncLogEntry> = fc.record({
  id: fc.nat(),
  datastore: fc.record({ id: fc.nat(), name: fc.string({ unit: 'grapheme' }) }),
  outcome: fc.constantFrom('synced', 'unmatched', 'failed', 'skipped'),
  counts: fc.record({ tables: fc.nat(), columns: fc.nat(), tags: fc.nat() }),
  errors: fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', "'", '7') }), { maxLength: 3 }),
  finished: time,
})
