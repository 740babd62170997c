import { useQueryClient } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import Button from '@mui/material/Button'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useRef, useState } from 'react'
import { describeFailure } from '../../api/failure'
import { LOG_PAGE_SIZE, type LogFilter } from '../../api/queries/log'
import { FailureNotice } from '../../ui/FailureNotice'
import { counted } from '../../ui/format'
import { LogHeader } from './LogHeader'
import { LogRow } from './LogRow'
import * as Parts from './LogLayout'
import { entryIndexOf, sortEntries, type LogOrder } from './rowOrder'
import { shownTotal, useLogPages } from './useLogPages'

/** Rows above and below those in view. */
const OVERSCAN = 8

export interface LogTableProps {
  integrationId: number
  runId: number
  filter: LogFilter
  /** How many entries there are now; it grows while the run goes on. */
  total: number
  order: LogOrder
  onOrderChange: (order: LogOrder) => void
}

/**
 * Any number of entries with a DOM of constant size. New entries come in while the reader is at the top and has touched
 * nothing; else they wait behind a button, so that nothing moves under the eye.
 */
export function LogTable({ integrationId, runId, filter, total, order, onOrderChange }: LogTableProps) {
  const client = useQueryClient()
  const scroller = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 599.95px)', { noSsr: true })
  const rowHeight = narrow ? Parts.NARROW_ROW : Parts.ROW
  const [held, setHeld] = useState<number | null>(null)
  const [expanded, setExpanded] = useState<ReadonlySet<number>>(new Set())
  const byRun = order.by === 'finished'
  // Oldest first, new entries come below all others and move nothing.
  const rows =
    byRun && !order.descending
      ? total
      : Math.min(held ?? shownTotal(client, { integrationId, runId, filter, total }), total)
  const hold = () => setHeld((before) => before ?? rows)

  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (row) => (byRun ? entryIndexOf(row, rows, order) : row),
    scrollMargin: Parts.HEADER,
    overscan: OVERSCAN,
    useFlushSync: false,
  })
  const items = virtualizer.getVirtualItems()
  const pages = useLogPages({
    integrationId,
    runId,
    filter,
    total,
    // With the last page, new entries are known as they come.
    wanted: byRun ? [...aroundView(items, rows, order), ...(held === null ? [total - 1] : [])] : everyPage(total),
    flying: virtualizer.isScrolling,
  })
  const sorted = byRun ? null : sortWhole(rows, pages.entryAt, order)
  const entryOf = (row: number) => (byRun ? pages.entryAt(entryIndexOf(row, rows, order)) : sorted?.[row])
  const toggle = (row: number, id: number) => {
    hold()
    const next = new Set(expanded)
    if (!next.delete(id)) next.add(id)
    else virtualizer.resizeItem(row, rowHeight)
    setExpanded(next)
  }
  return (
    <Parts.Frame>
      {held !== null && total > rows && (
        <Parts.News>
          <Button
            size="small"
            variant="contained"
            onClick={() => {
              setHeld(null)
              virtualizer.scrollToOffset(0)
              scroller.current?.focus()
            }}
          >
            {counted(total - rows, 'new', 'new')}
          </Button>
        </Parts.News>
      )}
      {pages.error && (
        <FailureNotice
          failure={describeFailure(pages.error, 'load this part of the log')}
          onRetry={pages.retry}
          retrying={pages.retrying}
        />
      )}
      <Parts.Scroller
        ref={scroller}
        role="table"
        aria-label="Sync log"
        aria-rowcount={rows + 1}
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          if (currentTarget.scrollTop > 0) hold()
        }}
        onPointerDown={hold}
      >
        <LogHeader order={order} sortable={total} onOrderChange={onOrderChange} />
        <Parts.Rows role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ key, index, start }) => {
            const entry = entryOf(index)
            const open = entry !== undefined && expanded.has(entry.id)
            return (
              <LogRow
                key={String(key)}
                ref={open ? virtualizer.measureElement : undefined}
                row={index}
                entry={entry}
                top={start - Parts.HEADER}
                height={open ? undefined : rowHeight}
                expanded={open}
                onToggle={toggle}
              />
            )
          })}
        </Parts.Rows>
      </Parts.Scroller>
    </Parts.Frame>
  )
}

/** The entries in view, and those a page before and after. */
function aroundView(items: readonly { index: number }[], rows: number, order: LogOrder): number[] {
  const first = items[0]?.index
  const last = items.at(-1)?.index
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
  entryAt: ReturnType<typeof useLogPages>['entryAt'],
  order: LogOrder,
): ReturnType<typeof sortEntries> | null {
  const entries = Array.from({ length: rows }, (_, index) => entryAt(index)).filter((entry) => entry !== undefined)
  return entries.length === rows ? sortEntries(entries, order) : null
}
