import { styled } from '@mui/material/styles'
import type { SyncRun } from '../../api/schemas'
import { displayName } from '../../api/user'
import { StatusSign } from '../../ui/StatusSign'
import { useNow } from '../../ui/useNow'
import { clockTime, dayOf, duration } from '../../ui/format'
import { isGoing, outcomeOf } from '../outcome'
import { elapsedOf } from '../progress'
import { directionsInWords } from '../options/syncOptions'

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 8px',
  color: theme.vars.palette.text.secondary,
  '& > :first-of-type': { ...theme.typography.h3, color: theme.vars.palette.text.primary },
  '& > :not(:first-of-type)::before': { content: '"·"', marginRight: 8 },
  // There, what else is known of it follows the log.
  [theme.breakpoints.down('sm')]: { '& > [data-more]': { display: 'none' } },
}))
const More = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  order: 1,
  color: theme.vars.palette.text.secondary,
  [theme.breakpoints.up('sm')]: { display: 'none' },
}))

/** `Syncing since 14:02 · Pull and Push · by Rita`; `Succeeded · today 14:02 · took 3 min · …` */
export function RunTitle({ run }: { run: SyncRun }) {
  const now = useNow()
  const { word, sign } = outcomeOf(run)
  const going = isGoing(run)
  const began = beginning(run.started, now)
  const more = [
    !going && `took ${duration(elapsedOf(run, now))}`,
    directionsInWords(run),
    run.started_by && `by ${displayName(run.started_by)}`,
  ].filter(Boolean)
  return (
    <>
      <Line>
        <StatusSign sign={sign} word={run.status === 'running' ? `${word} since ${began}` : word} />
        {run.status !== 'running' && <span>began {began}</span>}
        {more.map((words) => (
          <span key={String(words)} data-more>
            {words}
          </span>
        ))}
      </Line>
      <More>{more.join(' · ')}</More>
    </>
  )
}

/** The time alone on the same day. */
const beginning = (iso: string, now: number): string =>
  dayOf(iso) === dayOf(new Date(now).toISOString()) ? clockTime(iso) : `${dayOf(iso)}, ${clockTime(iso)}`
