import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { keys } from '../../../api/keys'
import { LOG_PAGE_SIZE, logPageQuery, type LogFilter } from '../../../api/queries/log'
import type { Readable } from '../../../api/readable'
import type { SyncLogEntry } from '../../../api/schemas'
import { useCapabilities, useRequest } from '../../../host'

export interface LogPagesOptions {
  integrationId: number
  runId: number
  filter: LogFilter
  /** How many entries there are. */
  total: number
  /** Indexes, from the oldest, of the entries that are wanted. */
  wanted: readonly number[]
  /** While the list flies past, only pages beside known ones are asked for. */
  flying: boolean
}

/** The entries of the wanted pages by index from the oldest; `undefined` for an entry that has not come yet. */
export function useLogPages({ integrationId, runId, filter, total, wanted, flying }: LogPagesOptions) {
  const client = useQueryClient()
  const request = useRequest()
  const capabilities = useCapabilities()
  const lastPage = lastPageOf(total)
  const pageQuery = (page: number) =>
    logPageQuery(request, capabilities, integrationId, runId, filter, {
      page,
      of: Math.min(LOG_PAGE_SIZE, total - (page - 1) * LOG_PAGE_SIZE),
    })
  const isKnown = (page: number) => page === lastPage || client.getQueryData(pageQuery(page).queryKey) !== undefined
  const pages = [...new Set(wanted.map((index) => Math.floor(index / LOG_PAGE_SIZE) + 1))].filter(
    (page) => page >= 1 && page <= lastPage,
  )
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...pageQuery(page),
      enabled: !flying || [page - 1, page, page + 1].some(isKnown),
      placeholderData: () => pageBefore(client, integrationId, runId, filter, page),
    })),
  })
  const byPage = new Map(pages.map((page, position) => [page, answers[position]?.data]))
  return {
    entryAt: (index: number): SyncLogEntry | undefined =>
      byPage.get(Math.floor(index / LOG_PAGE_SIZE) + 1)?.items[index % LOG_PAGE_SIZE],
    error: answers.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch()
    },
    retrying: answers.some(({ isFetching }) => isFetching),
  }
}

const lastPageOf = (total: number) => Math.max(1, Math.ceil(total / LOG_PAGE_SIZE))

/** A page as it is known with the most entries. */
function pageBefore(
  client: QueryClient,
  integrationId: number,
  runId: number,
  filter: LogFilter,
  page: number,
): Readable<SyncLogEntry> | undefined {
  const known = client.getQueriesData<Readable<SyncLogEntry>>({
    queryKey: [...keys.log(integrationId, runId), 'page', filter, page],
  })
  return known
    .flatMap(([, data]) => (data ? [data] : []))
    .toSorted((one, other) => other.items.length - one.items.length)
    .at(0)
}

/** How many entries can be shown to their end: the last page may be on its way. All of them, where none is known. */
export function shownTotal(
  client: QueryClient,
  { integrationId, runId, filter, total }: Pick<LogPagesOptions, 'integrationId' | 'runId' | 'filter' | 'total'>,
): number {
  const last = lastPageOf(total)
  for (const page of [last, last - 1]) {
    const known = page > 0 ? pageBefore(client, integrationId, runId, filter, page) : undefined
    if (known) return Math.min(total, (page - 1) * LOG_PAGE_SIZE + known.items.length)
  }
  return total
}
