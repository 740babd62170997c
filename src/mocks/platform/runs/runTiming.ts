import type { UserStub } from '../../../integrations/api/schemas'
import { mix } from '../../data/seeded'

/** How a run ends when nobody cancels it. `after` counts datastores. */
export type Ending =
  | { kind: 'completes' }
  | { kind: 'fails'; after: number; message: string; disconnects: boolean }
  | { kind: 'stalls'; after: number }

/** All that is stored of a run: progress, counts and log follow from it and the time, so that they survive a reload and never differ. */
export interface RunRecord {
  id: number
  pull: boolean
  push: boolean
  /** Milliseconds since 1970, as every time here. */
  started: number
  startedBy: UserStub
  datastores: number
  /** Milliseconds a datastore. */
  pace: number
  seed: number
  /** Whether any datastore matches an asset of the catalog. */
  matches: boolean
  ending: Ending
  abortedAt: number | null
  /** For so many milliseconds the integration still tells what it told before the start. */
  late?: number
}

/** For so many datastores' time the run counts what it has to do; `datastores_total` is null until then. */
const COUNTING = 3
const WATCHDOG_MS = 30 * 60_000
const STALLED_ABORT_MS = 60_000

const paceOf = (run: RunRecord) => Math.max(1, run.pace)
export const countedAt = (run: RunRecord) => run.started + COUNTING * paceOf(run)
/** Datastores take unequal time, but each begins after the one before: the jitter is less than one pace. */
export const finishedAt = (run: RunRecord, index: number) =>
  countedAt(run) + (index + 1) * paceOf(run) - Math.floor((mix(run.seed + 7, index) % 60) * 0.01 * paceOf(run))

const reach = (run: RunRecord) =>
  run.ending.kind === 'completes' ? run.datastores : Math.min(run.ending.after, run.datastores)

export function doneBy(run: RunRecord, time: number): number {
  const certain = Math.floor((time - countedAt(run)) / paceOf(run))
  const next = Math.max(0, certain)
  const done = next + (finishedAt(run, next) <= time ? 1 : 0)
  return Math.min(time < countedAt(run) ? 0 : done, reach(run))
}

export interface End {
  status: 'succeeded' | 'failed' | 'cancelled'
  at: number
  done: number
}

function naturalEnd(run: RunRecord): End {
  const done = reach(run)
  const last = done ? finishedAt(run, done - 1) : countedAt(run)
  if (run.ending.kind === 'completes') return { status: 'succeeded', at: last, done }
  return { status: 'failed', at: last + (run.ending.kind === 'stalls' ? WATCHDOG_MS : paceOf(run)), done }
}

export function endOf(run: RunRecord): End {
  const natural = naturalEnd(run)
  if (run.abortedAt === null) return natural
  const done = doneBy(run, run.abortedAt)
  let at = countedAt(run)
  let kept = 0
  if (run.abortedAt >= at) {
    const inHand = done < reach(run)
    kept = inHand ? done + 1 : done
    at = inHand
      ? finishedAt(run, done)
      : run.abortedAt + (run.ending.kind === 'stalls' ? STALLED_ABORT_MS : paceOf(run))
  }
  return at < natural.at ? { status: 'cancelled', at, done: kept } : natural
}

export const isFinished = (run: RunRecord, now: number) => now >= endOf(run).at
