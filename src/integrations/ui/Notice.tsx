import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import SuccessIcon from '@mui/icons-material/CheckCircleOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import { styled } from '@mui/material/styles'
import type { ReactNode, Ref } from 'react'

type Severity = 'info' | 'success' | 'warning' | 'error'

const icons = { info: InfoIcon, success: SuccessIcon, warning: WarningIcon, error: ErrorIcon }

const Box = styled('div')<{ severity: Severity }>(({ theme, severity }) => {
  const colour = theme.vars.palette[severity].main
  return {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: 12,
    padding: '12px 16px',
    borderRadius: 8,
    border: `1px solid color-mix(in srgb, ${colour} 40%, transparent)`,
    backgroundColor: `color-mix(in srgb, ${colour} 6%, transparent)`,
    overflowWrap: 'anywhere',
    '& > svg': { width: 20, height: 20, color: colour },
    '&:focus': { outline: 'none' },
  }
})
const Title = styled('div')(({ theme }) => ({ ...theme.typography.body1, fontWeight: 600 }))
const Body = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  '&:not(:first-of-type)': { marginTop: 2 },
}))
const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 })

export interface NoticeProps {
  severity: Severity
  title: ReactNode
  children?: ReactNode
  /** Buttons or links that are the next step. */
  actions?: ReactNode
  /** `alert` interrupts, `status` waits; none where the notice was there from the start. */
  role?: 'alert' | 'status'
  /** To focus it: it takes focus from script (`tabIndex` -1), not from Tab. */
  ref?: Ref<HTMLDivElement>
}

/**
 * What happened, what it means, and the one next step; stands in the flow of the page. The list says its failures with it; MUI's Alert
 * would have to be loaded before the list, and has one line where a title, words and buttons are said here.
 */
export function Notice({ severity, title, children, actions, role, ref }: NoticeProps) {
  const Icon = icons[severity]
  return (
    <Box severity={severity} role={role} ref={ref} tabIndex={ref ? -1 : undefined}>
      <Icon aria-hidden />
      <div>
        <Title>{title}</Title>
        {children && <Body>{children}</Body>}
        {actions && <Actions>{actions}</Actions>}
      </div>
    </Box>
  )
}
