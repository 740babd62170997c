import { styled } from '@mui/material/styles'
import { useId, useState, type ReactNode } from 'react'

const Anchor = styled('span')({ position: 'relative', display: 'inline-block' })
const Bubble = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  position: 'absolute',
  zIndex: theme.zIndex.tooltip,
  bottom: '100%',
  right: 0,
  paddingBottom: 4,
  whiteSpace: 'nowrap',
  '& > span': {
    display: 'block',
    padding: '4px 8px',
    borderRadius: 6,
    color: (theme.vars ?? theme).palette.background.paper,
    backgroundColor: (theme.vars ?? theme).palette.text.primary,
  },
}))

/**
 * A word with more to say on hover and focus; Esc hides it and the pointer may move onto it (WCAG 1.4.13).
 * MUI's Tooltip brings a positioning engine that the list would have to load before its first paint.
 */
export function Hint({ text, children }: { text: string; children: ReactNode }) {
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
      {open && (
        <Bubble role="tooltip" id={id}>
          <span>{text}</span>
        </Bubble>
      )}
    </Anchor>
  )
}
