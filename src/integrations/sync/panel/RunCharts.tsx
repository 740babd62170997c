import { useQueries } from '@tanstack/react-query'
import { styled } from '@mui/material/styles'
import { logTotalQuery } from '../../api/queries/log'
import type { Integration, SyncRun } from '../../api/schemas'
import { useCapabilities, useRequest } from '../../host'
import { duration, formatNumber } from '../../ui/format'
import { doneOf, isGoing } from '../outcome'
import { elapsedOf } from '../progress'

const RUNS = 12
const HEIGHT = 40
const STEP = 12

const Root = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16, marginBottom: 12 })
const Figure = styled('figure')(({ theme }) => ({
  margin: 0,
  '& > figcaption': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > svg': { display: 'block', width: '100%', height: HEIGHT, margin: '4px 0' },
  '& rect': { fill: theme.vars.palette.text.disabled },
  '& rect:last-of-type': { fill: theme.vars.palette.primary.light },
}))

export interface RunChartsProps {
  integration: Integration
  /** Newest first. */
  runs: readonly SyncRun[]
}

/** How long the last runs took and how many datastores they matched, oldest first. Nothing before there are two to compare. */
export function RunCharts({ integration, runs }: RunChartsProps) {
  const request = useRequest()
  const capabilities = useCapabilities()
  const ended = runs
    .filter((run) => !isGoing(run))
    .slice(0, RUNS)
    .toReversed()
  const compared = ended.length > 1
  const matched = useQueries({
    queries: ended.map((run) => ({
      ...logTotalQuery(request, capabilities, integration.id, run.id, { outcome: 'synced' as const }, doneOf(run)),
      enabled: compared,
    })),
    combine: (answers) => answers.map(({ data }) => data),
  })
  if (!compared) return null
  const totals = matched.filter((total) => total !== undefined)
  return (
    <Root>
      <Bars title="Duration" values={ended.map((run) => elapsedOf(run, 0))} inWords={duration} />
      {totals.length === ended.length && <Bars title="Matched datastores" values={totals} inWords={formatNumber} />}
    </Root>
  )
}

interface BarsProps {
  title: string
  /** Oldest first; not empty. */
  values: readonly number[]
  inWords: (value: number) => string
}

function Bars({ title, values, inWords }: BarsProps) {
  const most = Math.max(...values, 1)
  const latest = inWords(values.at(-1) ?? 0)
  const [least, highest] = [Math.min(...values), Math.max(...values)].map(inWords)
  return (
    <Figure>
      <figcaption>
        {title} {latest}
      </figcaption>
      <svg
        viewBox={`0 0 ${RUNS * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title} of the last ${values.length} runs: ${latest} at last, between ${least} and ${highest}`}
      >
        {values.map((value, index) => {
          const height = Math.max(1, (value / most) * HEIGHT)
          // Bars have no name of their own; their place is what they are.
          // Right-aligned: the latest always stands at the same place.
          const x = (RUNS - values.length + index) * STEP
          return <rect key={x} x={x + 1} y={HEIGHT - height} width={STEP - 3} height={height} rx={1} />
        })}
      </svg>
    </Figure>
  )
}
