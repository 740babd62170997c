import { useVirtualizer } from '@tanstack/react-virtual'
import { styled } from '@mui/material/styles'
import { useMemo, useRef } from 'react'

const Scroller = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  fontFamily: 'ui-monospace, monospace',
  flex: '1 1 240px',
  minHeight: 120,
  overflow: 'auto',
  padding: '8px 12px',
  borderRadius: 8,
  border: `1px solid ${theme.vars.palette.divider}`,
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -2 },
  '& > div': { position: 'relative' },
  '& > div > div': {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    minHeight: 18,
    whiteSpace: 'pre-wrap',
    // What the platform writes must not turn the words around it.
    unicodeBidi: 'plaintext',
  },
}))

/** The platform's own text, line by line as it was sent; only the lines in view are in the page. */
export function RawText({ text }: { text: string }) {
  const scroller = useRef<HTMLDivElement>(null)
  // 5 MB are not to be split at every scroll.
  const lines = useMemo(() => text.split(/\r\n|\r|\n/), [text])
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 18,
    overscan: 20,
    useFlushSync: false,
  })
  return (
    <Scroller ref={scroller} role="document" aria-label="Text of the platform" tabIndex={0}>
      <div style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={String(key)}
            ref={virtualizer.measureElement}
            data-index={index}
            style={{ transform: `translateY(${start}px)` }}
          >
            {lines[index]}
          </div>
        ))}
      </div>
    </Scroller>
  )
}
