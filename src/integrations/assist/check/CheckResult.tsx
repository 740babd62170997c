import { FailureNotice } from '../../ui/FailureNotice'
import { Notice } from '../../ui/Notice'
import { ScrollIntoView } from '../../ui/ScrollIntoView'
import { RemedyNotice } from '../remedy/RemedyNotice'
import { CheckSteps } from './CheckSteps'
import type { CheckReport } from './checkReport'

export interface CheckResultProps {
  report: CheckReport
  /** What was checked is still what would be checked. */
  current: boolean
}

/** The answer of a check, step by step, and what to do. */
export const CheckResult = ({ report, current }: CheckResultProps) => (
  <>
    {report.checkSteps.steps.length > 0 && <CheckSteps steps={report.checkSteps.steps} current={current} />}
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
