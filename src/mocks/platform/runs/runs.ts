import type { SyncCounts, SyncLogEntry, SyncOutcome, SyncRun } from '../../../integrations/api/schemas'
import { iso } from '../rules/httpError'
import { databaseDatastore } from '../../data/datastores'
import { mix } from '../../data/seeded'
import { countedAt, doneBy, endOf, finishedAt, type End, type RunRecord } from './runTiming'

const NOTHING: SyncCounts = { tables: 0, columns: 0, tags: 0 }
const CAUSES = [
  '403 Not authorized to access account',
  '404 ATLAS-404-00-005: the entity was deleted while it was read',
  '429 Too Many Requests: the capacity limit of the account is reached',
  'Connection to the datastore failed: timeout expired',
]

function outcomeOf(run: RunRecord, index: number): SyncOutcome {
  const chance = mix(run.seed, index) % 100
  if (!run.matches) return 'unmatched'
  if (chance < 5) return 'failed'
  if (chance < 14) return 'unmatched'
  return chance < 17 ? 'skipped' : 'synced'
}

function countsOf(run: RunRecord, index: number): SyncCounts {
  if (outcomeOf(run, index) !== 'synced') return NOTHING
  const tables = 1 + (mix(run.seed + 1, index) % 6)
  const columns = tables * (4 + (mix(run.seed + 2, index) % 9))
  return { tables, columns, tags: run.pull ? mix(run.seed + 3, index) % 5 : 0 }
}

function entryOf(run: RunRecord, index: number): SyncLogEntry {
  const outcome = outcomeOf(run, index)
  const cause = CAUSES[mix(run.seed + 4, index) % CAUSES.length] ?? ''
  return {
    id: index + 1,
    datastore: { id: 1000 + index, name: nameOf(index) },
    outcome,
    counts: countsOf(run, index),
    errors: outcome === 'failed' ? [cause] : [],
    finished: iso(finishedAt(run, index)),
  }
}

const nameOf = (index: number) => databaseDatastore(index).name

interface Progress extends SyncCounts {
  failed: number
  matched: number
}

const TAGS = ['PII', 'Confidential', 'GDPR', 'Finance', 'Customer', 'Certified', 'Retention 7 years']

/** The external tags that the run has put on the datastore itself by `now`; null where it has not come to it, or has left it alone. */
export function pulledTags(run: RunRecord, index: number, now: number): string[] | null {
  if (!run.pull || index >= readRun(run, now).datastores_done || outcomeOf(run, index) !== 'synced') return null
  const { tags } = countsOf(run, index)
  const first = mix(run.seed + 5, index)
  return TAGS.filter((_name, place) => (place + first) % TAGS.length < Math.min(2, tags))
}

/** Sums over the datastores done so far, remembered at the last asked point of a run so that watching 50,000 of them stays cheap. */
const remembered = new Map<string, { done: number; sums: Progress }>()

function progressOf(run: RunRecord, done: number): Progress {
  const key = [run.id, run.seed, run.pull, run.matches].join()
  const earlier = remembered.get(key)
  const from = earlier && earlier.done <= done ? earlier : { done: 0, sums: { ...NOTHING, failed: 0, matched: 0 } }
  const sums = { ...from.sums }
  for (let index = from.done; index < done; index += 1) {
    const { tables, columns, tags } = countsOf(run, index)
    const outcome = outcomeOf(run, index)
    sums.tables += tables
    sums.columns += columns
    sums.tags += tags
    sums.failed += outcome === 'failed' ? 1 : 0
    sums.matched += outcome === 'synced' ? 1 : 0
  }
  if (remembered.size > 500) remembered.clear()
  remembered.set(key, { done, sums })
  return sums
}

function messageOf(run: RunRecord, end: End, { failed, matched }: Progress): string | null {
  if (end.status === 'cancelled') return `Cancelled after ${end.done} of ${run.datastores} datastores.`
  if (end.status === 'failed') {
    return run.ending.kind === 'fails' ? run.ending.message : 'The run stopped reporting and was ended.'
  }
  if (matched === 0 && failed === 0) return 'Finished. No datastore matched an asset in the selected domains.'
  if (failed > 0) return `Finished with errors in ${failed} of ${run.datastores} datastores.`
  return `Synchronized ${matched} of ${run.datastores} datastores.`
}

/** The run as it stands at `now`. */
export function readRun(run: RunRecord, now: number): SyncRun {
  const end = endOf(run)
  const over = now >= end.at
  const done = over ? end.done : Math.min(doneBy(run, now), end.done)
  const progress = progressOf(run, done)
  const going = run.abortedAt !== null && run.abortedAt <= now ? 'cancelling' : 'running'
  return {
    id: run.id,
    status: over ? end.status : going,
    pull: run.pull,
    push: run.push,
    started: iso(run.started),
    finished: over ? iso(end.at) : null,
    started_by: run.startedBy,
    datastores_total: now >= countedAt(run) ? run.datastores : null,
    datastores_done: done,
    datastores_failed: progress.failed,
    counts: { tables: progress.tables, columns: progress.columns, tags: progress.tags },
    message: over ? messageOf(run, end, progress) : null,
  }
}

export interface LogFilter {
  outcome?: SyncOutcome
  search?: string
}

/** The log at `now`: how many entries fit the filter, and any stretch of them. Entries are computed when asked for. */
export function readLog(run: RunRecord, now: number, { outcome, search }: LogFilter) {
  const done = readRun(run, now).datastores_done
  const part = search?.trim().toLowerCase()
  if (!outcome && !part) {
    const slice = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, offset) => entryOf(run, from + offset))
    return { total: done, slice }
  }
  const fitting: number[] = []
  for (let index = 0; index < done; index += 1) {
    if (outcome && outcomeOf(run, index) !== outcome) continue
    if (part && !nameOf(index).includes(part)) continue
    fitting.push(index)
  }
  return {
    total: fitting.length,
    slice: (from: number, to: number) => fitting.slice(from, to).map((index) => entryOf(run, index)),
  }
}
