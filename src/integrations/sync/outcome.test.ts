import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SyncRun } from '../api/schemas'
import { announcementOf, countsInWords, outcomeOf, WHAT_STAYS } from './outcome'
import { anyRun, runOf } from '../../test/builders/runs'

const nothing = { tables: 0, columns: 0, tags: 0 }
const ended = (run: Partial<SyncRun>) =>
  runOf({ status: 'succeeded', datastores_total: 52, datastores_done: 52, finished: '2026-03-02T14:03:00Z', ...run })

describe('outcomeOf', () => {
  it.each<[string, SyncRun, ReturnType<typeof outcomeOf>['state'], string, string]>([
    ['runs', runOf({ status: 'running' }), 'running', 'Syncing', ''],
    [
      'is being cancelled',
      runOf({ status: 'cancelling' }),
      'cancelling',
      'Cancelling',
      'Cancelling: finishing the current datastore',
    ],
    ['succeeded', ended({}), 'succeeded', 'Succeeded', ''],
    ['synced tags only', ended({ counts: { ...nothing, tags: 1 } }), 'succeeded', 'Succeeded', ''],
    [
      'matched nothing',
      ended({ counts: nothing }),
      'nothing',
      'Succeeded with nothing matched',
      'Nothing matched, so nothing was changed.',
    ],
    [
      'had nothing to do',
      ended({ counts: nothing, datastores_total: 0, datastores_done: 0 }),
      'nothing',
      'Succeeded, nothing to sync',
      'There was no datastore to sync.',
    ],
    ['failed in part', ended({ datastores_failed: 3 }), 'errors', 'Finished with errors', '3 of 52 datastores failed.'],
    [
      'failed in all',
      ended({ datastores_failed: 52, counts: nothing }),
      'errors',
      'Finished with errors',
      '52 of 52 datastores failed.',
    ],
    [
      'failed in more than all',
      ended({ datastores_failed: 60 }),
      'errors',
      'Finished with errors',
      '52 of 52 datastores failed.',
    ],
    ['failed', ended({ status: 'failed', message: 'AADSTS7000222' }), 'failed', 'Failed', 'AADSTS7000222'],
    [
      'failed without a word',
      ended({ status: 'failed', message: ' ' }),
      'failed',
      'Failed',
      'The platform gave no reason.',
    ],
    [
      'was cancelled',
      ended({ status: 'cancelled', datastores_done: 34 }),
      'cancelled',
      'Cancelled',
      `Stopped after 34 of 52 datastores. ${WHAT_STAYS}`,
    ],
    [
      'was cancelled early',
      ended({ status: 'cancelled', datastores_total: null, datastores_done: 0 }),
      'cancelled',
      'Cancelled',
      `Stopped after 0 datastores. ${WHAT_STAYS}`,
    ],
  ])('of a run that %s', (_case, run, state, word, detail) =>
    expect(outcomeOf(run)).toMatchObject({ state, word, detail }),
  )

  it('is green only where something happened and nothing failed', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { severity, sign } = outcomeOf(run)
        const green = severity === 'success' || sign === 'ok'
        const { tables, columns, tags } = run.counts
        expect(green).toBe(run.status === 'succeeded' && !(run.datastores_failed > 0) && tables + columns + tags > 0)
      }),
    )
  })

  it('says what to do where nothing matched', () =>
    expect(outcomeOf(ended({ counts: nothing })).advice).toContain('chosen domains'))
})

describe('announcementOf', () => {
  it.each<[SyncRun, string, string]>([
    [ended({}), 'Atlan: the sync succeeded: 3 tables, 20 columns, 1 tag.', 'success'],
    [ended({ counts: nothing }), 'Atlan: the sync succeeded, and nothing matched.', 'warning'],
    [ended({ datastores_failed: 1 }), 'Atlan: the sync has ended. 1 of 52 datastores failed.', 'warning'],
    // The platform's own words are for the view.
    [
      ended({ status: 'failed', message: 'AADSTS7000222: expired.' }),
      'Atlan: the sync failed after 52 of 52 datastores.',
      'error',
    ],
    [ended({ status: 'failed', datastores_done: 0 }), 'Atlan: the sync failed.', 'error'],
    [
      ended({ status: 'cancelled', datastores_done: 34 }),
      'Atlan: the sync was cancelled after 34 of 52 datastores.',
      'info',
    ],
    [ended({ status: 'odd', message: 'Odd.' }), 'Atlan: the sync has ended.', 'info'],
  ])('%#', (run, message, severity) => expect(announcementOf('Atlan', run)).toEqual({ message, severity }))
})

describe('countsInWords', () => {
  it('never shows nonsense', () =>
    expect(countsInWords(runOf({ counts: { tables: -1, columns: Number.NaN, tags: 1 } }))).toBe(
      '0 tables, 0 columns, 1 tag',
    ))
})
