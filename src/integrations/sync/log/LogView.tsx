import { styled } from '@mui/material/styles'
import { useState, type ReactNode } from 'react'
import type { OutcomeTotals } from '../outcomeLabels'
import type { SyncViewProps } from '../syncView'
import { ExportMenu } from './ExportMenu'
import type { LogFormat } from './logFile'
import { LogFilterBar } from './LogFilterBar'
import type { LogSource } from './logSource'
import { LogTable } from './LogTable'
import { OutcomeBar } from './OutcomeBar'
import type { LogOrder } from './rowOrder'

const Root = styled('div')({ display: 'flex', flexDirection: 'column', flex: '1 1 auto', gap: 12 })
const Empty = styled('p')(({ theme }) => ({ margin: '16px 0', color: theme.vars.palette.text.secondary }))

export interface LogViewProps extends SyncViewProps {
  source: LogSource
  /** All datastores that the log tells of. */
  all: number
  totals: OutcomeTotals | null
  /** Whether another bar already says how far it is. */
  barElsewhere?: boolean
  /** At first. */
  order: LogOrder
  exportName: (format: LogFormat) => string
  /** Said where the whole log is empty. */
  empty: string
  /** What failed, by cause. */
  causes: ReactNode
  /** What else stands beside the export. */
  actions?: ReactNode
  /** A failure of the whole log. */
  children?: ReactNode
}

/** What became of each datastore: in one picture, by cause where it failed, and one by one. The same for every source. */
export function LogView({
  source,
  view,
  all,
  totals,
  barElsewhere = false,
  order: first,
  exportName,
  empty,
  causes,
  actions,
  onViewChange,
  children,
}: LogViewProps) {
  const [order, setOrder] = useState(first)
  const { outcome, search } = view
  return (
    <Root>
      {totals && !barElsewhere && <OutcomeBar totals={totals} />}
      {causes}
      <LogFilterBar view={view} all={all} totals={totals} onViewChange={onViewChange}>
        {actions}
        <ExportMenu source={source} name={exportName} disabled={!source.total} />
      </LogFilterBar>
      {children}
      {source.total === 0 && (
        <Empty role="status">{outcome || search ? 'No datastore fits this filter.' : empty}</Empty>
      )}
      {source.total !== undefined && source.total > 0 && (
        <LogTable
          // Another filter or order is another list: it begins at its top.
          key={JSON.stringify([outcome, search, order])}
          source={source}
          total={source.total}
          order={order}
          onOrderChange={setOrder}
        />
      )}
    </Root>
  )
}
