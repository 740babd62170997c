import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query'
import { keys } from '../keys'
import type { Datastore, SyncOptions, SyncRun } from '../schemas'

/** What is only in the cache, for the session. */

/** Operations that the capabilities name and that answered 404 all the same: they are left alone. */
export interface Unsupported {
  syncs?: true
  log?: true
  cancel?: true
}

export const unsupportedQuery = queryOptions<Unsupported>({
  queryKey: keys.unsupported,
  queryFn: skipToken,
  staleTime: Infinity,
  gcTime: Infinity,
})

export function rememberUnsupported(client: QueryClient, operation: keyof Unsupported) {
  // Mounted or not, it is remembered.
  client.setQueryDefaults(keys.unsupported, { gcTime: Infinity })
  client.setQueryData<Unsupported>(keys.unsupported, (known) => ({ ...known, [operation]: true }))
}

/** The options that the user last started a sync with in this session. */
export const syncChoiceQuery = (id: number) =>
  queryOptions<SyncOptions>({
    queryKey: keys.syncChoice(id),
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })

/** What was known of the datastores when the last sync that pulls was started here; none where that one only pushes. */
export const beforePullQuery = (id: number) =>
  queryOptions<readonly Datastore[]>({
    queryKey: keys.beforePull(id),
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })

/** Called before a sync is asked for. */
export function noteBeforePull(client: QueryClient, id: number, { pull }: SyncOptions) {
  const { items } = client.getQueryData<{ items: readonly Datastore[] }>(keys.datastores()) ?? {}
  client.setQueryDefaults(keys.beforePull(id), { gcTime: Infinity })
  client.setQueryData<readonly Datastore[]>(keys.beforePull(id), (pull && items) || [])
}

/** The integrations of whose syncs' ends the browser is to tell by a notification of its own. */
export const belledSyncsQuery = queryOptions<number[]>({
  queryKey: keys.belledSyncs,
  queryFn: skipToken,
  staleTime: Infinity,
  gcTime: Infinity,
})

/** Steps of a connector type's setup guide that the user has ticked off in this session. */
export const preparedQuery = (type: string) =>
  queryOptions<string[]>({
    queryKey: keys.prepared(type),
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })

export function rememberPrepared(client: QueryClient, type: string, step: string, done: boolean) {
  client.setQueryDefaults(keys.prepared(type), { gcTime: Infinity })
  client.setQueryData<string[]>(keys.prepared(type), (steps = []) =>
    done ? [...new Set([...steps, step])] : steps.filter((each) => each !== step),
  )
}

/** When this tab first saw the run at its present number of datastores. */
export interface LastProgress {
  runId: number
  done: number
  /** Milliseconds since 1970, by this device's clock. */
  at: number
}
export const lastProgressQuery = (id: number) =>
  queryOptions<LastProgress>({
    queryKey: keys.lastProgress(id),
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })

export const noteProgress = (client: QueryClient, id: number, run: SyncRun, now: number) => {
  client.setQueryDefaults(keys.lastProgress(id), { gcTime: Infinity })
  client.setQueryData<LastProgress>(keys.lastProgress(id), (seen) =>
    seen?.runId === run.id && seen.done === run.datastores_done
      ? undefined
      : { runId: run.id, done: run.datastores_done, at: now },
  )
}
