import { styled } from '@mui/material/styles'
import type { SyncRun } from '../../api/schemas'
import { useNow } from '../../ui/useNow'
import { duration } from '../../ui/format'
import { remainingInWords, remainingOf } from '../estimate'
import { outcomeOf } from '../outcome'
import { ProgressBar } from '../ProgressBar'
import { elapsedOf, fractionOf, progressInWords } from '../progress'

const Root = styled('div')({ display: 'grid', gap: 6 })
const Words = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: '0 16px',
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
  '& > strong': { color: theme.vars.palette.text.primary, fontWeight: 500 },
}))

export interface RunProgressProps {
  label: string
  run: SyncRun
  /** Runs that have ended are what the estimate goes by. */
  runs: readonly SyncRun[]
  /** It has not got on for longer than usual: nothing can be said of what is left. */
  quiet: boolean
}

export function RunProgress({ label, run, runs, quiet }: RunProgressProps) {
  const now = useNow(1_000)
  const remaining = quiet ? null : remainingOf(run, runs, now)
  const cancelling = run.status === 'cancelling'
  return (
    <Root>
      <ProgressBar name={`${label} sync`} fraction={fractionOf(run)} words={progressInWords(run)} />
      <Words>
        <strong>{cancelling ? outcomeOf(run).detail : progressInWords(run)}</strong>
        <span>
          {duration(elapsedOf(run, now))} so far{remaining && `, ${remainingInWords(remaining)}`}
        </span>
      </Words>
    </Root>
  )
}
