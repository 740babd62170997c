import { LOG_PAGE_SIZE } from '../../../api/queries/log'
import type { LogEntry } from '../logEntry'
import type { Rows, RowWindow } from '../logSource'
import { entryIndexOf, sortEntries, type LogOrder } from '../rowOrder'
import { useLogPages, type LogPagesOptions } from './useLogPages'

type RunLogPlace = Pick<LogPagesOptions, 'integrationId' | 'runId' | 'filter' | 'total'>

/** The rows in view, from the pages of the API around them, or from every page where a short log is sorted. */
export function useRunRows(place: RunLogPlace, { rows, inView, order, flying, following }: RowWindow): Rows {
  const { total } = place
  const byRun = order.by === 'finished'
  const pages = useLogPages({
    ...place,
    // With the last page, new entries are known as they come.
    wanted: byRun ? [...aroundView(inView, rows, order), ...(following ? [total - 1] : [])] : everyPage(total),
    flying,
  })
  const sorted = byRun ? null : sortWhole(rows, pages.entryAt, order)
  return {
    entryOf: (row) => (byRun ? pages.entryAt(entryIndexOf(row, rows, order)) : sorted?.[row]),
    error: pages.error,
    retry: pages.retry,
    retrying: pages.retrying,
  }
}

/** The entries in view, and the entries a page before and after. */
function aroundView(inView: readonly number[], rows: number, order: LogOrder): number[] {
  const first = inView[0]
  const last = inView.at(-1)
  if (first === undefined || last === undefined) return []
  return [first - LOG_PAGE_SIZE, first, last, last + LOG_PAGE_SIZE]
    .filter((row) => row >= 0 && row < rows)
    .map((row) => entryIndexOf(row, rows, order))
}

const everyPage = (rows: number): number[] =>
  Array.from({ length: Math.ceil(rows / LOG_PAGE_SIZE) }, (_, page) => page * LOG_PAGE_SIZE)

/** `null` until every entry is there. */
function sortWhole(
  rows: number,
  entryAt: (index: number) => LogEntry | undefined,
  order: LogOrder,
): readonly LogEntry[] | null {
  const entries = Array.from({ length: rows }, (_, index) => entryAt(index)).filter((entry) => entry !== undefined)
  return entries.length === rows ? sortEntries(entries, order) : null
}
