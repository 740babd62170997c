import type { Integration } from '../../../integrations/api/schemas'
import { invalid } from '../rules/httpError'
import { EMPTY_COLLECTIONS } from '../../catalogs/domains'
import { entraDetail } from '../../catalogs/entra'
import { provokedBy } from '../../catalogs/provokingValues'
import { isObject, textOf, type Json } from '../rules/paths'
import { readRun } from './runs'
import type { StoredIntegration } from '../state'
import { endOf, isFinished, type Ending, type RunRecord } from './runTiming'

const LATE_MS = 5_000
const QUICK: readonly string[] = ['quick', 'late']

/** The run that is going on at `now`, if one is. */
export const runningOf = ({ runs }: Pick<StoredIntegration, 'runs'>, now: number): RunRecord | undefined =>
  runs.findLast((run) => !isFinished(run, now))

/**
 * What the integration itself tells of its syncs, and the latest of them. A start that is told late leaves everything as it
 * was. `last_synced` is the end of the last run that kept something: one that succeeded, or was cancelled after its first datastore.
 */
export function syncFacts(
  stored: StoredIntegration,
  now: number,
): Pick<Integration, 'status' | 'last_synced'> & { message: string | null; latest: RunRecord | undefined } {
  const told = stored.runs.filter(({ started, late = 0 }) => started + late <= now)
  const running = runningOf({ runs: told }, now)
  const read = told.map((run) => readRun(run, now))
  const finished = read.filter(({ finished }) => finished != null)
  const kept = finished.findLast(
    ({ status, datastores_done }) => status === 'succeeded' || (status === 'cancelled' && datastores_done > 0),
  )
  const quiet = kept ? 'synced' : null
  const going = running?.abortedAt == null ? 'syncing' : 'cancelling'
  return {
    status: stored.status ?? (running ? going : quiet),
    last_synced: kept?.finished ?? null,
    message: finished.at(-1)?.message ?? null,
    latest: told.at(-1),
  }
}

/** The words of the last finished run if it failed for the credentials, since they were last tried. */
export function brokenBySync({ runs, since }: StoredIntegration, now: number): string | null {
  const last = runs.findLast((run) => isFinished(run, now))
  if (!last || last.started < since || last.ending.kind !== 'fails' || !last.ending.disconnects) return null
  return endOf(last).status === 'failed' ? last.ending.message : null
}

/** @throws {HttpError} 422 for wrong types, and where neither direction is chosen. */
export function readOptions(body: unknown): { pull: boolean; push: boolean } {
  const sent = body ?? {}
  if (!isObject(sent)) throw invalid({ loc: ['body'], msg: 'Input should be a valid dictionary', type: 'dict_type' })
  const chosen = { pull: sent.pull ?? true, push: sent.push ?? true }
  const wrong = (['pull', 'push'] as const).filter((name) => typeof chosen[name] !== 'boolean')
  if (wrong.length) {
    throw invalid(
      ...wrong.map((name) => ({ loc: ['body', name], msg: 'Input should be a valid boolean', type: 'bool_type' })),
    )
  }
  if (!chosen.pull && !chosen.push) {
    throw invalid({
      loc: ['body'],
      msg: 'Value error, at least one of pull and push must be chosen',
      type: 'value_error',
    })
  }
  return { pull: chosen.pull === true, push: chosen.push === true }
}

interface Plan {
  parameters: Json
  address: string
  datastores: number
  now: number
  ids: { traceId: string; correlationId: string }
  broken: string | null
}

/** How long a run will be and how it will end: from what the address provokes, the chosen domains, and whether the credentials still work. */
export function planRun({
  parameters,
  address,
  datastores,
  now,
  ids,
  broken,
}: Plan): Pick<RunRecord, 'datastores' | 'matches' | 'ending' | 'late'> {
  const provoked = provokedBy('api_url', address)
  const kind = provoked && 'sync' in provoked ? provoked.sync : null
  const chosen = Array.isArray(parameters.domains) ? parameters.domains.filter(isObject) : []
  const nothing = chosen.length > 0 && chosen.every(({ name }) => EMPTY_COLLECTIONS.includes(String(name)))
  const usual = kind !== null && QUICK.includes(kind) ? 3 : datastores
  const total = kind === 'long' ? 50_000 : usual
  const subject = { tenant: textOf(parameters.tenant_id), client: textOf(parameters.client_id) }
  const expired = entraDetail(7000222, { ...subject, now, ...ids })
  const endings: Record<string, Ending> = {
    failing: { kind: 'fails', after: Math.floor(total / 2), message: expired, disconnects: true },
    stalling: { kind: 'stalls', after: Math.floor(total * 0.4) },
  }
  const ending: Ending =
    broken === null
      ? (endings[kind ?? ''] ?? { kind: 'completes' })
      : { kind: 'fails', after: 0, message: broken, disconnects: false }
  return {
    datastores: total,
    matches: kind !== 'unmatched' && !nothing,
    ending,
    ...(kind === 'late' && { late: LATE_MS }),
  }
}
