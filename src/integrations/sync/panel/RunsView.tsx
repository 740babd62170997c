import { useQueries, useQuery } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { describeFailure } from '../../api/failure'
import { runQuery, syncsQuery } from '../../api/queries/runs'
import { joinPages } from '../../api/queries/pages'
import type { SyncRun, SyncRunPage } from '../../api/schemas'
import { useCapabilities, useRequest } from '../../host'
import { FailureNotice } from '../../ui/FailureNotice'
import { Notice } from '../../ui/Notice'
import { UnreadableNotice } from '../../ui/UnreadableNotice'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { RunLog } from '../log/run/RunLog'
import { isGoing, outcomeOf } from '../outcome'
import { milestoneOf } from '../progress'
import { PulledTags } from '../pulled/PulledTags'
import { RunActions } from './RunActions'
import { RunHeader } from './RunHeader'
import { RunStrip } from './RunStrip'
import type { SyncPanelContext } from './syncPanelContext'

const Root = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  flex: '1 0 auto',
  minWidth: 0,
  gap: 12,
  [theme.breakpoints.down('sm')]: { gap: 8 },
}))
const Top = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 })

export interface RunsViewProps extends SyncPanelContext {
  /** Not empty. */
  runs: SyncRunPage
  /** Why the last answer did not come. */
  failure: Error | null
}

/** The runs as a strip, and the one that is chosen: how it goes or went, what failed, and its log. */
export function RunsView(props: RunsViewProps) {
  const { integration, label, view, runs, onViewChange, explain } = props
  const request = useRequest()
  const capabilities = useCapabilities()
  const [pages, setPages] = useState(1)
  const earlier = useQueries({
    queries: Array.from({ length: pages - 1 }, (_, offset) =>
      syncsQuery(request, capabilities, integration.id, offset + 2),
    ),
  })
  const { items, unreadable } = joinPages([runs, ...earlier.flatMap(({ data }) => data ?? [])])
  const failed = earlier.filter(({ isError }) => isError)
  const [latest] = items
  const listed = view.run === undefined ? latest : items.find(({ id }) => id === view.run)
  const older = useQuery({ ...runQuery(request, capabilities, integration.id, view.run ?? 0), enabled: !listed })
  const run = listed ?? older.data ?? undefined
  const openRun = ({ id }: SyncRun) => onViewChange(id === latest?.id ? {} : { run: id }, { replace: true })
  return (
    <Root aria-label="Run">
      <VisuallyHidden role="status">{latest && spoken(label, latest)}</VisuallyHidden>
      <Top>
        <RunStrip
          runs={items}
          shown={run?.id}
          onOpen={openRun}
          onEarlier={(runs.pages ?? 1) > pages ? () => setPages(pages + 1) : undefined}
          loadingEarlier={earlier.some(({ isPending }) => isPending)}
        />
        {run && latest && (
          <RunActions integration={integration} label={label} onSync={props.onSync} run={run} latest={latest} />
        )}
      </Top>
      {failed[0]?.error && (
        <FailureNotice
          failure={describeFailure(failed[0].error, 'load the earlier runs')}
          onRetry={() => void Promise.all(failed.map(({ refetch }) => refetch()))}
          retrying={failed.some(({ isFetching }) => isFetching)}
        />
      )}
      <UnreadableNotice entries={unreadable} />
      {run && <RunHeader {...props} run={run} onOpen={openRun} />}
      {run && run.id === latest?.id && !isGoing(run) && (
        <PulledTags integration={integration} name={props.name} ended={run.finished} />
      )}
      {run && capabilities.log && (
        <RunLog
          key={run.id}
          integration={integration}
          run={run}
          view={view}
          onViewChange={onViewChange}
          explain={explain}
        />
      )}
      {run && !capabilities.log && (
        <Notice severity="info" title="This platform does not offer logs">
          The counts above are all that it tells of a run.
        </Notice>
      )}
      {!run && older.isPending && <Skeleton height={48} />}
      {!run && older.error && (
        <FailureNotice
          failure={describeFailure(older.error, 'load the run')}
          onRetry={() => void older.refetch()}
          retrying={older.isFetching}
        />
      )}
      {!run && older.data === null && (
        <Notice
          severity="info"
          title="This run cannot be shown"
          actions={
            <Button variant="outlined" size="small" onClick={() => onViewChange({}, { replace: true })}>
              Show the latest run
            </Button>
          }
        >
          It may have been removed together with its log, or the platform’s entry for it could not be read.
        </Notice>
      )}
    </Root>
  )
}

/** What a screen reader is told while this is open: milestones, and the end. */
const spoken = (label: string, run: SyncRun) =>
  isGoing(run) ? milestoneOf(label, run) : `${label}: ${outcomeOf(run).word}`
