import type { ReactNode } from 'react'
import type { SyncRun } from '../../api/schemas'
import { Notice } from '../../ui/Notice'
import { outcomeOf } from '../outcome'

export interface RunOutcomeProps {
  run: SyncRun
  renderRemedy?: (words: string) => ReactNode
}

/** What came of a run that has ended, in words as truthful as its numbers, and what to do now. */
export function RunOutcome({ run, renderRemedy }: RunOutcomeProps) {
  const { state, severity, detail, advice } = outcomeOf(run)
  if (state === 'succeeded' || state === 'cancelled') return detail && <div>{detail}</div>
  const remedy = state === 'failed' && run.message ? renderRemedy?.(run.message) : undefined
  return (
    remedy ?? (
      <Notice severity={severity} title={state === 'failed' ? 'The sync stopped before its end' : detail}>
        {state === 'failed' && <div>{detail}</div>}
        {advice}
      </Notice>
    )
  )
}
