import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { SyncOutcome } from '../../api/schemas'
import { ChoiceButton, ChoiceGroup } from '../../ui/controls/ChoiceButtons'
import { SearchInput } from '../../ui/controls/SearchInput'
import { formatNumber } from '../../ui/format'
import { outcomeLabels, outcomes, type OutcomeTotals } from '../outcomeLabels'
import type { SyncViewProps } from '../syncView'
import { Swatch } from './OutcomeBar'

/** Goes to a line of its own as a whole. */
const Group = styled('div')({ display: 'flex', alignItems: 'center', gap: 8, flex: '1 1 316px', minWidth: 0 })
const Bar = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', minWidth: 0 })
const Choices = styled(ChoiceGroup)(({ theme }) => ({
  [theme.breakpoints.down('sm')]: { '& > [data-none][aria-pressed="false"]': { display: 'none' } },
}))
const Search = styled(SearchInput)({ flex: '1 1 120px' })

/** Long enough not to ask for every letter. */
const TYPING_MS = 250

export interface LogFilterBarProps extends SyncViewProps {
  /** All datastores done so far. */
  all: number
  totals: OutcomeTotals | null
  /** What else stands in this line. */
  children: ReactNode
}

export function LogFilterBar({ view, all, totals, onViewChange, children }: LogFilterBarProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const search = (words: string) => {
    setTyped(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setTyped(null)
      onViewChange({ ...view, search: words || undefined }, { replace: true })
    }, TYPING_MS)
  }
  const choose = (outcome: SyncOutcome | undefined) => {
    clearTimeout(timer.current)
    setTyped(null)
    onViewChange({ ...view, search: (typed ?? view.search) || undefined, outcome }, { replace: true })
  }
  const choice = (outcome: SyncOutcome | undefined, word: string, count: number | undefined) => (
    <ChoiceButton
      key={word}
      type="button"
      data-none={count === 0 || undefined}
      aria-pressed={view.outcome === outcome}
      onClick={() => choose(outcome)}
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
          value={typed ?? view.search ?? ''}
          onChange={({ target }) => search(target.value)}
        />
        {children}
      </Group>
    </Bar>
  )
}
