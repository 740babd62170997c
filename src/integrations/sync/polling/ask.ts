import type { QueryClient } from '@tanstack/react-query'
import { ApiError, hasStatus } from '../../api/ApiError'
import { integrationQuery, integrationsQuery } from '../../api/queries/integrations'
import { syncsQuery } from '../../api/queries/runs'
import type { Capabilities } from '../../api/capabilities'
import { noteProgress, unsupportedQuery } from '../../api/queries/session'
import type { Request } from '../../api/request'
import { isGoing } from '../outcome'

/** The ingress allows about 50 requests a second per address: this leaves more than half to everything else. */
const AT_ONCE = 4
const BETWEEN_MS = 200

export interface Heard {
  /** How all of them stand, as text that changes when anything does. */
  state: string
  /** Milliseconds that the platform asks to wait. */
  wait: number
  /** The user may not ask, or is no longer signed in. */
  refused: boolean
}

/** Asks how running syncs stand. The answers go into the cache; a failure leaves there what was true before. */
export async function askAll(
  client: QueryClient,
  request: Request,
  capabilities: Capabilities,
  ids: readonly number[],
): Promise<Heard> {
  const answers: Heard[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    if (from > 0) await pause(BETWEEN_MS)
    answers.push(
      ...(await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => askOne(client, request, capabilities, id)))),
    )
  }
  return {
    state: answers.map(({ state }) => state).join('\n'),
    wait: Math.max(0, ...answers.map(({ wait }) => wait)),
    refused: answers.some(({ refused }) => refused),
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })

const askOne = (client: QueryClient, request: Request, capabilities: Capabilities, id: number): Promise<Heard> =>
  stateOf(client, request, capabilities, id).then(
    (state) => ({ state, wait: 0, refused: false }),
    (error: unknown) => ({
      state: 'no answer',
      wait: error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0,
      refused: hasStatus(error, 401) || hasStatus(error, 403),
    }),
  )

async function stateOf(client: QueryClient, request: Request, capabilities: Capabilities, id: number): Promise<string> {
  const fresh = { staleTime: 0, retry: false } as const
  const tellsRuns = () => capabilities.syncs && !client.getQueryData(unsupportedQuery.queryKey)?.syncs
  if (tellsRuns()) {
    try {
      const { items } = await client.query({ ...syncsQuery(request, capabilities, id), ...fresh })
      const [run] = items
      if (isGoing(run)) {
        noteProgress(client, id, run, Date.now())
        return JSON.stringify(run)
      }
    } catch (error) {
      if (!hasStatus(error, 404)) throw error
    }
  }
  if (!tellsRuns()) {
    const integration = await client.query({ ...integrationQuery(request, id), ...fresh }).catch((error: unknown) => {
      if (!hasStatus(error, 404)) throw error
    })
    if (integration?.status === 'syncing') return 'syncing'
  }
  // It ended, or the integration is gone: only the list has the platform's message.
  await client.query({ ...integrationsQuery(request), ...fresh })
  return 'ended'
}
