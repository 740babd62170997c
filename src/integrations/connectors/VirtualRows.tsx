import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { Connector } from './connector'
import { List, type RowPlace } from './row/RowLayout'

const ROW_HEIGHT = 65

export interface VirtualRowsProps {
  connectors: readonly Connector[]
  renderRow: (connector: Connector, place?: RowPlace) => ReactNode
}

/** Only the rows near the screen exist; screen readers are told the whole number. The host's page scrolls, or an area of it. */
export function VirtualRows(props: VirtualRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const [scroller, setScroller] = useState<Element | null>(null)
  useLayoutEffect(() => setScroller(scrollerOf(list.current)), [])
  const Rows = scroller ? RowsInArea : RowsInPage
  return <Rows {...props} list={list} scroller={scroller} />
}

/** The nearest area around an element that scrolls by itself; null where that is the page. */
function scrollerOf(element: Element | null): Element | null {
  for (let area = element?.parentElement; area && area !== area.ownerDocument.body; area = area.parentElement)
    if (/auto|scroll|overlay/.test(getComputedStyle(area).overflowY) && area !== area.ownerDocument.documentElement)
      return area
  return null
}

interface RowsProps extends VirtualRowsProps {
  list: RefObject<HTMLUListElement | null>
  scroller: Element | null
}

const optionsOf = ({ connectors }: RowsProps, scrollMargin: number) => ({
  count: connectors.length,
  estimateSize: () => ROW_HEIGHT,
  getItemKey: (index: number) => connectors[index]?.key ?? index,
  overscan: 4,
  scrollMargin,
})

function RowsInPage(props: RowsProps) {
  const [top, setTop] = useState(0)
  return <Rows {...props} rows={useWindowVirtualizer(optionsOf(props, top))} top={top} onTop={setTop} />
}

function RowsInArea(props: RowsProps) {
  const [top, setTop] = useState(0)
  const rows = useVirtualizer({ ...optionsOf(props, top), getScrollElement: () => props.scroller })
  return <Rows {...props} rows={rows} top={top} onTop={setTop} />
}

interface PlacedRowsProps<Scroller extends Element | Window> extends RowsProps {
  rows: Virtualizer<Scroller, Element>
  /** Where the list begins in what scrolls. */
  top: number
  onTop: (top: number) => void
}

function Rows<Scroller extends Element | Window>({
  connectors,
  renderRow,
  list,
  scroller,
  rows,
  top,
  onTop,
}: PlacedRowsProps<Scroller>) {
  // Measured after every change: what stands above may have grown.
  useLayoutEffect(() => {
    const { current } = list
    if (!current) return
    const from = scroller
      ? scroller.scrollTop - scroller.getBoundingClientRect().top
      : current.ownerDocument.documentElement.scrollTop
    onTop(Math.round(current.getBoundingClientRect().top + from))
  })
  return (
    <List ref={list} style={{ position: 'relative', height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start }) => {
        const connector = connectors[index]
        return (
          connector &&
          renderRow(connector, {
            ref: rows.measureElement,
            'data-index': index,
            'aria-setsize': connectors.length,
            'aria-posinset': index + 1,
            style: { position: 'absolute', insetInline: 0, transform: `translateY(${start - top}px)` },
          })
        )
      })}
    </List>
  )
}
