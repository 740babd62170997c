import { useQuery } from '@tanstack/react-query'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Integration, SyncRun } from '../api/schemas'
import { useRequest } from '../host'
import { counted, formatNumber } from '../ui/words'
import { causesQuery } from './causesQuery'
import { failedOf } from './outcome'
import { useVisible } from './useVisible'

const Root = styled('details')(({ theme }) => ({
  ...theme.typography.body2,
  border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
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
  maxHeight: 220,
  overflowY: 'auto',
})
const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '56px minmax(0, 1fr)',
  gap: '0 12px',
  overflowWrap: 'anywhere',
  '& > strong': { textAlign: 'right', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  '& > :not(strong)': { gridColumn: 2 },
  '& > small': { ...theme.typography.caption, color: (theme.vars ?? theme).palette.text.secondary },
}))

export interface CausesProps {
  integration: Integration
  run: SyncRun
  renderRemedy?: (words: string) => ReactNode
}

/** The errors of a run by cause, most frequent first. Their text is the platform's. */
export function Causes({ integration, run, renderRemedy }: CausesProps) {
  const visible = useVisible()
  const { data } = useQuery({ ...causesQuery(useRequest(), integration.id, run.id, failedOf(run)), enabled: visible })
  if (!data) return null
  const { groups, read, all } = data
  if (groups.length === 0) return null
  return (
    <Root>
      <summary>
        {counted(failedOf(run), 'error')} of {counted(groups.length, 'cause')}
        {read < all && `, as far as the first ${formatNumber(read)} were read`}
      </summary>
      <List>
        {groups.map(({ cause, words, count, datastores }) => (
          <Item key={cause}>
            <strong>{formatNumber(count)}</strong>
            <span>{words}</span>
            <small>
              {datastores.join(', ')}
              {count > datastores.length && ` and ${formatNumber(count - datastores.length)} more`}
            </small>
            {renderRemedy?.(words)}
          </Item>
        ))}
      </List>
    </Root>
  )
}
