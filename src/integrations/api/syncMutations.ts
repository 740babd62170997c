import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { hasStatus } from './ApiError'
import { pathFor, type Capabilities } from './capabilities'
import { keys } from './keys'
import { atOnce } from './mutations'
import { integrationQuery } from './queries/integrations'
import { syncsQuery } from './queries/runs'
import { noteBeforePull, rememberUnsupported } from './queries/session'
import { forgetStart, noteStart } from './startedSync'
import type { Readable } from './readable'
import { written, type Request } from './request'
import { SyncOptionsSchema, SyncRunSchema, type Integration, type SyncOptions, type SyncRun } from './schemas'

/** After a sync was started or cancelled, or that was refused. */
const refreshAfterSyncChange = (client: QueryClient, id: number) =>
  Promise.all([
    client.invalidateQueries({ queryKey: keys.integrations }),
    client.invalidateQueries({ queryKey: keys.integration(id), exact: true }),
    client.invalidateQueries({ queryKey: keys.syncs(id) }),
  ])

/** 409 means that a sync is running already, whether or not the list knows of it. */
export const startSyncMutation = (request: Request, id: number) =>
  mutationOptions({
    ...atOnce,
    mutationFn: (options: SyncOptions) =>
      written(request(`/integrations/${id}/sync`, { method: 'POST', body: z.parse(SyncOptionsSchema, options) })),
    onMutate: (options, { client }) => {
      client.setQueryData(keys.syncChoice(id), options)
      noteBeforePull(client, id, options)
      const integration = client
        .getQueryData<Readable<Integration>>(keys.integrations)
        ?.items.find((item) => item.id === id)
      if (integration) noteStart(client, integration, Date.now())
    },
    onSettled: (_started, error, _options, _result, { client }) => {
      // So that a run which is over before the list is read again is still told as one that ended.
      if (!error || hasStatus(error, 409))
        client.setQueryData<Readable<Integration>>(
          keys.integrations,
          (list) =>
            list && {
              ...list,
              items: list.items.map((item) => (item.id === id ? { ...item, status: 'syncing' } : item)),
            },
        )
      else forgetStart(client, id)
      return refreshAfterSyncChange(client, id)
    },
  })

/** Cancels the running sync. Answers the run as it stands afterwards, where the platform says; `runId` where runs are known. */
export const cancelSyncMutation = (request: Request, capabilities: Capabilities, id: number) =>
  mutationOptions({
    ...atOnce,
    mutationFn: async (runId?: number): Promise<SyncRun | null> => {
      const { cancel } = capabilities
      if (!cancel) throw new Error('The capabilities name no way to cancel.')
      return written(request(pathFor(cancel.path, { id, runId }), { method: cancel.method, schema: SyncRunSchema }))
    },
    onSuccess: (run, _runId, _result, { client }) => {
      if (run) showRun(client, syncsQuery(request, capabilities, id).queryKey, run)
    },
    onError: async (error, runId, _result, { client }) => {
      if (!hasStatus(error, 404)) return
      // Gone with the run, or with the whole integration: then this operation may well exist.
      const there = await stillThere(client, request, capabilities, id, runId).catch(() => false)
      if (there) rememberUnsupported(client, 'cancel')
    },
    onSettled: (run, _error, _runId, _result, { client }) => {
      const refreshed = Promise.all([
        refreshAfterSyncChange(client, id),
        // Asked for even where nothing shows it: other tabs learn of it by this answer.
        capabilities.syncs &&
          client.query({ ...syncsQuery(request, capabilities, id), staleTime: 0, retry: false }).catch(() => null),
      ])
      // The answer itself is shown already: nobody need wait.
      if (!run) return refreshed
    },
  })

async function stillThere(
  client: QueryClient,
  request: Request,
  capabilities: Capabilities,
  id: number,
  runId: number | undefined,
): Promise<boolean> {
  const fresh = { staleTime: 0, retry: false } as const
  if (capabilities.syncs && runId !== undefined) {
    const { items } = await client.query({ ...syncsQuery(request, capabilities, id), ...fresh })
    return items.some((run) => run.id === runId)
  }
  await client.query({ ...integrationQuery(request, id), ...fresh })
  return true
}

const showRun = (client: QueryClient, key: ReturnType<typeof syncsQuery>['queryKey'], run: SyncRun) =>
  client.setQueryData(
    key,
    (page) => page && { ...page, items: page.items.map((item) => (item.id === run.id ? run : item)) },
  )
