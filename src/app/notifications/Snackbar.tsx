import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Close from '@mui/icons-material/Close'
import ErrorIcon from '@mui/icons-material/ErrorOutlined'
import Info from '@mui/icons-material/InfoOutlined'
import Warning from '@mui/icons-material/WarningAmberOutlined'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { keyframes, styled } from '@mui/material/styles'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Message } from './notifications'

const appear = keyframes({ from: { opacity: 0, transform: 'translateY(8px)' } })

const Box = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '20px minmax(0, 1fr) auto 32px',
  columnGap: 12,
  alignItems: 'start',
  padding: '8px 8px 8px 14px',
  borderRadius: 8,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  boxShadow: '0 1px 2px rgb(0 0 0 / 0.06), 0 8px 24px rgb(0 0 0 / 0.16)',
  animation: `${appear} 160ms ease-out`,
  '& > svg': { fontSize: 20, margin: '6px 0' },
  '& > p': { margin: '6px 0', overflowWrap: 'anywhere' },
  '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  // Below the words where there is no room beside them.
  [theme.breakpoints.down('sm')]: {
    gridTemplateColumns: '20px minmax(0, 1fr) 32px',
    '& > [data-action]': { gridArea: '2 / 2', justifySelf: 'start', marginLeft: -8 },
  },
}))

const icons = { success: CheckCircle, info: Info, warning: Warning, error: ErrorIcon }

const SHOWN_AT_LEAST_MS = 6000
/** Whoever goes by keyboard has to reach its button. */
const WITH_ACTION_MS = 20_000
const READING_MS_PER_CHARACTER = 60

/** An error, or what asks to stay, stays until it is dismissed; anything else for as long as it takes to read, and while it is pointed at or focused. */
export function Snackbar({ message, onDismiss }: { message: Message; onDismiss: () => void }) {
  const { text, severity, action } = message
  const [held, setHeld] = useState({ pointer: false, focus: false })
  const stays = severity === 'error' || message.stays || held.pointer || held.focus
  const actionable = action !== undefined
  const dismiss = useEffectEvent(onDismiss)

  useEffect(() => {
    if (stays) return
    const least = actionable ? WITH_ACTION_MS : SHOWN_AT_LEAST_MS
    const timer = setTimeout(dismiss, Math.max(least, text.length * READING_MS_PER_CHARACTER))
    return () => clearTimeout(timer)
  }, [stays, text, actionable])

  const Icon = icons[severity]
  return (
    <Box
      onPointerEnter={() => setHeld((before) => ({ ...before, pointer: true }))}
      onPointerLeave={() => setHeld((before) => ({ ...before, pointer: false }))}
      onFocus={() => setHeld((before) => ({ ...before, focus: true }))}
      onBlur={() => setHeld((before) => ({ ...before, focus: false }))}
    >
      <Icon color={severity} aria-hidden />
      <p>{text}</p>
      {action && (
        <Button
          size="small"
          data-action
          onClick={() => {
            action.onPress()
            onDismiss()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton aria-label="Dismiss" onClick={onDismiss} sx={{ gridColumn: -2, gridRow: 1 }}>
        <Close aria-hidden />
      </IconButton>
    </Box>
  )
}
