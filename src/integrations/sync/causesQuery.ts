import { queryOptions } from '@tanstack/react-query'
import { keys, LOG_PAGE_SIZE, readLogPage } from '../api/queries'
import type { Request } from '../api/request'
import { groupErrors, type ErrorGroup } from './errorGroups'

export interface Causes {
  groups: readonly ErrorGroup[]
  /** Failed entries that were read, of all there were. */
  read: number
  all: number
}

/** So many failures are read at most; their causes are known long before. */
const MOST_PAGES = 50

/** The causes of a run's errors once `failed` datastores have failed. Goes on from where it was read before. */
export const causesQuery = (request: Request, id: number, runId: number, failed: number) => {
  const prefix = [...keys.log(id, runId), 'causes']
  return queryOptions({
    queryKey: [...prefix, failed],
    queryFn: async ({ signal, client }): Promise<Causes> => {
      const [before] = client
        .getQueriesData<Causes>({ queryKey: prefix })
        .flatMap(([, data]) => (data ? [data] : []))
        .toSorted((one, other) => other.read - one.read)
      let { groups, read, all }: Causes = before ?? { groups: [], read: 0, all: failed }
      for (let page = Math.floor(read / LOG_PAGE_SIZE) + 1; page <= MOST_PAGES; page += 1) {
        const answer = await readLogPage(request, id, runId, { outcome: 'failed' }, { page }, signal)
        const known = read - (page - 1) * LOG_PAGE_SIZE
        groups = groupErrors(answer.items.slice(known), groups)
        read += Math.max(0, answer.items.length - known)
        all = answer.total
        if (page >= answer.pages) break
      }
      return { groups, read, all }
    },
    placeholderData: (previous, query) => (query?.queryKey[3] === runId ? previous : undefined),
    staleTime: Infinity,
    gcTime: 60_000,
  })
}
