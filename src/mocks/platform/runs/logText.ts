import type { SyncLogEntry } from '../../../integrations/api/schemas'
import { isFinished, type RunRecord } from './runTiming'
import { readLog, readRun } from './runs'

/** While so many datastores are being synced the text only says how far the sync is: a longer one would be sent with every list. */
const GROWS_TO = 2_000

const amount = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
const instant = (iso: string) => `${iso.slice(0, 19).replace('T', ' ')} UTC`

const WORDS: Record<string, string> = { unmatched: 'no matching asset', skipped: 'skipped', failed: 'failed' }

function summary({ datastore, outcome, counts, errors }: SyncLogEntry): string {
  const synced = `${amount(counts.tables, 'table')}, ${amount(counts.columns, 'column')}, ${amount(counts.tags, 'tag')} synced`
  return [`${datastore.name}: ${WORDS[outcome] ?? synced}`, ...errors.map((error) => `  Error: ${error}`)].join('\n')
}

/** The last text of each run: what is over never changes. */
const remembered = new WeakMap<RunRecord, { done: number; status: string; text: string }>()

/**
 * A sync as `Integration.message` tells it in the published world: when it started, one summary a datastore with its tables, columns and
 * tags, its errors indented below, and how it stands or ended. That there is one summary a datastore is documented; every word and the
 * form of it are made up, so the page must not depend on them.
 *
 *     Synchronization started 2026-03-02 14:00:00 UTC (pull, push)
 *     warehouse_00001: 3 tables, 20 columns, 2 tags synced
 *     warehouse_00002: no matching asset
 *     warehouse_00003: failed
 *       Error: 403 Not authorized to access account
 *     Synchronization finished 2026-03-02 14:00:11 UTC: Finished with errors in 1 of 3 datastores.
 */
export function logText(run: RunRecord, now: number): string {
  const told = readRun(run, now)
  const { datastores_done: done, datastores_total: total, status } = told
  const before = remembered.get(run)
  if (before && before.done === done && before.status === status && total !== null) return before.text
  const over = isFinished(run, now)
  const log = readLog(run, now, {})
  const directions = [run.pull && 'pull', run.push && 'push'].filter(Boolean).join(', ')
  const ending = { succeeded: 'finished', failed: 'failed', cancelled: 'cancelled' }[status]
  const progress = total === null ? 'counting datastores' : `${done} of ${total} datastores done`
  const text = [
    `Synchronization started ${instant(told.started)} (${directions})`,
    ...(over || run.datastores <= GROWS_TO ? log.slice(0, log.total).map(summary) : []),
    ending
      ? `Synchronization ${ending} ${instant(told.finished ?? '')}: ${told.message ?? ''}`
      : `Synchronization ${status === 'cancelling' ? 'is being cancelled' : 'is running'}: ${progress}`,
  ].join('\n')
  remembered.set(run, { done, status, text })
  return text
}
