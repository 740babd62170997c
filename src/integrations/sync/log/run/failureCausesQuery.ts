import { keepPreviousData, queryOptions } from '@tanstack/react-query'
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

/**
 * The causes of a run's errors, of which there are `failed` so far: each number is read once, so that none that comes while the one before
 * is being read is missed. Each reading goes on where the one before ended, finished or not.
 */
export const failureCausesQuery = (
  request: Request,
  capabilities: Capabilities,
  id: number,
  runId: number,
  failed: number,
) => {
  const ofRun = [...keys.log(id, runId), 'causes']
  const queryKey = [...ofRun, failed]
  return queryOptions<Causes>({
    queryKey,
    queryFn: async ({ signal, client }): Promise<Causes> => {
      let { groups, read } = client
        .getQueriesData<Causes>({ queryKey: ofRun })
        .reduce<Causes>((most, [, causes]) => (causes && causes.read > most.read ? causes : most), {
          groups: [],
          read: 0,
        })
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
    placeholderData: keepPreviousData,
    // A run that goes on has more to tell whenever it is looked at.
    staleTime: 0,
    gcTime: 60_000,
  })
}
