import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalOf, startPlatform } from '../../../test/startPlatform'
import { leastBodies, purviewBody } from '../../data/examples'
import { readLog, readRun } from './runs'
import type { Ending, RunRecord } from './runTiming'

const START = Date.UTC(2026, 2, 2, 14)

const recordOf = (change: Partial<RunRecord> = {}): RunRecord => ({
  id: 1,
  pull: true,
  push: true,
  started: START,
  startedBy: { id: 1, name: 'Rita' },
  datastores: 52,
  pace: 200,
  seed: 7,
  matches: true,
  ending: { kind: 'completes' },
  abortedAt: null,
  ...change,
})

const ending: fc.Arbitrary<Ending> = fc.oneof(
  fc.constant<Ending>({ kind: 'completes' }),
  fc.nat(300).map((after): Ending => ({ kind: 'fails', after, message: 'AADSTS7000222', disconnects: true })),
  fc.nat(300).map((after): Ending => ({ kind: 'stalls', after })),
)
const record = fc.record({
  id: fc.constant(1),
  pull: fc.boolean(),
  push: fc.boolean(),
  started: fc.constant(START),
  startedBy: fc.constant({ id: 1, name: 'Rita' }),
  datastores: fc.nat(300),
  pace: fc.integer({ min: 0, max: 5_000 }),
  seed: fc.nat(),
  matches: fc.boolean(),
  ending,
  abortedAt: fc.option(fc.nat(1_500_000).map((after) => START + after)),
})
/** Moments before, during and long after a run. */
const moments = fc
  .array(fc.integer({ min: -10_000, max: 4_000_000 }), { minLength: 2, maxLength: 12 })
  .map((after) => after.map((ms) => START + ms).toSorted((left, right) => left - right))

describe('a run', () => {
  it('never goes back, never passes its total, and stays as it ended', () => {
    fc.assert(
      fc.property(record, moments, (run, times) => {
        const seen = times.map((time) => readRun(run, time))
        for (const [index, now] of seen.entries()) {
          const before = seen[index - 1] ?? now
          const { tables, columns, tags } = now.counts
          expect(now.datastores_done).toBeLessThanOrEqual(run.datastores)
          expect(now.datastores_failed).toBeLessThanOrEqual(now.datastores_done)
          expect(now.datastores_total === null || now.datastores_total === run.datastores).toBe(true)
          expect(now.finished === null).toBe(now.status === 'running' || now.status === 'cancelling')
          expect(now.message === null).toBe(now.finished === null)
          expect(run.pull ? 0 : tags).toBe(0)
          expect(now.datastores_done).toBeGreaterThanOrEqual(before.datastores_done)
          expect(now.datastores_failed).toBeGreaterThanOrEqual(before.datastores_failed)
          expect(tables).toBeGreaterThanOrEqual(before.counts.tables)
          expect(columns).toBeGreaterThanOrEqual(before.counts.columns)
          expect(tags).toBeGreaterThanOrEqual(before.counts.tags)
          expect(before.finished === null ? before : now).toEqual(before)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is told by its log: same number, same counts, same order, nothing later than now', () => {
    fc.assert(
      fc.property(record, moments, (run, times) => {
        for (const time of times) {
          const told = readRun(run, time)
          const { total, slice } = readLog(run, time, {})
          const entries = slice(0, total)
          const sum = (name: 'tables' | 'columns' | 'tags') =>
            entries.reduce((all, { counts }) => all + counts[name], 0)
          expect(total).toBe(told.datastores_done)
          expect({ tables: sum('tables'), columns: sum('columns'), tags: sum('tags') }).toEqual(told.counts)
          expect(entries.filter(({ outcome }) => outcome === 'failed')).toHaveLength(told.datastores_failed)
          expect(entries.filter(({ finished }) => Date.parse(finished) > Math.max(time, START))).toEqual([])
          expect(entries.map(({ id }) => id)).toEqual(entries.map((_entry, index) => index + 1))
          expect(entries.filter(({ errors, outcome }) => errors.length > 0 !== (outcome === 'failed'))).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('gives the same pages whole and in parts, filtered or not', () => {
    const run = recordOf({ datastores: 700 })
    const late = START + 3_600_000
    const outcomes = ['synced', 'unmatched', 'failed', 'skipped'] as const
    const parts = outcomes.map((outcome) => readLog(run, late, { outcome }))
    expect(parts.reduce((all, { total }) => all + total, 0)).toBe(700)
    for (const { total, slice } of parts) {
      expect(total).toBeGreaterThan(0)
      expect(slice(0, total)).toEqual([...slice(0, 5), ...slice(5, total)])
    }
    const found = readLog(run, late, { search: '_0001' })
    expect(found.slice(0, found.total).map(({ datastore }) => datastore.name)).toEqual(
      Array.from({ length: 10 }, (_, index) => `warehouse_0001${index}`),
    )
    expect(readLog(run, late, { search: 'WAREHOUSE_00700' }).total).toBe(1)
    expect(readLog(run, late, { search: 'nowhere' }).total).toBe(0)
  })

  it('does not know its total until it has counted', () => {
    expect(readRun(recordOf(), START + 599).datastores_total).toBeNull()
    expect(readRun(recordOf(), START + 600)).toMatchObject({
      datastores_total: 52,
      datastores_done: 0,
      status: 'running',
    })
    expect(readRun(recordOf(), START + 600 + 52 * 200)).toMatchObject({ status: 'succeeded', datastores_done: 52 })
  })

  it('succeeds with nothing matched where nothing matches', () => {
    const run = readRun(recordOf({ matches: false }), START + 60_000)
    expect(run).toMatchObject({ status: 'succeeded', counts: { tables: 0, columns: 0, tags: 0 }, datastores_failed: 0 })
    expect(run.message).toContain('No datastore matched')
    expect(readLog(recordOf({ matches: false }), START + 60_000, { outcome: 'unmatched' }).total).toBe(52)
  })

  it('pulls tags only when it pulls', () => {
    expect(readRun(recordOf({ pull: false }), START + 60_000).counts.tags).toBe(0)
    expect(readRun(recordOf(), START + 60_000).counts.tags).toBeGreaterThan(0)
  })

  it('that stalls reports nothing more until it is ended', () => {
    const run = recordOf({ ending: { kind: 'stalls', after: 10 } })
    const first = readRun(run, START + 10_000)
    expect(first).toMatchObject({ status: 'running', datastores_done: 10 })
    expect(readRun(run, START + 20 * 60_000)).toEqual(first)
    expect(readRun(run, START + 40 * 60_000)).toMatchObject({ status: 'failed', datastores_done: 10 })
  })

  it('of 50,000 datastores is told quickly', () => {
    const run = recordOf({ datastores: 50_000, pace: 1, seed: 99 })
    const began = performance.now()
    expect(readRun(run, START + 60_000).datastores_done).toBe(50_000)
    expect(readLog(run, START + 60_000, { outcome: 'failed' }).slice(0, 100)).toHaveLength(100)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe('cancelling', () => {
  const connected = () => {
    const { platform, time } = startPlatform({ pace: 1_000, world: 'rich' })
    platform.createIntegration(purviewBody())
    platform.runSynchronization(1)
    return { platform, time }
  }

  it('finishes the datastore in hand, and keeps what is done', () => {
    const { platform, time } = connected()
    time.now += 13_200
    const before = platform.getSyncRuns(1).items[0]
    const asked = platform.abortSyncRun(1, 1)
    expect(asked).toMatchObject({ status: 'cancelling', datastores_done: before?.datastores_done })
    expect(platform.getIntegration(1).status).toBe('cancelling')
    expect(refusalOf(() => platform.runSynchronization(1)).status).toBe(409)
    time.now += 1_600
    const ended = platform.getSyncRuns(1).items[0]
    expect(ended).toMatchObject({ status: 'cancelled', datastores_done: (before?.datastores_done ?? 0) + 1 })
    expect(ended?.message).toBe(`Cancelled after ${ended?.datastores_done} of 52 datastores.`)
    expect(platform.getIntegration(1)).toMatchObject({ status: 'synced', last_synced: ended?.finished })
    time.now += 3_600_000
    expect(platform.getSyncRuns(1).items[0]).toEqual(ended)
  })

  it('asked twice is asked once', () => {
    const { platform, time } = connected()
    time.now += 5_000
    platform.abortSyncRun(1, 1)
    const { abortedAt } = platform.state.integrations[0]?.runs[0] ?? {}
    time.now += 100
    platform.abortSyncRun(1, 1)
    expect(platform.state.integrations[0]?.runs[0]?.abortedAt).toBe(abortedAt)
  })

  it('while it counts ends with nothing done, and nothing synced', () => {
    const { platform, time } = connected()
    time.now += 1_000
    platform.abortSyncRun(1, 1)
    time.now += 5_000
    expect(platform.getSyncRuns(1).items[0]).toMatchObject({ status: 'cancelled', datastores_done: 0 })
    expect(platform.getIntegration(1)).toMatchObject({ status: null, last_synced: null })
  })

  it('of a run that is over answers it as it ended', () => {
    const { platform, time } = connected()
    time.now += 3_600_000
    const [ended] = platform.getSyncRuns(1).items
    expect(ended?.status).toBe('succeeded')
    expect(platform.abortSyncRun(1, 1)).toEqual(ended)
  })

  it('during the last datastore lets the run succeed', () => {
    const { platform, time } = connected()
    time.now += 3_000 + 51_050
    expect(platform.abortSyncRun(1, 1)).toMatchObject({ status: 'cancelling', datastores_done: 51 })
    time.now += 1_000
    expect(platform.getSyncRuns(1).items[0]).toMatchObject({ status: 'succeeded', datastores_done: 52 })
  })
})

describe('starting', () => {
  it.each([
    ['nothing said', undefined, { pull: true, push: true }],
    ['null', null, { pull: true, push: true }],
    ['pull only', { push: false }, { pull: true, push: false }],
    ['push only', { pull: false, push: true }, { pull: false, push: true }],
  ])('%s', (_name, body, expected) => {
    const { platform } = startPlatform({ world: 'rich' })
    platform.createIntegration(purviewBody())
    platform.runSynchronization(1, body)
    expect(platform.getSyncRuns(1).items[0]).toMatchObject({ ...expected, id: 1, started_by: { name: 'Rita Sommer' } })
  })

  it.each([
    ['neither direction', { pull: false, push: false }, ['body']],
    ['text for a flag', { pull: 'yes' }, ['body', 'pull']],
    ['a list', [], ['body']],
  ])('%s is refused with 422', (_name, body, loc) => {
    const { platform } = startPlatform({ world: 'rich' })
    platform.createIntegration(purviewBody())
    expect(refusalOf(() => platform.runSynchronization(1, body)).body.detail).toMatchObject([{ loc }])
  })

  it('is for catalogs only, one at a time', () => {
    const { platform, time } = startPlatform({ world: 'rich' })
    platform.createIntegration(purviewBody())
    platform.createIntegration(leastBodies.atlan)
    platform.createIntegration(leastBodies.jira)
    platform.runSynchronization(1)
    platform.runSynchronization(2)
    expect(refusalOf(() => platform.runSynchronization(1)).status).toBe(409)
    expect(refusalOf(() => platform.runSynchronization(3)).status).toBe(422)
    expect(refusalOf(() => platform.runSynchronization(9)).status).toBe(404)
    time.now += 60_000
    platform.runSynchronization(1)
    expect(platform.getSyncRuns(1).items.map(({ id }) => id)).toEqual([3, 1])
  })

  it('with only collections that hold nothing ends with nothing matched', () => {
    const { platform, time } = startPlatform({ world: 'rich' })
    const archive = platform.retrieveIntegrationDomains(purviewBody()).filter(({ name }) => name === 'Archive')
    const body = purviewBody()
    platform.createIntegration({ ...body, parameters: { ...body.parameters, domains: archive } })
    platform.runSynchronization(1)
    time.now += 60_000
    expect(platform.getSyncRuns(1).items[0]).toMatchObject({ status: 'succeeded', counts: { tables: 0 } })
    expect(platform.getIntegrations().items[0]?.message).toContain('No datastore matched')
  })

  it('with credentials that expire meanwhile fails, and the integration needs attention', () => {
    const { platform, time } = startPlatform({ world: 'rich' })
    platform.createIntegration(purviewBody('failing'))
    platform.runSynchronization(1)
    expect(platform.getIntegration(1).connected).toBe(true)
    time.now += 60_000
    expect(platform.getIntegrations().items[0]).toMatchObject({
      connected: false,
      status: null,
      message: expect.stringContaining('AADSTS7000222') as string,
    })
    platform.updateIntegration(1, { parameters: { credentials: { client_secret: 'abc8Q~new' } } })
    expect(platform.getIntegration(1).connected).toBe(true)
  })
})
