import type { EntityHistory, IntegrationSpec, SyncRun } from '../api/schemas'
import { displayName, isService } from '../api/user'
import { describeChanges, type Change } from './describeChanges'
import { secretKeeper, type SecretKeeper } from './hideSecrets'
import { isNothing, isSame, unpacked } from './json'
import { knownValues } from './propertyLabels'

/** What a version tells of a sync: what it changed of these, as they were afterwards. No text in it holds a secret. */
export interface SyncChange {
  status?: string | null
  last_synced?: string | null
  message?: string | null
  connected?: boolean
}

export interface TimelineEntry {
  key: string
  /** ISO 8601; what the platform sent, even if it is no time. */
  at: string
  who: string
  action: 'created' | 'changed' | 'disconnected' | 'synced'
  changes: Change[]
  /** Of `synced`: a version that tells of a sync, or a run. */
  sync?: SyncChange
  run?: SyncRun
}

/**
 * What happened to an integration, newest first: every version in words, and the runs where there are any. A version that
 * changed settings and told of a sync is two entries; one that tells of a run which is listed is none. Takes any JSON as a
 * changeset's values, and never tells a secret.
 */
export function timelineOf(
  history: EntityHistory,
  spec: IntegrationSpec | null,
  runs: readonly SyncRun[] = [],
): TimelineEntry[] {
  const known = knownValues(spec)
  const keeper = secretKeeper(history, known)
  const told = history.versions.flatMap((version, index) => {
    const { changeset, transaction } = version
    const action = actionOf(version)
    const own = action === 'changed' ? syncChangeOf(changeset, keeper) : null
    const rest = own
      ? Object.fromEntries(Object.entries(changeset).filter(([key]) => !PLATFORMS_OWN.has(key)))
      : changeset
    const at = transaction.issued_at
    const entries: TimelineEntry[] = []
    if (!own || Object.keys(rest).length > 0)
      entries.push({
        key: `${transaction.id} ${index}`,
        at,
        who: keeper.hide(whoDid(version, action)),
        action,
        changes: describeChanges({ known, keeper, creating: action === 'created' }, rest),
      })
    if (own && !runs.some((run) => isWithin(run, at)))
      entries.push({
        key: `${transaction.id} ${index} sync`,
        at,
        who: keeper.hide(whoDid(version, 'synced')),
        action: 'synced',
        changes: [],
        sync: own,
      })
    return entries.map((entry) => ({ order: transaction.id, entry }))
  })
  for (const run of runs) {
    const who = run.started_by ? nameOf(run.started_by) : 'Someone'
    const at = run.finished ?? run.started
    told.push({ order: run.id, entry: { key: `run ${run.id}`, at, who, action: 'synced', changes: [], run } })
  }
  if (!told.some(({ entry }) => entry.action === 'created') && !Number.isNaN(Date.parse(history.created))) {
    const entry = { key: 'created', at: history.created, who: 'Someone', action: 'created' as const, changes: [] }
    told.push({ order: -1, entry })
  }
  return told
    .toSorted((one, other) => timeOf(other.entry.at) - timeOf(one.entry.at) || other.order - one.order)
    .map(({ entry }) => entry)
}

/** What has no time is told last. */
const timeOf = (iso: string): number => {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time
}

/** The platform writes a version a moment after what it tells of. */
const AROUND_MS = 60_000

const isWithin = ({ started, finished }: SyncRun, at: string): boolean =>
  Date.parse(at) >= Date.parse(started) - AROUND_MS && (!finished || Date.parse(at) <= Date.parse(finished) + AROUND_MS)

type Version = EntityHistory['versions'][number]

/** SQLAlchemy-Continuum's numbers, where the word is missing. */
const BY_NUMBER = ['created', 'changed', 'disconnected'] as const
const BY_WORD: Partial<Record<string, (typeof BY_NUMBER)[number]>> = {
  insert: 'created',
  update: 'changed',
  delete: 'disconnected',
}

const actionOf = ({ operation, operation_type: number }: Version) =>
  BY_WORD[operation ?? ''] ?? BY_NUMBER[number] ?? 'changed'

/** Settings that nobody sets by hand. */
const PLATFORMS_OWN = new Set(['connected', 'last_synced', 'message', 'status', 'updated'])
/** Settings that only a sync changes. */
const OF_SYNCS = ['status', 'last_synced', 'message'] as const

/** `null` where the version tells of no sync. */
function syncChangeOf(changeset: Version['changeset'], keeper: SecretKeeper): SyncChange | null {
  const change: SyncChange = {}
  for (const key of OF_SYNCS) {
    const [before, after] = changeset[key] ?? []
    if (changeset[key]?.length !== 2 || isSame(before, after) || (isNothing(before) && isNothing(after))) continue
    change[key] = after === null || after === undefined ? null : asText(keeper.cleared([key], unpacked(after)))
  }
  if (Object.keys(change).length === 0) return null
  const connected = changeset.connected?.[1]
  return typeof connected === 'boolean' ? { ...change, connected } : change
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const nameOf = (user: NonNullable<Version['transaction']['user']>): string =>
  isService(user) ? `${displayName(user)} (service)` : displayName(user)

function whoDid({ changeset, transaction: { user } }: Version, action: TimelineEntry['action']): string {
  if (user) return nameOf(user)
  const byItself = action === 'changed' && Object.keys(changeset).every((key) => PLATFORMS_OWN.has(key))
  return byItself || action === 'synced' ? 'Qualytics' : 'Someone'
}
