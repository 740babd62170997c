import ClearIcon from '@mui/icons-material/Close'
import SearchIcon from '@mui/icons-material/Search'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import { ChoiceButton, ChoiceGroup } from '../../ui/controls/ChoiceButtons'
import { SearchInput } from '../../ui/controls/SearchInput'
import type { Connector } from '../connector'
import { hasStatusFilter, statusFilters, type ListFilter, type StatusFilter } from './filter'
import { categoryLabels } from '../labels'

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  marginBottom: 16,
  [theme.breakpoints.down('sm')]: { marginBottom: 12 },
}))
const Search = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flex: '1 1 200px',
  maxWidth: 320,
  '& > svg': { position: 'absolute', left: 10, top: 8, fontSize: 20, color: theme.vars.palette.text.secondary },
  '& > input': {
    boxSizing: 'border-box',
    flex: 1,
    padding: '0 36px',
    '&::-webkit-search-cancel-button': { display: 'none' },
  },
  '& > button': { position: 'absolute', right: 2, top: 2 },
  [theme.breakpoints.down('sm')]: { maxWidth: 'none', flexBasis: '100%' },
}))
/** One line from 360 px on. */
const Choices = styled(ChoiceGroup)(({ theme }) => ({
  [theme.breakpoints.down('sm')]: { gap: 2, '& > button': { padding: '0 4px', fontSize: 12 } },
}))

const words: Record<StatusFilter, string> = {
  connected: 'Connected',
  not_connected: 'Not connected',
  attention: 'Needs attention',
}

export interface FilterBarProps {
  /** All connectors: the counts are of the whole list. */
  connectors: readonly Connector[]
  filter: ListFilter
  onChange: (filter: ListFilter) => void
}

export function FilterBar({ connectors, filter, onChange }: FilterBarProps) {
  const search = useRef<HTMLInputElement>(null)
  useSlash(search)
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
      <Search>
        <SearchIcon aria-hidden />
        <SearchInput
          ref={search}
          type="search"
          aria-label="Search connectors"
          aria-keyshortcuts="/"
          placeholder="Search connectors"
          value={filter.text}
          onChange={({ target }) => onChange({ ...filter, text: target.value })}
        />
        {filter.text && (
          <IconButton
            aria-label="Clear search"
            onClick={() => {
              onChange({ ...filter, text: '' })
              search.current?.focus()
            }}
          >
            <ClearIcon />
          </IconButton>
        )}
      </Search>
      <Choices role="group" aria-label="Status">
        {choice(null, 'All')}
        {statusFilters.map((status) => choice(status, words[status]))}
        {filter.category !== null && (
          <ChoiceButton type="button" aria-pressed onClick={() => onChange({ ...filter, category: null })}>
            Only {categoryLabels(filter.category).heading} ×
          </ChoiceButton>
        )}
      </Choices>
    </Bar>
  )
}

/** Where a key is text, or belongs to what is open over the list. */
const TAKEN = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="dialog"], [role="menu"]'

/** `/` leads to the search, unless the host has taken the key or it is typed somewhere. */
function useSlash(search: { readonly current: HTMLInputElement | null }) {
  useEffect(() => {
    const page = search.current?.ownerDocument
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const [target] = event.composedPath()
      if (target instanceof Element && target.closest(TAKEN)) return
      event.preventDefault()
      search.current?.focus()
    }
    page?.addEventListener('keydown', focus)
    return () => page?.removeEventListener('keydown', focus)
  }, [search])
}
