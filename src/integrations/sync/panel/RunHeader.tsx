import { useQuery } from '@tanstack/react-query'
import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { describeFailure } from '../../api/failure'
import { syncsQuery } from '../../api/queries/runs'
import { lastProgressQuery } from '../../api/queries/session'
import type { SyncRun, SyncRunPage } from '../../api/schemas'
import { useCapabilities, useRequest } from '../../host'
import { Notice } from '../../ui/Notice'
import { RelativeTime } from '../../ui/RelativeTime'
import { clockTime } from '../../ui/format'
import { Counts } from './Counts'
import { quietSince } from '../estimate'
import { isGoing, outcomeOf } from '../outcome'
import { RunOutcome } from './RunOutcome'
import { RunTitle } from './RunTitle'
import { RunProgress } from './RunProgress'
import type { SyncPanelContext } from './syncPanelContext'
import { useOnline } from '../polling/useVisible'

const Before = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  [theme.breakpoints.down('sm')]: { order: 1 },
}))

export interface RunHeadProps extends SyncPanelContext {
  runs: SyncRunPage
  /** Why the last answer did not come. */
  failure: Error | null
  run: SyncRun
  onOpen: (run: SyncRun) => void
}

/** How a run goes or went, in a glance and in numbers. The parts are its user's own: on narrow screens the numbers follow the log. */
export function RunHeader({ integration, label, run, runs, failure, onOpen, onSync, explain }: RunHeadProps) {
  const capabilities = useCapabilities()
  const { data: seen } = useQuery(lastProgressQuery(integration.id))
  const { dataUpdatedAt } = useQuery({ ...syncsQuery(useRequest(), capabilities, integration.id), enabled: false })
  const going = isGoing(run)
  const quiet = quietSince(run, runs.items, seen, dataUpdatedAt)
  const before = runs.items.find((earlier) => earlier.id < run.id && !isGoing(earlier))
  return (
    <>
      <RunTitle run={run} />
      {going && <RunProgress label={label} run={run} runs={runs.items} quiet={quiet !== null} />}
      {going && <Troubles heard={dataUpdatedAt} quiet={quiet} failure={failure} />}
      {!going && <RunOutcome run={run} onSync={onSync} explain={explain} />}
      <Counts run={run} />
      {going && before && (
        <Before>
          Previous sync: {outcomeOf(before).word.toLowerCase()}
          {before.finished && (
            <>
              , <RelativeTime iso={before.finished} />
            </>
          )}
          .{' '}
          <Link component="button" type="button" onClick={() => onOpen(before)}>
            View
          </Link>
        </Before>
      )}
    </>
  )
}

interface TroublesProps {
  /** When the platform last answered, in milliseconds since 1970. */
  heard: number
  quiet: number | null
  failure: Error | null
}

/** What makes the numbers doubtful: a run that is silent, a platform that is. */
function Troubles({ heard, quiet, failure }: TroublesProps) {
  const online = useOnline()
  if (!online || failure) {
    const { advice, detail } = describeFailure(failure, 'follow the sync')
    return (
      <Notice severity="warning" role="status" title={`Not heard of since ${clock(heard)}`}>
        {online ? advice : 'You are offline.'} The sync goes on by itself; this page asks again as soon as it can.
        {online && detail && <div>{detail}</div>}
      </Notice>
    )
  }
  return (
    quiet !== null && (
      <Notice severity="warning" role="status" title={`No progress since ${clock(quiet)}`}>
        That is longer than usual. A large datastore may be in hand; if it stays so, cancel the sync and start it again.
      </Notice>
    )
  )
}

const clock = (milliseconds: number) => clockTime(new Date(milliseconds).toISOString())
