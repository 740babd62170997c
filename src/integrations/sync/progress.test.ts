import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SyncRun } from '../api/schemas'
import { quietSince, remainingInWords, remainingOf, usualPace } from './estimate'
import { doneInWords, elapsedOf, fractionOf, milestoneOf, progressInWords } from './progress'
import { anyRun, runOf } from '../../test/builders/runs'

const START = Date.parse('2026-03-02T14:00:00Z')
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString()
const now = (seconds: number) => START + seconds * 1000

describe('progress', () => {
  it.each<[Partial<SyncRun>, number | null, string, string]>([
    [{ datastores_total: null, datastores_done: 0 }, null, '0', 'Counting datastores'],
    [{ datastores_total: null, datastores_done: 3 }, null, '3', '3 datastores so far'],
    [{ datastores_total: 52, datastores_done: 34 }, 34 / 52, '34 of 52', '34 of 52 datastores'],
    [{ datastores_total: 1, datastores_done: 0 }, 0, '0 of 1', '0 of 1 datastore'],
    [{ datastores_total: 0, datastores_done: 0 }, null, '0 of 0', '0 of 0 datastores'],
    [{ datastores_total: 0, datastores_done: 0, status: 'succeeded' }, 1, '0 of 0', '0 of 0 datastores'],
    [{ datastores_total: 30, datastores_done: 34 }, 1, '34 of 34', '34 of 34 datastores'],
    [{ datastores_total: -5, datastores_done: -2 }, null, '0 of 0', '0 of 0 datastores'],
    [{ datastores_total: Number.NaN, datastores_done: 2 }, 1, '2 of 2', '2 of 2 datastores'],
  ])('%j', (run, fraction, short, words) => {
    expect(fractionOf(runOf(run))).toBe(fraction)
    expect(doneInWords(runOf(run))).toBe(short)
    expect(progressInWords(runOf(run))).toBe(words)
  })

  it('stays between nothing and all, whatever the platform says', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const fraction = fractionOf(run)
        expect(fraction === null || (fraction >= 0 && fraction <= 1)).toBe(true)
        expect(`${doneInWords(run)} ${progressInWords(run)}`).not.toMatch(/NaN|Infinity|-/)
      }),
    )
  })

  it('does not go back when the total shrinks', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (done, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        const before = fractionOf(runOf({ datastores_total: more, datastores_done: done })) ?? 0
        const after = fractionOf(runOf({ datastores_total: less, datastores_done: done })) ?? 1
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it.each([
    [12, ''],
    [13, 'Atlan: 25 percent of the sync done.'],
    [26, 'Atlan: 50 percent of the sync done.'],
    [51, 'Atlan: 75 percent of the sync done.'],
  ])('tells screen readers of %d of 52: %s', (datastores_done, words) =>
    expect(milestoneOf('Atlan', runOf({ datastores_total: 52, datastores_done }))).toBe(words),
  )

  it('tells no milestone of a run that is over, or of none', () => {
    expect(milestoneOf('Atlan', runOf({ status: 'succeeded' }))).toBe('')
    expect(milestoneOf('Atlan', undefined)).toBe('')
  })

  it.each([
    ['while it runs', { finished: null }, 90_000],
    ['once it is over', { status: 'succeeded', finished: at(30) }, 30_000],
    ['with a clock that is behind', { started: at(600) }, 0],
    ['ended before it began', { started: at(600), finished: at(30) }, 0],
    ['with a time that cannot be read', { started: 'soon' }, 0],
  ] as [string, Partial<SyncRun>, number][])('has passed %s', (_case, run, passed) =>
    expect(elapsedOf(runOf(run), now(90))).toBe(passed),
  )
})

describe('estimate', () => {
  const earlier = (id: number, seconds: number, options: Partial<SyncRun> = {}) =>
    runOf({
      id,
      status: 'succeeded',
      datastores_total: 50,
      datastores_done: 50,
      started: at(-9000),
      finished: at(seconds - 9000),
      ...options,
    })
  const inWords = (run: SyncRun, runs: SyncRun[], seconds: number) => {
    const remaining = remainingOf(run, runs, now(seconds))
    return remaining && remainingInWords(remaining)
  }

  it.each<[string, Partial<SyncRun>, SyncRun[], number, string | null]>([
    ['nothing at first, the first time', { datastores_done: 4 }, [], 20, null],
    ['its own pace once enough is done', { datastores_done: 25 }, [], 125, 'about 1 to 3 minutes left'],
    ['nothing within the first seconds', { datastores_done: 25 }, [], 5, null],
    [
      'the usual pace from the second run on',
      { datastores_done: 0 },
      [earlier(6, 250)],
      1,
      'about 3 to 5 minutes left',
    ],
    ['both paces', { datastores_done: 25 }, [earlier(6, 250)], 125, 'about 1 to 3 minutes left'],
    [
      'the usual pace alone where the clock is off',
      { datastores_done: 25 },
      [earlier(6, 250)],
      900_000,
      'about 1 to 3 minutes left',
    ],
    [
      'the usual pace alone where the clock is behind',
      { datastores_done: 25, started: at(999) },
      [earlier(6, 250)],
      5,
      'about 1 to 3 minutes left',
    ],
    ['little', { datastores_done: 49 }, [earlier(6, 250)], 245, 'less than a minute left'],
    ['hours', { datastores_done: 1 }, [earlier(6, 18_000)], 360, 'about 4 to 6 hours left'],
    ['days', { datastores_done: 1 }, [earlier(6, 900_000)], 18_000, 'more than a day left'],
    ['nothing of a total that is not known', { datastores_total: null }, [earlier(6, 250)], 5, null],
    ['nothing once all is done', { datastores_done: 50 }, [earlier(6, 250)], 250, null],
    ['nothing while it is cancelled', { status: 'cancelling', datastores_done: 25 }, [earlier(6, 250)], 125, null],
  ])('says %s', (_case, run, runs, seconds, words) =>
    expect(inWords(runOf({ datastores_total: 50, ...run }), runs, seconds)).toBe(words),
  )

  it('goes by the latest run with the same options, else by the latest', () => {
    const run = runOf({ pull: true, push: false })
    const both = earlier(6, 100)
    const pullOnly = earlier(5, 50, { push: false })
    expect(usualPace(run, [run, both, pullOnly])).toBe(1000)
    expect(usualPace(run, [run, both])).toBe(2000)
    expect(usualPace(run, [run])).toBeNull()
    expect(usualPace(run, [earlier(6, 0), earlier(5, 100, { datastores_done: 0 })])).toBeNull()
  })

  it('is never nonsense, whatever the platform and the clock say', () => {
    fc.assert(
      fc.property(anyRun, fc.array(anyRun, { maxLength: 3 }), fc.integer(), (run, runs, time) => {
        const remaining = remainingOf(run, runs, time)
        if (!remaining) return
        expect(remaining.least).toBeGreaterThanOrEqual(0)
        expect(remaining.most).toBeGreaterThanOrEqual(remaining.least)
        expect(remainingInWords(remaining)).toMatch(
          /^(less than a minute|about \d+( to \d+)? (minute|hour)s?|more than a day) left$/,
        )
      }),
    )
  })
})

describe('quietSince', () => {
  const run = runOf({ id: 7, datastores_total: 50, datastores_done: 10 })
  const usual = runOf({ id: 6, status: 'succeeded', datastores_done: 50, finished: at(1000) })
  it.each<[string, SyncRun, SyncRun[], { runId: number; at: number } | undefined, number, number | null]>([
    ['gets on', run, [], { runId: 7, at: now(60) }, 70, null],
    ['has been quiet for 30 s', run, [], { runId: 7, at: now(60) }, 91, now(60)],
    ['is usually slower', run, [usual], { runId: 7, at: now(60) }, 151, null],
    ['is quiet even so', run, [usual], { runId: 7, at: now(60) }, 161, now(60)],
    ['is another one than was seen', run, [], { runId: 5, at: now(60) }, 999, null],
    ['was never seen', run, [], undefined, 999, null],
    ['is being cancelled', { ...run, status: 'cancelling' }, [], { runId: 7, at: now(60) }, 999, null],
    ['was seen by a clock that went back', run, [], { runId: 7, at: now(60) }, 10, null],
  ])('where the run %s', (_case, shown, runs, seen, answered, since) =>
    expect(quietSince(shown, runs, seen, now(answered))).toBe(since),
  )
})
