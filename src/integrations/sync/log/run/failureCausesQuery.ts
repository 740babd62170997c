import { queryOptions } from '@tanstack/react-query'
import { keys } from '../../../api/keys'
import { LOG_PAGE_SIZE, readLogPage } from '../../../api/queries/log'
import type { Capabilities } from '../../../api/capabilities'
import type { Request } from '../../../api/request'
import { groupErrors, type ErrorGroup } from '../errorGroups'

export interface Causes {
  groups: readonly ErrorGroup[]
  /** Failed entries that have been read; the log may hold more. */
  read: number
}

/** So many failures are read at most; their causes are known long before. */
const MOST_PAGES = 50
export const MOST_READ = MOST_PAGES * LOG_PAGE_SIZE

/** The causes of a run's errors. Each reading goes on where the one before ended, finished or not. */
export const failureCausesQuery = (request: Request, capabilities: Capabilities, id: number, runId: number) => {
  const queryKey = [...keys.log(id, runId), 'causes']
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }): Promise<Causes> => {
      let { groups, read } = client.getQueryData<Causes>(queryKey) ?? { groups: [], read: 0 }
      for (let page = Math.floor(read / LOG_PAGE_SIZE) + 1; page <= MOST_PAGES; page += 1) {
        const { items, unreadable, pages } = await readLogPage(
          request,
          capabilities,
          id,
          runId,
          { outcome: 'failed' },
          { page },
          signal,
        )
        const unread = items.slice(read - (page - 1) * LOG_PAGE_SIZE)
        groups = groupErrors(unread, groups)
        read += unread.length + unreadable.length
        client.setQueryData<Causes>(queryKey, { groups, read })
        if (page >= (pages ?? 1)) break
      }
      return { groups, read }
    },
    // A run that goes on has more to tell whenever it is looked at.
    staleTime: 0,
    gcTime: 60_000,
  })
}
