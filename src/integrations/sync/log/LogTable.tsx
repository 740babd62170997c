import { useVirtualizer } from '@tanstack/react-virtual'
import Button from '@mui/material/Button'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { describeFailure } from '../../api/failure'
import { FailureNotice } from '../../ui/FailureNotice'
import { counted } from '../../ui/format'
import { LogHeader } from './LogHeader'
import { LogRow } from './LogRow'
import * as Parts from './LogLayout'
import type { LogSource } from './logSource'
import { entryIndexOf, SORTABLE_ENTRIES, type LogOrder } from './rowOrder'

/** Rows drawn above and below the rows in view. */
const OVERSCAN = 8

export interface LogTableProps {
  source: LogSource
  /** How many entries there are now; it grows while the run goes on. */
  total: number
  order: LogOrder
  onOrderChange: (order: LogOrder) => void
}

/**
 * Any number of entries with a DOM of constant size. New entries come in while the reader is at the top and has touched
 * nothing; else they wait behind a button, so that nothing moves under the eye.
 */
export function LogTable({ source, total, order, onOrderChange }: LogTableProps) {
  const table = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 599.95px)', { noSsr: true })
  const rowHeight = narrow ? Parts.NARROW_ROW : Parts.ROW
  const [held, setHeld] = useState<number | null>(null)
  const [expanded, setExpanded] = useState<ReadonlySet<number>>(new Set())
  const byRun = order.by === 'finished'
  // Oldest first, new entries come below all others and move nothing.
  const rows = byRun && !order.descending ? total : Math.min(held ?? source.shown, total)
  const hold = () => setHeld((before) => before ?? rows)

  /** Where the rows begin in what scrolls. */
  const [top, setTop] = useState(Parts.HEADER)
  const measure = useEffectEvent(() => {
    const area = areaOf(table.current, narrow)
    const above =
      narrow && area && table.current
        ? table.current.getBoundingClientRect().top - area.getBoundingClientRect().top + area.scrollTop
        : 0
    setTop(Math.round(above) + Parts.HEADER)
  })
  // After every change: what stands above may have grown.
  useLayoutEffect(() => measure())
  const holdBelow = useEffectEvent((scrolled: number) => {
    if (scrolled > (narrow ? top : 0)) hold()
  })
  useEffect(() => {
    const area = areaOf(table.current, narrow)
    const onScroll = () => holdBelow(area?.scrollTop ?? 0)
    area?.addEventListener('scroll', onScroll, { passive: true })
    return () => area?.removeEventListener('scroll', onScroll)
  }, [narrow])

  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => areaOf(table.current, narrow),
    estimateSize: () => rowHeight,
    getItemKey: (row) => (byRun ? entryIndexOf(row, rows, order) : row),
    scrollMargin: top,
    overscan: OVERSCAN,
    useFlushSync: false,
  })
  const items = virtualizer.getVirtualItems()
  const { entryOf, error, retry, retrying } = source.useRows({
    rows,
    inView: items.map(({ index }) => index),
    order,
    flying: virtualizer.isScrolling,
    following: held === null,
  })
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
              virtualizer.scrollToOffset(narrow ? top - Parts.HEADER : 0)
              table.current?.focus({ preventScroll: true })
            }}
          >
            {counted(total - rows, 'new', 'new')}
          </Button>
        </Parts.News>
      )}
      {error && (
        <FailureNotice
          failure={describeFailure(error, 'load this part of the log')}
          onRetry={retry}
          retrying={retrying}
        />
      )}
      <Parts.Scroller
        ref={table}
        role="table"
        aria-label="Sync log"
        aria-rowcount={rows + 1}
        tabIndex={0}
        onPointerDown={hold}
      >
        <LogHeader
          order={order}
          sortable={source.sortable || total <= SORTABLE_ENTRIES}
          onOrderChange={onOrderChange}
        />
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
                top={start - top}
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

/** What scrolls the rows: the table itself; on narrow screens the dialog, with all that stands above. */
const areaOf = (table: HTMLElement | null, narrow: boolean): HTMLElement | null =>
  narrow ? (table?.closest<HTMLElement>('.MuiDialogContent-root') ?? null) : table
