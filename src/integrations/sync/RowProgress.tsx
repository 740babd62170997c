import { useQuery } from '@tanstack/react-query'
import { styled } from '@mui/material/styles'
import { syncsQuery } from '../api/queries/runs'
import type { Integration } from '../api/schemas'
import { useCapabilities, useRequest } from '../host'
import { isGoing } from './outcome'
import { ProgressBar } from './ProgressBar'
import { doneInWords, fractionOf, progressInWords } from './progress'

const Root = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 8, minWidth: 0, flex: '1 1 auto' })
const Words = styled('span')(({ theme }) => ({
  whiteSpace: 'nowrap',
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
}))

export interface RowProgressProps {
  integration: Integration
  label: string
}

/** How far the running sync is, in short. It only shows what `SyncWatcher` keeps true; nothing where that is not known. */
export function RowProgress({ integration, label }: RowProgressProps) {
  const { data: run } = useQuery({
    ...syncsQuery(useRequest(), useCapabilities(), integration.id),
    enabled: false,
    select: ({ items }) => items[0],
  })
  if (!isGoing(run)) return null
  const cancelling = run.status === 'cancelling'
  return (
    <Root>
      <ProgressBar
        name={`${label} sync`}
        fraction={fractionOf(run)}
        words={cancelling ? `Cancelling, ${progressInWords(run)}` : progressInWords(run)}
        width={72}
      />
      <Words>{cancelling ? 'Cancelling…' : doneInWords(run)}</Words>
    </Root>
  )
}
