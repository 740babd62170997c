import type { SyncRun } from '../api/schemas'
import { formatNumber } from '../ui/format'
import { doneOf, isGoing, reachedOf, totalOf } from './outcome'

/** From 0 to 1; `null` while the total is not known. A total that shrinks never moves it back. */
export function fractionOf(run: SyncRun): number | null {
  const total = totalOf(run)
  if (total === null) return null
  if (total === 0) return isGoing(run) ? null : 1
  return doneOf(run) / total
}

/** `34 of 52`; `34` while the total is not known. */
export function doneInWords(run: SyncRun): string {
  const total = totalOf(run)
  return total === null ? formatNumber(doneOf(run)) : `${formatNumber(doneOf(run))} of ${formatNumber(total)}`
}

/** `34 of 52 datastores`; `Counting datastores` while the total is not known and none is done. */
export function progressInWords(run: SyncRun): string {
  if (totalOf(run) !== null) return reachedOf(run)
  return doneOf(run) > 0 ? `${reachedOf(run)} so far` : 'Counting datastores'
}

const MILESTONES = [75, 50, 25]

/** What a screen reader is told on the way: changes at a quarter, a half and three quarters only. */
export function milestoneOf(label: string, run: SyncRun | undefined): string {
  if (!isGoing(run)) return ''
  const percent = (fractionOf(run) ?? 0) * 100
  const reached = MILESTONES.find((milestone) => percent >= milestone)
  return reached === undefined ? '' : `${label}: ${reached} percent of the sync done.`
}

/** Milliseconds since it began, or that it took; never negative, and 0 for an instant that cannot be read. */
export function elapsedOf({ started, finished }: SyncRun, now: number): number {
  const passed = (finished ? Date.parse(finished) : now) - Date.parse(started)
  return Number.isFinite(passed) ? Math.max(0, passed) : 0
}
