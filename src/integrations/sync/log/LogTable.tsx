import { useVirtualizer } from '@tanstack/react-virtual'
import Button from '@mui/material/Button'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useRef, useState } from 'react'
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
  const scroller = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 599.95px)', { noSsr: true })
  const rowHeight = narrow ? Parts.NARROW_ROW : Parts.ROW
  const [held, setHeld] = useState<number | null>(null)
  const [expanded, setExpanded] = useState<ReadonlySet<number>>(new Set())
  const byRun = order.by === 'finished'
  // Oldest first, new entries come below all others and move nothing.
  const rows = byRun && !order.descending ? total : Math.min(held ?? source.shown, total)
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
              virtualizer.scrollToOffset(0)
              scroller.current?.focus()
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
