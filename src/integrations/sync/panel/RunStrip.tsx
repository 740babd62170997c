import EarlierIcon from '@mui/icons-material/ChevronLeft'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { SyncRun } from '../../api/schemas'
import { displayName } from '../../api/user'
import { useNow } from '../../ui/useNow'
import { duration, relativeTime } from '../../ui/format'
import { directionsInWords } from '../options/syncOptions'
import { isGoing, outcomeOf, type Outcome } from '../outcome'
import { elapsedOf, progressInWords } from '../progress'

const HIGHEST = 32
const LOWEST = 6

const Strip = styled('div')({ display: 'flex', alignItems: 'end', minWidth: 0, overflowX: 'auto' })
const Run = styled('button')(({ theme }) => ({
  all: 'unset',
  boxSizing: 'border-box',
  flex: 'none',
  display: 'grid',
  alignItems: 'end',
  width: 24,
  height: HIGHEST + 12,
  padding: '4px 5px',
  borderRadius: 4,
  borderBottom: '2px solid transparent',
  cursor: 'pointer',
  '& > span': { display: 'block', borderRadius: 2 },
  '&:hover': { backgroundColor: theme.vars.palette.action.hover },
  '&[aria-current="true"]': {
    backgroundColor: theme.vars.palette.action.selected,
    borderBottomColor: theme.vars.palette.text.primary,
  },
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -2 },
}))
const Bar = styled('span')<{ severity: Outcome['severity'] }>(({ theme, severity }) => ({
  backgroundColor: theme.vars.palette[severity].main,
}))

export interface RunStripProps {
  /** Newest first. */
  runs: readonly SyncRun[]
  shown: number | undefined
  onOpen: (run: SyncRun) => void
  /** Absent where there are no earlier runs. */
  onEarlier: (() => void) | undefined
  loadingEarlier: boolean
}

/** Runs, the newest at the right: as high as it took long, coloured by how it went; a press shows it. */
export function RunStrip({ runs, shown, onOpen, onEarlier, loadingEarlier }: RunStripProps) {
  const now = useNow()
  const longest = Math.max(1, ...runs.map((run) => elapsedOf(run, now)))
  return (
    <Strip role="group" aria-label="Runs">
      {onEarlier && (
        <IconButton size="small" aria-label="Show earlier runs" loading={loadingEarlier} onClick={onEarlier}>
          <EarlierIcon fontSize="small" />
        </IconButton>
      )}
      {runs.toReversed().map((run) => {
        const { word, severity } = outcomeOf(run)
        const name = [
          word,
          relativeTime(run.started, now),
          isGoing(run) ? progressInWords(run) : duration(elapsedOf(run, now)),
          directionsInWords(run),
          run.started_by && displayName(run.started_by),
        ]
          .filter(Boolean)
          .join(', ')
        const height = LOWEST + (HIGHEST - LOWEST) * (elapsedOf(run, now) / longest)
        return (
          <Run
            key={run.id}
            type="button"
            aria-current={run.id === shown}
            aria-label={name}
            title={name}
            onClick={() => onOpen(run)}
          >
            <Bar severity={severity} style={{ height }} />
          </Run>
        )
      })}
    </Strip>
  )
}
