import { styled } from '@mui/material/styles'
import type { Integration, SyncRun } from '../../api/schemas'
import { RelativeTime } from '../../ui/RelativeTime'
import { duration } from '../../ui/format'
import { outcomeOf, WHAT_STAYS } from '../outcome'
import { elapsedOf } from '../progress'
import { domainsInWords, overwriteInWords } from './syncOptions'

const Facts = styled('dl')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  gap: '6px 16px',
  margin: '8px 0 0',
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0 },
  [theme.breakpoints.down('sm')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 2,
    '& dd': { marginBottom: 6 },
  },
}))

export interface SyncFactsProps {
  integration: Integration
  name: string
  /** The last run that has ended, where the platform tells of runs. */
  lastEnded: SyncRun | undefined
}

/** What bounds a sync, and how the last one went. */
export function SyncFacts({ integration, name, lastEnded }: SyncFactsProps) {
  const ended = lastEnded?.finished ?? integration.last_synced
  return (
    <Facts>
      <dt>Last sync</dt>
      <dd>
        {ended ? <RelativeTime iso={ended} /> : 'Never'}
        {lastEnded?.finished &&
          `, took ${duration(elapsedOf(lastEnded, 0))}: ${outcomeOf(lastEnded).word.toLowerCase()}`}
      </dd>
      {ended && (
        <>
          <dt>What stays</dt>
          <dd>{WHAT_STAYS}</dd>
        </>
      )}
      <dt>Domains</dt>
      <dd>{domainsInWords(integration)}</dd>
      <dt>Overwrite Tags</dt>
      <dd>{overwriteInWords(integration, name)}</dd>
    </Facts>
  )
}
