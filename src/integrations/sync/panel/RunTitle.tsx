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
}))

/** `Syncing since 14:02 · Pull and Push · by Rita`; `Succeeded · today 14:02 · took 3 min · …` */
export function RunTitle({ run }: { run: SyncRun }) {
  const now = useNow()
  const { word, sign } = outcomeOf(run)
  const going = isGoing(run)
  const began = beginning(run.started, now)
  return (
    <Line>
      <StatusSign sign={sign} word={run.status === 'running' ? `${word} since ${began}` : word} />
      {run.status !== 'running' && <span>began {began}</span>}
      {!going && <span>took {duration(elapsedOf(run, now))}</span>}
      <span>{directionsInWords(run)}</span>
      {run.started_by && <span>by {displayName(run.started_by)}</span>}
    </Line>
  )
}

/** The time alone on the same day. */
const beginning = (iso: string, now: number): string =>
  dayOf(iso) === dayOf(new Date(now).toISOString()) ? clockTime(iso) : `${dayOf(iso)}, ${clockTime(iso)}`
