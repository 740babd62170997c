import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRun, runOf } from '../../test/builders/runs'
import type { EntityHistory, Version } from '../api/schemas'
import { timelineOf } from './timeline'

const version = (at: string, changeset: Version['changeset'], transaction: object = {}): Version => ({
  changeset,
  operation_type: 1,
  operation: 'update',
  transaction: { id: 1, issued_at: at, user: { id: 1, name: 'Rita' }, ...transaction },
})
const historyOf = (...versions: Version[]): EntityHistory => ({
  id: 1,
  created: '2026-01-01T00:00:00Z',
  versions,
  unreadable: [],
})
const told = (history: EntityHistory, runs: Parameters<typeof timelineOf>[2] = []) =>
  timelineOf(history, null, runs).filter(({ action }) => action !== 'created')

describe('a version', () => {
  it('that tells only of a sync is a sync, by the platform itself', () => {
    const changeset = {
      status: ['syncing', 'synced'],
      last_synced: [null, '2026-03-02T14:00:00Z'],
      message: [null, 'a: 3 tables'],
      connected: [true, true],
    }
    expect(told(historyOf(version('2026-03-02T14:00:00Z', changeset, { user: null })))).toMatchObject([
      {
        action: 'synced',
        who: 'Qualytics',
        sync: { status: 'synced', last_synced: '2026-03-02T14:00:00Z', message: 'a: 3 tables', connected: true },
      },
    ])
  })

  it('that changed settings too is both', () => {
    const both = version('2026-03-02T14:00:00Z', { overwrite: [false, true], message: [null, 'Done.'] })
    expect(told(historyOf(both)).map(({ action, changes, sync }) => [action, changes.length, sync])).toEqual([
      ['changed', 1, undefined],
      ['synced', 0, { message: 'Done.' }],
    ])
  })

  it.each([
    ['nothing changed', { status: ['synced', 'synced'] }],
    ['nothing stands on either side', { message: [null, ''] }],
    ['it is no pair', { last_synced: ['2026-03-02T14:00:00Z'] }],
    ['only the connection changed', { connected: [true, false] }],
  ])('tells of no sync where %s', (_why, changeset) => {
    expect(told(historyOf(version('2026-03-02T14:00:00Z', changeset))).map(({ action }) => action)).toEqual(['changed'])
  })

  it('keeps secrets out of the words of a sync', () => {
    const history = historyOf(
      version('2026-03-02T14:00:00Z', {
        parameters: [null, { credentials: { client_secret: 'sesame-7' } }],
        message: [null, 'Refused sesame-7'],
      }),
    )
    expect(told(history).at(-1)?.sync).toEqual({ message: 'Refused (hidden)' })
  })
})

describe('runs', () => {
  const run = runOf({ id: 4, status: 'succeeded', finished: '2026-03-02T14:03:00Z' })

  it('stand among the changes, newest first, and a version that tells of one is not told again', () => {
    const history = historyOf(
      version('2026-03-02T14:03:01Z', { status: ['syncing', 'synced'] }),
      version('2026-03-02T15:00:00Z', { overwrite: [false, true] }),
      version('2026-03-02T13:00:00Z', { status: ['syncing', 'synced'] }),
    )
    expect(told(history, [run]).map(({ action, at, run }) => [action, at, run?.id])).toEqual([
      ['changed', '2026-03-02T15:00:00Z', undefined],
      ['synced', '2026-03-02T14:03:00Z', 4],
      ['synced', '2026-03-02T13:00:00Z', undefined],
    ])
  })

  it('are each told once, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyRun), (runs) => {
        const entries = told(historyOf(version('2026-03-02T14:03:01Z', { status: ['syncing', 'synced'] })), runs)
        expect(entries.filter((entry) => entry.run)).toHaveLength(runs.length)
        const times = entries.map(({ at }) => Date.parse(at)).map((time) => (Number.isNaN(time) ? -Infinity : time))
        expect(times).toEqual(times.toSorted((one, other) => other - one))
      }),
      { numRuns: 50 },
    )
  })
})
