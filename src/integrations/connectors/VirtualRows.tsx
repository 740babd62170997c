import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useState, type ReactNode } from 'react'
import type { Connector } from './connector'
import { List, type RowPlace } from './RowLayout'

const ROW_HEIGHT = 65

export interface VirtualRowsProps {
  connectors: readonly Connector[]
  renderRow: (connector: Connector, place?: RowPlace) => ReactNode
}

/** Only the rows near the screen exist; screen readers are told the whole number. */
export function VirtualRows({ connectors, renderRow }: VirtualRowsProps) {
  const [top, setTop] = useState(0)
  const rows = useWindowVirtualizer({
    count: connectors.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => connectors[index]?.key ?? index,
    overscan: 8,
    scrollMargin: top,
  })
  return (
    <List
      // Measured after every change: what stands above may have grown.
      ref={(list) => {
        if (list) setTop(Math.round(list.getBoundingClientRect().top + list.ownerDocument.documentElement.scrollTop))
      }}
      style={{ position: 'relative', height: rows.getTotalSize() }}
    >
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
