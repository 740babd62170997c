import { styled } from '@mui/material/styles'
import type { SyncRun } from '../../api/schemas'
import { formatNumber } from '../../ui/format'
import { doneOf, failedOf, isGoing, wholeOf } from '../outcome'

const List = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 24px',
  margin: 0,
  fontVariantNumeric: 'tabular-nums',
  '& > div': { display: 'flex', flexDirection: 'row-reverse', gap: 6, alignItems: 'baseline' },
  '& dt': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
  '& dd': { ...theme.typography.body1, fontWeight: 600, margin: 0 },
  [theme.breakpoints.down('sm')]: { order: 1 },
}))

/** What was synced so far, or in all. */
export function Counts({ run }: { run: SyncRun }) {
  const { tables, columns, tags } = run.counts
  const counts: [string, number][] = [
    // While it runs, the bar above says so.
    ...(isGoing(run) ? [] : [['datastores', doneOf(run)] satisfies [string, number]]),
    ['tables', wholeOf(tables)],
    ['columns', wholeOf(columns)],
    ['tags', wholeOf(tags)],
    ['failed', failedOf(run)],
  ]
  return (
    <List>
      {counts.map(([word, count]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </List>
  )
}
