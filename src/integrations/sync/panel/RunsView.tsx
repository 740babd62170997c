import { useQuery } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { describeFailure } from '../../api/failure'
import { runQuery } from '../../api/queries/runs'
import type { SyncRun, SyncRunPage } from '../../api/schemas'
import { useCapabilities, useRequest } from '../../host'
import { FailureNotice } from '../../ui/FailureNotice'
import { Notice } from '../../ui/Notice'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { ChoiceButton, ChoiceGroup } from '../../ui/controls/ChoiceButtons'
import { SyncLog } from '../log/SyncLog'
import { isGoing, outcomeOf } from '../outcome'
import { milestoneOf } from '../progress'
import { RunHeader } from './RunHeader'
import { RunList } from './RunList'
import type { SyncPanelProps } from './SyncPanel'

/** Beside each other where there is room, else one of the two. */
const Columns = styled('div')<{ shown: 'run' | 'runs' }>(({ theme, shown }) => ({
  display: 'grid',
  // As high as there is room, and never less than what stands inside.
  flex: '1 0 auto',
  gridTemplateColumns: 'minmax(0, 1fr) 320px',
  columnGap: 32,
  '& > section': { display: 'flex', flexDirection: 'column', minWidth: 0 },
  '& > aside': { position: 'relative', '& > div': { position: 'absolute', inset: 0, overflowY: 'auto' } },
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    [shown === 'run' ? '& > aside' : '& > section']: { display: 'none' },
    '& > aside > div': { position: 'static' },
  },
}))
const Switch = styled('div')(({ theme }) => ({ marginBottom: 12, [theme.breakpoints.up('md')]: { display: 'none' } }))

export interface RunsViewProps extends SyncPanelProps {
  /** Not empty. */
  runs: SyncRunPage
  /** The last answer did not come. */
  failed: boolean
}

export function RunsView(props: RunsViewProps) {
  const { integration, label, view, runs, onViewChange } = props
  const request = useRequest()
  const [shown, setShown] = useState<'run' | 'runs'>('run')
  const capabilities = useCapabilities()
  const [latest] = runs.items
  const listed = view.run === undefined ? latest : runs.items.find(({ id }) => id === view.run)
  const older = useQuery({ ...runQuery(request, capabilities, integration.id, view.run ?? 0), enabled: !listed })
  const run = listed ?? older.data ?? undefined
  const openRun = ({ id }: SyncRun) => {
    onViewChange(id === latest?.id ? {} : { run: id }, { replace: true })
    setShown('run')
  }
  return (
    <>
      <VisuallyHidden role="status">{latest && spoken(label, latest)}</VisuallyHidden>
      <Switch>
        <ChoiceGroup role="group" aria-label="Show">
          <ChoiceButton type="button" aria-pressed={shown === 'run'} onClick={() => setShown('run')}>
            {run && run.id !== latest?.id ? 'Earlier run' : 'Latest run'}
          </ChoiceButton>
          <ChoiceButton type="button" aria-pressed={shown === 'runs'} onClick={() => setShown('runs')}>
            All runs {runs.total}
          </ChoiceButton>
        </ChoiceGroup>
      </Switch>
      <Columns shown={shown}>
        <section aria-label="Run">
          {run && latest && <RunHeader {...props} run={run} latest={latest} onOpen={openRun} />}
          {run && capabilities.log && (
            <SyncLog
              key={run.id}
              integration={integration}
              run={run}
              view={view}
              onViewChange={onViewChange}
              renderRemedy={props.renderRemedy}
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
              title="The platform no longer lists this run"
              actions={
                <Button variant="outlined" size="small" onClick={() => onViewChange({}, { replace: true })}>
                  Show the latest run
                </Button>
              }
            >
              It may have been removed together with its log.
            </Notice>
          )}
        </section>
        <aside aria-label="Runs">
          <div>
            <RunList integration={integration} first={runs} shown={run?.id} onOpen={openRun} />
          </div>
        </aside>
      </Columns>
    </>
  )
}

/** What a screen reader is told while this is open: milestones, and the end. */
const spoken = (label: string, run: SyncRun) =>
  isGoing(run) ? milestoneOf(label, run) : `${label}: ${outcomeOf(run).word}`
