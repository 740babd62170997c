import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { ChoiceButton, ChoiceGroup } from '../ui/controls/ChoiceButtons'
import { SearchInput } from '../ui/controls/SearchInput'
import type { Connector } from './connector'
import { hasStatusFilter, statusFilters, type ListFilter, type StatusFilter } from './filter'
import { categoryLabels } from './labels'

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  marginBottom: 16,
})
const Search = styled(SearchInput)(({ theme }) => ({
  flex: '1 1 200px',
  maxWidth: 320,
  [theme.breakpoints.down('sm')]: { maxWidth: 'none', flexBasis: '100%' },
}))
const Select = styled(SearchInput.withComponent('select'))({ flex: '0 0 auto', padding: '0 8px' })

const words: Record<StatusFilter, string> = {
  connected: 'Connected',
  not_connected: 'Not connected',
  attention: 'Needs attention',
}

export interface FilterBarProps {
  /** All of them: the counts are those of the whole list. */
  connectors: readonly Connector[]
  categories: readonly (string | null)[]
  filter: ListFilter
  onChange: (filter: ListFilter) => void
  /** What else stands in this line. */
  children?: ReactNode
}

export function FilterBar({ connectors, categories, filter, onChange, children }: FilterBarProps) {
  const countOf = (status: StatusFilter | null) =>
    connectors.reduce((count, connector) => count + (hasStatusFilter(connector, status) ? 1 : 0), 0)
  const choice = (status: StatusFilter | null, word: string) => (
    <ChoiceButton
      key={word}
      type="button"
      aria-pressed={filter.status === status}
      onClick={() => onChange({ ...filter, status })}
    >
      {word}
      {status && ` ${countOf(status)}`}
    </ChoiceButton>
  )
  return (
    <Bar role="search" aria-label="Connectors">
      <Search
        type="search"
        aria-label="Search connectors"
        placeholder="Search connectors"
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <ChoiceGroup role="group" aria-label="Status">
        {choice(null, 'All')}
        {statusFilters.map((status) => choice(status, words[status]))}
      </ChoiceGroup>
      {categories.length > 1 && (
        <Select
          aria-label="Category"
          value={filter.category ?? ''}
          onChange={({ target }) => onChange({ ...filter, category: target.value || null })}
        >
          <option value="">All categories</option>
          {categories.map((category) => (
            <option key={category} value={category ?? ''}>
              {categoryLabels(category).heading}
            </option>
          ))}
        </Select>
      )}
      {children}
    </Bar>
  )
}
