import { useQuery } from '@tanstack/react-query'
import { styled } from '@mui/material/styles'
import { useState, type ReactNode } from 'react'
import { describeFailure } from '../../api/failure'
import { logTotalQuery } from '../../api/queries/log'
import type { Integration, SyncRun } from '../../api/schemas'
import { useCapabilities, useRequest } from '../../host'
import { FailureNotice } from '../../ui/FailureNotice'
import { FailureCauses } from './FailureCauses'
import { ExportLog } from './ExportLog'
import { OutcomeSummary } from '../panel/OutcomeSummary'
import { LogFilterBar } from './LogFilterBar'
import { LogTable } from './LogTable'
import { doneOf, isGoing } from '../outcome'
import { NEWEST_FIRST } from './rowOrder'
import type { SyncPanelProps } from '../panel/SyncPanel'
import { useOutcomeTotals } from './useOutcomeTotals'
import { useVisible } from '../polling/useVisible'

const Root = styled('div')({ display: 'flex', flexDirection: 'column', flex: '1 1 auto', gap: 12 })
const Empty = styled('p')(({ theme }) => ({ margin: '16px 0', color: theme.vars.palette.text.secondary }))

export interface LogProps extends Pick<SyncPanelProps, 'view' | 'onViewChange'> {
  integration: Integration
  run: SyncRun
  renderRemedy?: (words: string) => ReactNode
}

/** What became of each datastore: in one picture, by cause where it failed, and one by one. */
export function SyncLog({ integration, run, view, onViewChange, renderRemedy }: LogProps) {
  const request = useRequest()
  const capabilities = useCapabilities()
  const visible = useVisible()
  const [order, setOrder] = useState(NEWEST_FIRST)
  const totals = useOutcomeTotals(integration.id, run)
  const filter = { outcome: view.outcome, search: view.search }
  const total = useQuery({
    ...logTotalQuery(request, capabilities, integration.id, run.id, filter, doneOf(run)),
    enabled: visible,
  })
  const filtered = Boolean(filter.outcome ?? filter.search)
  return (
    <Root>
      {totals && <OutcomeSummary totals={totals} />}
      {run.datastores_failed > 0 && <FailureCauses integration={integration} run={run} renderRemedy={renderRemedy} />}
      <LogFilterBar view={view} all={doneOf(run)} totals={totals} onViewChange={onViewChange}>
        <ExportLog integration={integration} runId={run.id} filter={filter} disabled={!total.data} />
      </LogFilterBar>
      {total.error && total.data === undefined && (
        <FailureNotice
          failure={describeFailure(total.error, 'load the log')}
          onRetry={() => void total.refetch()}
          retrying={total.isFetching}
        />
      )}
      {total.data === 0 && (
        <Empty role="status">
          {filtered
            ? 'No datastore fits this filter.'
            : isGoing(run)
              ? 'Datastores appear here as they are done.'
              : 'The log is empty: the run did not come to any datastore.'}
        </Empty>
      )}
      {total.data !== undefined && total.data > 0 && (
        <LogTable
          // Another filter or order is another list: it begins at its top.
          key={JSON.stringify([filter, order])}
          integrationId={integration.id}
          runId={run.id}
          filter={filter}
          total={total.data}
          order={order}
          onOrderChange={setOrder}
        />
      )}
    </Root>
  )
}
