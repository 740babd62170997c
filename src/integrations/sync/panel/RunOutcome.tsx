import type { SyncRun } from '../../api/schemas'
import { RawDetails } from '../../ui/controls/RawDetails'
import { Notice } from '../../ui/Notice'
import { outcomeOf, totalOf } from '../outcome'
import { NothingMatched } from './NothingMatched'
import type { SyncPanelContext } from './syncPanelContext'

export interface RunOutcomeProps extends Pick<SyncPanelContext, 'onSync' | 'explain'> {
  run: SyncRun
}

/** What came of a run that has ended, in words as truthful as its numbers, and what to do now. The log tells single failures. */
export function RunOutcome({ run, onSync, explain }: RunOutcomeProps) {
  const { state, severity, detail, advice } = outcomeOf(run)
  if (state === 'succeeded' || state === 'cancelled' || state === 'errors') return detail && <div>{detail}</div>
  if (state === 'nothing' && totalOf(run) !== 0) return <NothingMatched onSync={onSync} explain={explain} />
  if (state === 'nothing')
    return (
      <Notice severity={severity} title={detail}>
        {advice}
      </Notice>
    )
  if (state === 'unknown') return <RawDetails text={detail} />
  const known = run.message ? explain?.(run.message) : null
  return (
    <Notice severity={severity} title={known?.title ?? 'The sync stopped before its end'}>
      {known?.body}
      <div>{advice}</div>
      {!known && <RawDetails text={detail} />}
    </Notice>
  )
}
