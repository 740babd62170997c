import { queryOptions } from '@tanstack/react-query'
import { keys } from '../keys'
import type { Request } from '../request'
import { DatastorePageSchema } from '../schemas'
import { joinPages, PAGE_SIZE, readPages } from './pages'

/** So many pages are read; the items are heavy, and a first look needs no more. */
const MOST_PAGES = 10

/** The datastores that the person may see. `complete` is false where there are more than were read. */
export const datastoresQuery = (request: Request) =>
  queryOptions({
    queryKey: keys.datastores,
    queryFn: async ({ signal }) => {
      const pages = await readPages(
        (page) =>
          request('/datastores', {
            schema: DatastorePageSchema,
            search: { page, size: PAGE_SIZE, sort_id: 'asc' },
            signal,
          }),
        MOST_PAGES,
      )
      const first = pages[0]
      const complete = first?.pages === null ? pages.length < MOST_PAGES : (first?.pages ?? 1) <= MOST_PAGES
      return { ...joinPages(pages), complete }
    },
    staleTime: 60_000,
  })
