import { useQuery } from '@tanstack/react-query'
import { styled } from '@mui/material/styles'
import { useState, type ReactNode } from 'react'
import { describeFailure } from '../../api/failure'
import { LOG_PAGE_SIZE } from '../../api/queries/log'
import type { Integration, SyncRun } from '../../api/schemas'
import { useCapabilities, useRequest } from '../../host'
import { FailureNotice } from '../../ui/FailureNotice'
import { counted, formatNumber } from '../../ui/format'
import { failureCausesQuery, MOST_READ } from './failureCausesQuery'
import { failedOf } from '../outcome'
import { useVisible } from '../polling/useVisible'

const Root = styled('details')(({ theme }) => ({
  ...theme.typography.body2,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  padding: '0 12px',
  '& > summary': { cursor: 'pointer', padding: '7px 0', fontWeight: 500 },
}))
const List = styled('ul')({
  margin: '0 0 8px',
  padding: 0,
  listStyle: 'none',
  display: 'grid',
  gap: 8,
  maxHeight: '40vh',
  overflowY: 'auto',
})
const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '56px minmax(0, 1fr)',
  gap: '0 12px',
  overflowWrap: 'anywhere',
  '& > strong': { textAlign: 'right', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  '& > :not(strong)': { gridColumn: 2 },
  '& > details > summary': { cursor: 'pointer', width: 'fit-content', padding: '3px 0' },
  '& > small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}))

export interface CausesProps {
  integration: Integration
  run: SyncRun
  renderRemedy?: (words: string) => ReactNode
}

/** The errors of a run by cause, most frequent first. Their text is the platform's. Many are read only once they are looked at. */
export function FailureCauses({ integration, run, renderRemedy }: CausesProps) {
  const request = useRequest()
  const capabilities = useCapabilities()
  const visible = useVisible()
  const [open, setOpen] = useState(false)
  const failed = failedOf(run)
  const causes = useQuery({
    ...failureCausesQuery(request, capabilities, integration.id, run.id),
    enabled: ({ state: { data } }) =>
      visible && (open || failed <= LOG_PAGE_SIZE) && (data?.read ?? 0) < Math.min(failed, MOST_READ),
  })
  const { groups = [], read = 0 } = causes.data ?? {}
  return (
    <Root onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {groups.length > 0
          ? `${counted(read, 'error')} of ${counted(groups.length, 'cause')}`
          : `${counted(failed, 'error')} by cause`}
        {groups.length > 0 && read < failed && ` (${formatNumber(read)} of ${formatNumber(failed)} read)`}
      </summary>
      {causes.error && (
        <FailureNotice
          failure={describeFailure(causes.error, 'load the errors')}
          onRetry={() => void causes.refetch()}
          retrying={causes.isFetching}
        />
      )}
      {open && (
        <List>
          {groups.map(({ cause, words, count, datastores }) => (
            <Item key={cause}>
              <strong>{formatNumber(count)}</strong>
              <span>{words}</span>
              <small>
                {datastores.join(', ')}
                {count > datastores.length && ` and ${formatNumber(count - datastores.length)} more`}
              </small>
              <WhatToDo>{renderRemedy?.(words)}</WhatToDo>
            </Item>
          ))}
        </List>
      )}
    </Root>
  )
}

/** A remedy is long, and each cause may have one. */
function WhatToDo({ children }: { children: ReactNode }) {
  return (
    children && (
      <details>
        <summary>What to do</summary>
        {children}
      </details>
    )
  )
}
