import CheckIcon from '@mui/icons-material/CableOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { clockTime, exactTime } from '../../ui/format'
import { CheckResult } from './CheckResult'
import type { Assistant, FinishedCheck, CheckState } from '../types'
import { reportCheck } from './checkReport'

const Root = styled('section')({ display: 'grid', gap: 12, minWidth: 0 })
const Head = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  minHeight: 36,
  color: theme.vars.palette.text.secondary,
  '& > span': { minWidth: 0 },
}))

export interface ConnectionCheckProps {
  assistant: Assistant | null
  check: CheckState
  onCheck: () => void
  onCancel: () => void
  /** Where there is room for the guide beside it, the steps are told there. */
  guided?: boolean
  /** Why it cannot be checked as it stands, in words. */
  unavailable?: string
}

/** Tries the connection without saving anything, and tells step by step what the answer proves. */
export function ConnectionCheck({
  assistant,
  check,
  onCheck,
  onCancel,
  guided = false,
  unavailable,
}: ConnectionCheckProps) {
  const running = check.state === 'running'
  const finished = check.state === 'finished' ? check : null
  const report = finished && reportCheck(assistant, finished.result)
  return (
    <Root aria-label="Connection check">
      <Head>
        {/* One button in one place: the focus stays on it from Check to Cancel and back. */}
        <Button
          variant="outlined"
          color="inherit"
          startIcon={running ? undefined : <CheckIcon />}
          onClick={running ? onCancel : onCheck}
        >
          {running ? 'Cancel check' : finished ? 'Check again' : 'Check connection'}
        </Button>
        <span>
          {running
            ? 'Checking the connection. Nothing is saved.'
            : finished
              ? finished.current
                ? when(finished.result)
                : `Out of date: the connection was changed after the check at ${clockTime(iso(finished.result.finishedAt))}.`
              : check.state === 'cancelled'
                ? 'The check was cancelled.'
                : (unavailable ?? 'Tries what is entered here. Nothing is saved.')}
        </span>
      </Head>
      {finished && report && (
        <CheckResult key={finished.result.finishedAt} report={report} current={finished.current} guided={guided} />
      )}
      <VisuallyHidden role="status">
        {running ? 'Checking the connection' : finished?.current && report && report.checkSteps.summary}
      </VisuallyHidden>
    </Root>
  )
}

const iso = (instant: number) => new Date(instant).toISOString()

/** `Checked at 14:02 in 0.8 s` */
function when({ startedAt, finishedAt }: FinishedCheck) {
  const seconds = (Math.max(0, finishedAt - startedAt) / 1000).toFixed(1)
  return (
    <>
      Checked at{' '}
      <time dateTime={iso(finishedAt)} title={exactTime(iso(finishedAt))}>
        {clockTime(iso(finishedAt))}
      </time>{' '}
      in {seconds} s
    </>
  )
}
