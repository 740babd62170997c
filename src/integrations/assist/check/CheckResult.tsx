import { styled } from '@mui/material/styles'
import { FailureNotice } from '../../ui/FailureNotice'
import { Notice } from '../../ui/Notice'
import { ScrollIntoView } from '../../ui/ScrollIntoView'
import { RemedyNotice } from '../remedy/RemedyNotice'
import { StepSign, stepWords } from './StepSign'
import type { CheckStep } from '../types'
import type { CheckReport } from './checkReport'

export interface CheckResultProps {
  report: CheckReport
  /** What was checked is still what would be checked. */
  current: boolean
  guided: boolean
}

/** The answer of a check, step by step, and what to do. */
export const CheckResult = ({ report, current, guided }: CheckResultProps) => (
  <>
    {report.checkSteps.steps.length > 0 && (
      <CheckSteps steps={report.checkSteps.steps} current={current} guided={guided} />
    )}
    {/* What to do stays in view while it is being done. */}
    {(current || report.remedy) && (
      <ScrollIntoView>
        <Conclusion report={report} />
      </ScrollIntoView>
    )}
  </>
)

function Conclusion({ report: { checkSteps, remedy, until, failure } }: { report: CheckReport }) {
  if (remedy) return <RemedyNotice remedy={remedy} until={until} />
  if (failure) return <FailureNotice failure={failure} role="status" />
  return (
    <Notice severity={checkSteps.severity} title={checkSteps.summary}>
      {checkSteps.severity === 'warning' &&
        [
          'A sync would succeed with nothing matched.',
          checkSteps.steps.find(({ state }) => state === 'failed')?.note,
        ].join(' ')}
    </Notice>
  )
}

const List = styled('ol')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(152px, 1fr))',
  gap: '8px 12px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  [theme.breakpoints.up('md')]: { '&[data-guided="true"]': { display: 'none' } },
  '& > li': { display: 'grid', gridTemplateColumns: '18px minmax(0, 1fr)', columnGap: 6, alignContent: 'start' },
  '& b': { ...theme.typography.body2, fontWeight: 500, color: theme.vars.palette.text.primary },
  '& small': {
    ...theme.typography.caption,
    gridColumn: 2,
    color: theme.vars.palette.text.secondary,
  },
}))
/** The steps of a connection check: each a shape and a word; `current` false takes the colours away. */
const CheckSteps = ({ steps, current, guided }: Omit<CheckResultProps, 'report'> & { steps: readonly CheckStep[] }) => (
  <List aria-label="Steps of the check" data-guided={guided}>
    {steps.map(({ id, label, state, note }) => (
      <li key={id}>
        <StepSign state={state} current={current} />
        <b>{label}</b>
        <small>
          {state === 'passed' && note
            ? note
            : [stepWords[state], state === 'unknown' && note].filter(Boolean).join('. ')}
        </small>
      </li>
    ))}
  </List>
)
