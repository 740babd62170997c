import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { integrationsQuery, specsQuery } from '../../api/queries/integrations'
import { belledSyncsQuery } from '../../api/queries/session'
import { syncsQuery } from '../../api/queries/runs'
import { forgetStart, isUnchanged } from '../../api/startedSync'
import type { Integration } from '../../api/schemas'
import { useCapabilities, useHost } from '../../host'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { isSyncing } from '../isSyncing'
import { endOfSync, type BeforeSync } from '../lastSync'
import { announcementOf, isGoing } from '../outcome'
import { summarizeMessage } from '../log/message/messageSummary'
import { fractionOf, milestoneOf } from '../progress'
import { followEnds } from './announce'
import { tellByBell } from './bell'
import { isInSight, syncMessageKey } from './inSight'
import { LATEST_MS, pollInterval, SOONEST_MS } from './pollInterval'
import { useVisible } from './useVisible'

/** How long an answer on runs is recent enough to tell of an end that was noticed just now. */
const RECENT_MS = 5_000
/** The ingress allows about 50 requests a second per address; many syncs at once are asked about less often. */
const BETWEEN_RUNS_MS = 150

export interface SyncWatcherProps {
  /** Shows a sync: what "View" in a message does. */
  onView?: (id: number) => void
}

/**
 * Mounted once, above the whole application: the one that asks at a pace while something syncs or is being cancelled. It says
 * how each sync ended wherever the user is, unless that sync is in sight, and tells screen readers of milestones. Without a
 * list in the cache it is idle.
 */
export function SyncWatcher({ onView }: SyncWatcherProps): ReactNode {
  const client = useQueryClient()
  const { request, notify, onEvent } = useHost()
  const capabilities = useCapabilities()
  const anySyncing = ({ items }: { items: readonly Integration[] }) => items.some((item) => isSyncing(item))
  const { data: belled = [] } = useQuery(belledSyncsQuery)
  const { data: list } = useQuery({
    ...integrationsQuery(request),
    enabled: ({ state }) => state.data !== undefined,
    // Where there are runs they tell first; the list follows.
    refetchInterval: pollInterval(anySyncing, capabilities.syncs ? LATEST_MS : SOONEST_MS),
    // Whoever rang the bell is told though the page is out of view.
    refetchIntervalInBackground: belled.length > 0,
    refetchOnWindowFocus: ({ state }) => state.data !== undefined && anySyncing(state.data) && 'always',
    refetchOnReconnect: ({ state }) => state.data !== undefined && anySyncing(state.data) && 'always',
  })
  const { data: specs } = useQuery({ ...specsQuery(request), enabled: false })
  const syncing = list?.items.filter((item) => isSyncing(item)) ?? []

  /** What a user knows an integration by: the label of its type, with its address where there are several. */
  const labelOf = ({ type, id, api_url }: Integration): string => {
    const label = specs?.items.find((spec) => spec.type === type)?.label ?? type
    return list?.items.some((other) => other.type === type && other.id !== id) ? `${label} (${api_url})` : label
  }

  const runs = useQueries({
    queries: syncing.map(({ id }) => ({
      ...syncsQuery(request, capabilities, id),
      refetchInterval: pollInterval<{ items: readonly { status: string }[] }>(
        () => true,
        Math.max(SOONEST_MS, syncing.length * BETWEEN_RUNS_MS),
      ),
      refetchIntervalInBackground: belled.includes(id),
      refetchOnWindowFocus: 'always' as const,
    })),
  })
  const latest = runs.map(({ data }) => data?.items[0])
  // The list is behind its runs.
  const ended = latest.filter((run) => run !== undefined && !isGoing(run)).length
  useEffect(() => {
    if (ended > 0) void client.refetchQueries({ queryKey: integrationsQuery(request).queryKey, exact: true })
  }, [client, request, ended])

  const tell = useEffectEvent(async (integration: Integration, before: BeforeSync) => {
    const { id, type } = integration
    const label = labelOf(integration)
    const started = forgetStart(client, id)
    onEvent?.({ name: 'sync-ended', id, type })
    const latestRun = (staleTime: number) =>
      client
        .query({ ...syncsQuery(request, capabilities, id), staleTime, retry: false })
        .then(({ items }) => items[0])
        .catch(() => undefined)
    let run = capabilities.syncs ? await latestRun(RECENT_MS) : undefined
    // The run was read just before it ended.
    if (isGoing(run)) run = await latestRun(0)
    // A next run has begun meanwhile, and its own end will be told.
    if (isGoing(run)) return
    const unheard = started !== undefined && !started.seen && isUnchanged(integration, before)
    const { message, severity } = run
      ? announcementOf(label, run)
      : unheard
        ? { message: `${label}: the platform has told nothing of the sync so far.`, severity: 'warning' as const }
        : endOfSync(label, integration, before)
    const view = onView && (() => onView(id))
    tellByBell(client, id, message, view)
    // Whoever looks at the sync sees how it ended.
    if (isInSight(client, id)) return
    notify(message, severity, { key: syncMessageKey(id), action: view && { label: 'View', onPress: view } })
  })
  const tellGone = useEffectEvent((id: number) => onEvent?.({ name: 'sync-ended', id, type: null }))
  useEffect(
    () =>
      followEnds(
        client,
        request,
        (integration, before) => void tell(integration, before),
        (id) => tellGone(id),
      ),
    [client, request],
  )

  // Out of view nothing is asked, so nothing is known either; but where the bell was rung.
  const visible = useVisible()
  const fractions = syncing.map(({ id, type, message }, index) => {
    const run = latest[index]
    const known = visible || belled.includes(id)
    return { id, type, fraction: known ? (run ? fractionOf(run) : fractionIn(message)) : null }
  })
  const tellProgress = useEffectEvent(() => {
    for (const progress of fractions) onEvent?.({ name: 'sync-progress', ...progress })
  })
  const told = fractions.map(({ id, fraction }) => `${id} ${fraction}`).join()
  useEffect(() => tellProgress(), [told])

  const milestones = syncing.map((integration, index) => milestoneOf(labelOf(integration), latest[index]))
  return <VisuallyHidden role="status">{milestones.filter(Boolean).join(' ')}</VisuallyHidden>
}

/** How far a sync is by its message, where that says so. */
function fractionIn(message: Integration['message']): number | null {
  const { progress = null } = message ? summarizeMessage(message) : {}
  return progress && progress.total > 0 ? progress.done / progress.total : null
}
