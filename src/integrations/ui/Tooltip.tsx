import { styled } from '@mui/material/styles'
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

const Anchor = styled('span')({ position: 'relative', display: 'inline-block' })
const Bubble = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  position: 'absolute',
  zIndex: theme.zIndex.tooltip,
  // The browser's own style of a popover undone, but for room in which the pointer can move onto it.
  inset: 'auto 0 100% auto',
  width: 'max-content',
  maxWidth: 'calc(100vw - 16px)',
  margin: 0,
  padding: '4px 0',
  border: 0,
  overflow: 'visible',
  background: 'none',
  '& > span': {
    display: 'block',
    padding: '4px 8px',
    borderRadius: 6,
    color: theme.vars.palette.background.paper,
    backgroundColor: theme.vars.palette.text.primary,
  },
}))

const EDGE = 8

/** In the browser's top layer nothing that scrolls can clip it. It stands above its word, or below where there is no room. */
function lift(bubble: HTMLElement, word: HTMLElement) {
  const place = () => {
    const { top, bottom, right } = word.getBoundingClientRect()
    const { offsetWidth, offsetHeight } = bubble
    Object.assign(bubble.style, {
      position: 'fixed',
      inset: 'auto',
      left: `${Math.max(EDGE, right - offsetWidth)}px`,
      top: `${top < offsetHeight ? bottom : top - offsetHeight}px`,
    })
  }
  bubble.popover = 'manual'
  bubble.showPopover()
  place()
  document.addEventListener('scroll', place, { capture: true, passive: true })
  return () => document.removeEventListener('scroll', place, { capture: true })
}

function HintBubble({ id, text }: { id: string; text: string }) {
  const bubble = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const { current } = bubble
    return current?.parentElement && 'showPopover' in current ? lift(current, current.parentElement) : undefined
  }, [])
  return (
    <Bubble ref={bubble} role="tooltip" id={id}>
      <span>{text}</span>
    </Bubble>
  )
}

/**
 * A word with more to say on hover and focus; Esc hides it and the pointer may move onto it (WCAG 1.4.13).
 * MUI's Tooltip brings a positioning engine that the list would have to load before its first paint.
 */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <Anchor
      // Keyboard users reach the exact time here; nothing else on the row shows it.
      tabIndex={0}
      aria-describedby={open ? id : undefined}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation()
          setOpen(false)
        }
      }}
    >
      {children}
      {open && <HintBubble id={id} text={text} />}
    </Anchor>
  )
}
