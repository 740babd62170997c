import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { SyncOutcome } from '../../api/schemas'
import { ChoiceButton, ChoiceGroup } from '../../ui/controls/ChoiceButtons'
import { SearchInput } from '../../ui/controls/SearchInput'
import { useTypedText } from '../../ui/controls/useTypedText'
import { formatNumber } from '../../ui/format'
import { outcomeLabels, outcomes, type OutcomeTotals } from '../outcomeLabels'
import type { SyncView, SyncViewProps } from '../syncView'
import { Swatch } from './OutcomeBar'

/** Goes to a line of its own as a whole. */
const Group = styled('div')({ display: 'flex', alignItems: 'center', gap: 8, flex: '1 1 316px', minWidth: 0 })
const Bar = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', minWidth: 0 })
const Choices = styled(ChoiceGroup)(({ theme }) => ({
  [theme.breakpoints.down('sm')]: { '& > [data-none][aria-pressed="false"]': { display: 'none' } },
}))
const Search = styled(SearchInput)({ flex: '1 1 120px' })

export interface LogFilterBarProps extends SyncViewProps {
  /** All datastores done so far. */
  all: number
  totals: OutcomeTotals | null
  /** What else stands in this line. */
  children: ReactNode
}

export function LogFilterBar({ view, all, totals, onViewChange, children }: LogFilterBarProps) {
  const change = (changed: Partial<SyncView>) => onViewChange({ ...view, ...changed }, { replace: true })
  const [text, setText] = useTypedText(view.search ?? '', (typed) => change({ search: typed || undefined }))
  const choice = (outcome: SyncOutcome | undefined, word: string, count: number | undefined) => (
    <ChoiceButton
      key={word}
      type="button"
      data-none={count === 0 || undefined}
      aria-pressed={view.outcome === outcome}
      onClick={() => change({ search: text || undefined, outcome })}
    >
      {outcome && <Swatch outcome={outcome} aria-hidden />}
      {word}
      {count !== undefined && ` ${formatNumber(count)}`}
    </ChoiceButton>
  )
  return (
    <Bar role="search" aria-label="Sync log">
      <Choices role="group" aria-label="Outcome">
        {choice(undefined, 'All', all)}
        {outcomes.map((outcome) => choice(outcome, outcomeLabels[outcome].word, totals?.[outcome]))}
      </Choices>
      <Group>
        <Search
          type="search"
          aria-label="Search datastores"
          placeholder="Search datastores"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {children}
      </Group>
    </Bar>
  )
}
