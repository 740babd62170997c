import { queryOptions } from '@tanstack/react-query'
import { keys } from '../keys'
import type { Request } from '../request'
import { DatastorePageSchema } from '../schemas'
import { joinPages, PAGE_SIZE, readPages } from './pages'

/** So many pages are read; the items are heavy, and a first look needs no more. */
const MOST_PAGES = 10

/**
 * The datastores that the person may see, those for enrichment last; `ended`: as they are since a sync ended then. `complete` is
 * false where there are more than were read.
 */
export const datastoresQuery = (request: Request, ended?: string) =>
  queryOptions({
    queryKey: keys.datastores(ended),
    queryFn: async ({ signal }) => {
      const read = (search: { enrichment_only?: boolean }, most: number) =>
        readPages(
          (page) =>
            request('/datastores', {
              schema: DatastorePageSchema,
              search: { page, size: PAGE_SIZE, sort_id: 'asc', ...search },
              signal,
            }),
          most,
        )
      // Those for enrichment are left out unless asked for; they explain a number, and no more hangs on them.
      const [pages, enrichment] = await Promise.all([
        read({}, MOST_PAGES),
        read({ enrichment_only: true }, 1).catch(() => []),
      ])
      const first = pages[0]
      const complete = first?.pages === null ? pages.length < MOST_PAGES : (first?.pages ?? 1) <= MOST_PAGES
      return { ...joinPages([...pages, ...enrichment]), complete }
    },
    staleTime: ended ? Infinity : 60_000,
  })
