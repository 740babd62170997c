import { useQuery } from '@tanstack/react-query'
import { logTotalQuery } from '../../../api/queries/log'
import type { SyncOutcome, SyncRun } from '../../../api/schemas'
import type { OutcomeTotals } from '../../outcomeLabels'
import { useCapabilities, useRequest } from '../../../host'
import { doneOf, failedOf } from '../../outcome'
import { useVisible } from '../../polling/useVisible'

/**
 * How many datastores came to what. The run tells the done and the failed, its log the unmatched and the skipped; the rest is
 * synced. `null` until the log has answered.
 */
export function useOutcomeTotals(integrationId: number, run: SyncRun): OutcomeTotals | null {
  const request = useRequest()
  const capabilities = useCapabilities()
  const enabled = useVisible()
  const done = doneOf(run)
  const totalOf = (outcome: SyncOutcome) => ({
    ...logTotalQuery(request, capabilities, integrationId, run.id, { outcome }, done),
    enabled,
  })
  const { data: unmatched } = useQuery(totalOf('unmatched'))
  const { data: skipped } = useQuery(totalOf('skipped'))
  if (unmatched === undefined || skipped === undefined) return null
  const failed = failedOf(run)
  // The three numbers may come a moment apart.
  return { synced: Math.max(0, done - failed - unmatched - skipped), unmatched, failed, skipped }
}
