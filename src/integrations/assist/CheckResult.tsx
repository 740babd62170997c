import { FailureNotice } from '../ui/FailureNotice'
import { Notice } from '../ui/Notice'
import { ShownWhole } from '../ui/ShownWhole'
import { RemedyNotice } from './RemedyNotice'
import { Rungs } from './Rungs'
import type { Told } from './told'

export interface CheckResultProps {
  told: Told
  /** What was checked is still what would be checked. */
  current: boolean
}

/** The answer of a check, step by step, and what to do. */
export const CheckResult = ({ told, current }: CheckResultProps) => (
  <>
    {told.ladder.rungs.length > 0 && <Rungs rungs={told.ladder.rungs} current={current} />}
    {/* What to do stays in view while it is being done. */}
    {(current || told.remedy) && (
      <ShownWhole>
        <Conclusion told={told} />
      </ShownWhole>
    )}
  </>
)

function Conclusion({ told: { ladder, remedy, until, failure } }: { told: Told }) {
  if (remedy) return <RemedyNotice remedy={remedy} until={until} />
  if (failure) return <FailureNotice failure={failure} role="status" />
  return (
    <Notice severity={ladder.severity} title={ladder.summary}>
      {ladder.severity === 'warning' &&
        ['A sync would succeed with nothing matched.', ladder.rungs.find(({ state }) => state === 'failed')?.note].join(
          ' ',
        )}
    </Notice>
  )
}
