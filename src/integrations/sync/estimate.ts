import type { SyncRun } from '../api/schemas'
import { doneOf, isGoing, totalOf } from './outcome'
import { elapsedOf } from './progress'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** Without an earlier run, so much must be done before its own pace says anything. */
const ENOUGH = { datastores: 5, share: 0.1, milliseconds: 10 * SECOND }
/** Farther apart than this from the earlier pace, the present one is a clock that is off. */
const CREDIBLE = 20
const SPREAD = 0.15

/** Milliseconds a datastore, from the latest ended run with the same options, else from the latest ended run. `null` where no run tells. */
export function usualPace(run: SyncRun, runs: readonly SyncRun[]): number | null {
  const paces = runs
    .filter((earlier) => earlier.id !== run.id && !isGoing(earlier) && doneOf(earlier) > 0)
    .map((earlier) => ({ earlier, pace: elapsedOf(earlier, 0) / doneOf(earlier) }))
    .filter(({ pace }) => pace > 0)
  const same = paces.find(({ earlier }) => earlier.pull === run.pull && earlier.push === run.push)
  return (same ?? paces[0])?.pace ?? null
}

/** Milliseconds that are left, from the pace of earlier runs and more and more from its own. `null` while nothing honest can be said. */
export function remainingOf(
  run: SyncRun,
  runs: readonly SyncRun[],
  now: number,
): { least: number; most: number } | null {
  const total = totalOf(run)
  const done = doneOf(run)
  if (run.status !== 'running' || !total || done >= total) return null
  const usual = usualPace(run, runs)
  const elapsed = elapsedOf(run, now)
  const own = done > 0 && elapsed > 0 ? elapsed / done : null
  const credible = own !== null && (usual === null || (own < usual * CREDIBLE && own > usual / CREDIBLE))
  const enough =
    done >= Math.max(ENOUGH.datastores, total * ENOUGH.share) && elapsed >= ENOUGH.milliseconds && own !== null
  if (usual === null) return enough ? spread(own, own, total - done) : null
  if (!credible) return spread(usual, usual, total - done)
  const weight = done / total
  return spread(usual * (1 - weight) + own * weight, own, total - done)
}

const spread = (one: number, other: number, datastores: number) => ({
  least: Math.min(one, other) * datastores * (1 - SPREAD),
  most: Math.max(one, other) * datastores * (1 + SPREAD),
})

/** `about 2 to 3 minutes left` */
export function remainingInWords({ least, most }: { least: number; most: number }): string {
  if (most <= MINUTE) return 'less than a minute left'
  if (most <= 90 * MINUTE) return `about ${range(least / MINUTE, most / MINUTE, 'minute')} left`
  if (most <= 48 * HOUR) return `about ${range(least / HOUR, most / HOUR, 'hour')} left`
  return 'more than a day left'
}

function range(least: number, most: number, unit: string): string {
  const from = Math.max(1, Math.floor(least))
  const to = Math.max(from, Math.ceil(most))
  const ofUnit = to === 1 ? unit : `${unit}s`
  return from === to ? `${to} ${ofUnit}` : `${from} to ${to} ${ofUnit}`
}

const QUIET = { least: 30 * SECOND, paces: 5 }

/**
 * Since when the run has not got on, if that is longer than usual; else `null`. `seen` is when this device first had the
 * present number of datastores, `answered` the last answer: what was not asked about is not held against the run.
 */
export function quietSince(
  run: SyncRun,
  runs: readonly SyncRun[],
  seen: { runId: number; at: number } | undefined,
  answered: number,
): number | null {
  if (run.status !== 'running' || seen?.runId !== run.id) return null
  const done = doneOf(run)
  const pace = usualPace(run, runs) ?? (done > 0 ? elapsedOf(run, seen.at) / done : 0)
  return answered - seen.at > Math.max(QUIET.least, pace * QUIET.paces) ? seen.at : null
}
