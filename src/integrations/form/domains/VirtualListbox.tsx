import { useForkRef } from '@mui/material/utils'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Children, cloneElement, isValidElement, useState, type HTMLAttributes, type Ref } from 'react'

export interface VirtualListboxProps extends HTMLAttributes<HTMLElement> {
  ref?: Ref<HTMLElement>
}

const HEIGHT = 36

/** The list of an Autocomplete with thousands of options: only the options in sight, and some around them, are in the document. */
export function VirtualListbox({ children, ref, ...props }: VirtualListboxProps) {
  const [list, setList] = useState<HTMLElement | null>(null)
  const options = Children.toArray(children)
  const virtualizer = useVirtualizer({
    count: options.length,
    getScrollElement: () => list,
    estimateSize: () => HEIGHT,
    // More than the keys Page Up and Page Down move: Autocomplete finds its way in the document.
    overscan: 12,
  })
  const items = virtualizer.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <ul
      {...props}
      ref={useForkRef(ref, setList)}
      style={{ maxHeight: 'min(40vh, 288px)', padding: 0, position: 'relative' }}
    >
      <li role="presentation" style={{ height: before }} />
      {items.map(({ index }) => {
        const option = options[index]
        return isValidElement<{ ref?: Ref<HTMLElement> }>(option)
          ? cloneElement(option, {
              ref: virtualizer.measureElement,
              'data-index': index,
              'aria-setsize': options.length,
              'aria-posinset': index + 1,
            } as object)
          : null
      })}
      <li role="presentation" style={{ height: after }} />
    </ul>
  )
}
