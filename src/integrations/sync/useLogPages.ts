import { useQueries, useQueryClient } from '@tanstack/react-query'
import { keys, LOG_PAGE_SIZE, logPageQuery, type LogFilter } from '../api/queries'
import type { SyncLogEntry } from '../api/schemas'
import { useRequest } from '../host'

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

/** The entries of the wanted pages by index from the oldest; `undefined` for those that have not come yet. */
export function useLogPages({ integrationId, runId, filter, total, wanted, flying }: LogPagesOptions) {
  const client = useQueryClient()
  const request = useRequest()
  const lastPage = Math.max(1, Math.ceil(total / LOG_PAGE_SIZE))
  const pageQuery = (page: number) =>
    logPageQuery(request, integrationId, runId, filter, {
      page,
      of: Math.min(LOG_PAGE_SIZE, total - (page - 1) * LOG_PAGE_SIZE),
    })
  const isKnown = (page: number) => page === lastPage || client.getQueryData(pageQuery(page).queryKey) !== undefined
  /** The page as it was when it had fewer entries. */
  const before = (page: number): SyncLogEntry[] | undefined =>
    client
      .getQueriesData<SyncLogEntry[]>({ queryKey: [...keys.log(integrationId, runId), 'page', filter, page] })
      .map(([, data]) => data)
      .toSorted((one, other) => (other?.length ?? 0) - (one?.length ?? 0))[0]
  const pages = [...new Set(wanted.map((index) => Math.floor(index / LOG_PAGE_SIZE) + 1))].filter(
    (page) => page >= 1 && page <= lastPage,
  )
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...pageQuery(page),
      enabled: !flying || [page - 1, page, page + 1].some(isKnown),
      placeholderData: () => before(page),
    })),
  })
  const byPage = new Map(pages.map((page, position) => [page, answers[position]?.data]))
  return {
    entryAt: (index: number): SyncLogEntry | undefined =>
      byPage.get(Math.floor(index / LOG_PAGE_SIZE) + 1)?.[index % LOG_PAGE_SIZE],
    error: answers.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch()
    },
    retrying: answers.some(({ isFetching }) => isFetching),
  }
}
