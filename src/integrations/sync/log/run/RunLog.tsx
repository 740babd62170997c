import { useQuery, useQueryClient } from '@tanstack/react-query'
import { describeFailure } from '../../../api/failure'
import { logTotalQuery, readLogPage } from '../../../api/queries/log'
import type { Integration, SyncRun } from '../../../api/schemas'
import { useCapabilities, useRequest } from '../../../host'
import { FailureNotice } from '../../../ui/FailureNotice'
import type { Explain } from '../../explanation'
import { doneOf, failedOf, isGoing } from '../../outcome'
import { useVisible } from '../../polling/useVisible'
import type { SyncViewProps } from '../../syncView'
import { exportName } from '../exportLog'
import { LogView } from '../LogView'
import { NEWEST_FIRST } from '../rowOrder'
import { RunCauses } from './RunCauses'
import { shownTotal } from './useLogPages'
import { useOutcomeTotals } from './useOutcomeTotals'
import { useRunRows } from './useRunRows'

export interface RunLogProps extends SyncViewProps {
  integration: Integration
  run: SyncRun
  explain?: Explain
}

/** The log of a run, from the API. */
export function RunLog({ integration, run, view, onViewChange, explain }: RunLogProps) {
  const request = useRequest()
  const client = useQueryClient()
  const capabilities = useCapabilities()
  const visible = useVisible()
  const totals = useOutcomeTotals(integration.id, run)
  const filter = { outcome: view.outcome, search: view.search }
  const { data: total, ...answer } = useQuery({
    ...logTotalQuery(request, capabilities, integration.id, run.id, filter, doneOf(run)),
    enabled: visible,
  })
  const place = { integrationId: integration.id, runId: run.id, filter, total: total ?? 0 }
  return (
    <LogView
      view={view}
      onViewChange={onViewChange}
      all={doneOf(run)}
      totals={totals}
      barElsewhere={isGoing(run)}
      order={NEWEST_FIRST}
      exportName={(format) => exportName(integration.type, run.id, filter.outcome, format)}
      empty={
        isGoing(run)
          ? 'Datastores appear here as they are done.'
          : 'The log is empty: the run did not come to any datastore.'
      }
      causes={failedOf(run) > 0 && <RunCauses integration={integration} run={run} explain={explain} />}
      source={{
        total,
        shown: shownTotal(client, place),
        sortable: false,
        useRows: (window) => useRunRows(place, window),
        readPage: (page, signal) =>
          readLogPage(request, capabilities, integration.id, run.id, filter, { page }, signal),
      }}
    >
      {answer.error && total === undefined && (
        <FailureNotice
          failure={describeFailure(answer.error, 'load the log')}
          onRetry={() => void answer.refetch()}
          retrying={answer.isFetching}
        />
      )}
    </LogView>
  )
}
