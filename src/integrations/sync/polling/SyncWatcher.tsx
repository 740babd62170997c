import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { integrationsQuery } from '../../api/queries/integrations'
import { syncsQuery } from '../../api/queries/runs'
import { useCapabilities, useHost, useRequest } from '../../host'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { announceEnds, labelOf } from './announce'
import { milestoneOf } from '../progress'
import { connectTabs, type ConnectTabs } from './tabs'
import { watchSyncs } from './watch'

/**
 * Mounted once, above the whole application: keeps running syncs true while anything syncs (nothing else asks at a pace),
 * says how each ended wherever the user is, and tells screen readers of milestones. Without a list in the cache it is idle.
 */
export function SyncWatcher({ tabs = connectTabs }: { tabs?: ConnectTabs }): ReactNode {
  const client = useQueryClient()
  const request = useRequest()
  const { notify } = useHost()
  const capabilities = useCapabilities()
  const say = useEffectEvent<typeof notify>((message, severity) => notify(message, severity))
  useEffect(() => {
    const stopAnnouncing = announceEnds(client, request, capabilities, (message, severity) => say(message, severity))
    const stopWatching = watchSyncs(client, request, capabilities, tabs)
    return () => {
      stopAnnouncing()
      stopWatching()
    }
  }, [client, request, capabilities, tabs])

  const { data: syncing = [] } = useQuery({
    ...integrationsQuery(request),
    enabled: false,
    select: ({ items }) => items.filter(({ status }) => status === 'syncing'),
  })
  const milestones = useQueries({
    queries: syncing.map(({ id }) => ({ ...syncsQuery(request, capabilities, id), enabled: false })),
    combine: (answers) =>
      answers.map(({ data }, index) => {
        const integration = syncing[index]
        return integration ? milestoneOf(labelOf(client, integration), data?.items[0]) : ''
      }),
  })
  return <VisuallyHidden role="status">{milestones.filter(Boolean).join(' ')}</VisuallyHidden>
}
