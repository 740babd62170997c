import type { SyncLogEntry, SyncOutcome, SyncRun } from '../../../integrations/api/schemas'
import { invalid, noSuchEndpoint, notFound, HttpError } from '../rules/httpError'
import { findIntegration, mustManage, nextId, nextTrace, readId, type Context } from '../context'
import { pageOf, readPaging, type Page, type PageQuery } from '../rules/paging'
import { isObject } from '../rules/paths'
import { readLog, readRun } from '../runs/runs'
import { stubOf, type StoredIntegration } from '../state'
import { planRun, readOptions, runningOf } from '../runs/syncing'
import type { RunRecord } from '../runs/runTiming'
import { troubleOf } from '../views'

export interface LogQuery extends PageQuery {
  outcome?: string | null
  /** Part of a datastore's name, whatever its case. */
  search?: string | null
}

const OUTCOMES: readonly SyncOutcome[] = ['synced', 'unmatched', 'failed', 'skipped']

/** @throws {HttpError} 422 */
function readOutcome(sent: string | null | undefined): SyncOutcome | undefined {
  if (sent == null) return undefined
  const outcome = OUTCOMES.find((known) => known === sent)
  if (outcome) return outcome
  throw invalid({
    loc: ['query', 'outcome'],
    msg: `Input should be ${OUTCOMES.map((known) => `'${known}'`).join(', ')}`,
    type: 'enum',
  })
}

export function syncOperations(context: Context) {
  const { clock } = context

  function mustExist(): void {
    mustManage(context)
    if (!context.state.rules.runs) throw noSuchEndpoint()
  }

  function findRun(stored: StoredIntegration, runId: number | string): RunRecord {
    const wanted = readId(runId, 'runId')
    const found = stored.runs.find((run) => run.id === wanted)
    if (!found) throw notFound('Sync run')
    return found
  }

  function abort(run: RunRecord): SyncRun {
    const { status } = readRun(run, clock())
    if (status === 'running') Object.assign(run, { abortedAt: clock() })
    return readRun(run, clock())
  }

  return {
    /** Starts a run. @throws {HttpError} 409 while one runs; 422 for no catalog, or neither direction. */
    runSynchronization(id: number | string, body?: unknown): void {
      mustManage(context)
      const stored = findIntegration(context, id)
      const now = clock()
      const options = readOptions(body)
      if (stored.category !== 'data_catalog') {
        throw invalid({
          loc: ['path', 'id'],
          msg: 'Value error, only data catalogs can be synchronized',
          type: 'value_error',
        })
      }
      if (runningOf(stored, now)) throw new HttpError(409, 'A synchronization is already running for this integration.')
      const runId = nextId(context, 'run')
      const { user, rules } = context.state
      stored.runs.push({
        id: runId,
        ...options,
        started: now,
        startedBy: stubOf(user),
        pace: context.pace(),
        seed: runId * 1000 + stored.id,
        abortedAt: null,
        ...planRun({
          parameters: isObject(stored.open.parameters) ? stored.open.parameters : {},
          address: String(stored.open.api_url),
          datastores: rules.datastores,
          now,
          ids: nextTrace(context),
          broken: troubleOf(stored, now),
        }),
      })
    },

    getSyncRuns(id: number | string, query: PageQuery = {}): Page<SyncRun> {
      mustExist()
      const newestFirst = findIntegration(context, id).runs.toReversed()
      return pageOf(query, newestFirst.length, (from, to) =>
        newestFirst.slice(from, to).map((run) => readRun(run, clock())),
      )
    },

    getSyncLog(id: number | string, runId: number | string, query: LogQuery = {}): Page<SyncLogEntry> {
      mustExist()
      const run = findRun(findIntegration(context, id), runId)
      readPaging(query)
      const log = readLog(run, clock(), { outcome: readOutcome(query.outcome), search: query.search ?? undefined })
      return pageOf(query, log.total, log.slice)
    },

    /** Best effort: "cancelling" until the datastore in hand is finished. A run that is over is answered as it is. */
    abortSyncRun(id: number | string, runId: number | string): SyncRun {
      mustExist()
      return abort(findRun(findIntegration(context, id), runId))
    },

    /** Not an operation: somebody cancels the sync elsewhere, in the Qualytics web application. */
    cancelElsewhere(id: number): void {
      const run = runningOf(findIntegration(context, id), clock())
      if (run) abort(run)
    },
  }
}
