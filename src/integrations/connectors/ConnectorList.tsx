import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Suspense, useDeferredValue } from 'react'
import { Notice } from '../ui/Notice'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { counted } from '../ui/format'
import { lazyWithFallback } from '../ui/lazyWithFallback'
import { Card } from './Card'
import type { Connector } from './connector'
import { ConnectorRow, type ConnectorRowProps } from './ConnectorRow'
import { FilterBar, type FilterBarProps } from './FilterBar'
import { List, type RowPlace } from './RowLayout'
import { filterConnectors, groupByCategory, type ListFilter } from './filter'

const Heading = styled('h2')(({ theme }) => ({
  ...theme.typography.caption,
  margin: '24px 0 8px',
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
}))
const WindowedRows = lazyWithFallback(
  async () => (await import('./VirtualRows')).VirtualRows,
  ({ connectors, renderRow }) => <List>{connectors.map((connector) => renderRow(connector))}</List>,
)
/** Longer groups than this put only the rows near the screen into the page. */
const WINDOW_FROM = 60

export interface ConnectorListProps
  extends Pick<ConnectorRowProps, 'onAction' | 'onAhead' | 'renderProgress'>, Pick<FilterBarProps, 'children'> {
  connectors: readonly Connector[]
  filter: ListFilter
  onFilterChange: (filter: ListFilter) => void
}

/** Everything that can be connected, grouped by category, with search and filters. */
export function ConnectorList({ connectors, filter, onFilterChange, children, ...rowProps }: ConnectorListProps) {
  // Typing stays quick while hundreds of rows follow.
  const shownFilter = useDeferredValue(filter)
  const shown = filterConnectors(connectors, shownFilter)
  const filtered = shownFilter.text !== '' || shownFilter.status !== null || shownFilter.category !== null
  const renderRow = (connector: Connector, place?: RowPlace) => (
    <ConnectorRow key={connector.key} connector={connector} place={place} {...rowProps} />
  )
  return (
    <>
      <FilterBar
        connectors={connectors}
        categories={groupByCategory(connectors).map(({ category }) => category)}
        filter={filter}
        onChange={onFilterChange}
      >
        {children}
      </FilterBar>
      <VisuallyHidden role="status">{filtered && `${counted(shown.length, 'connector')} shown`}</VisuallyHidden>
      {connectors.length === 0 && (
        <Notice severity="info" title="This platform offers nothing to connect">
          Integrations appear here as soon as your Qualytics deployment offers them. Ask whoever runs it.
        </Notice>
      )}
      {connectors.length > 0 && shown.length === 0 && (
        <Notice
          severity="info"
          title="No connector matches"
          actions={
            <Button
              size="small"
              variant="outlined"
              onClick={() => onFilterChange({ text: '', status: null, category: null })}
            >
              Clear filters
            </Button>
          }
        >
          Try fewer words, or another status or category.
        </Notice>
      )}
      {connectors.length > 0 && !filtered && connectors.every(({ integration }) => !integration) && (
        <Notice severity="info" title="Nothing is connected yet">
          Choose a system below and press Connect. You need its address and credentials; for Microsoft Purview the form
          helps you to find them.
        </Notice>
      )}
      {groupByCategory(shown).map(({ category, heading, connectors: members }) => (
        <section key={category} aria-label={heading}>
          <Heading>{heading}</Heading>
          <Card>
            {members.length < WINDOW_FROM ? (
              <List>{members.map((connector) => renderRow(connector))}</List>
            ) : (
              <Suspense
                fallback={<List>{members.slice(0, WINDOW_FROM / 3).map((connector) => renderRow(connector))}</List>}
              >
                <WindowedRows connectors={members} renderRow={renderRow} />
              </Suspense>
            )}
          </Card>
        </section>
      ))}
    </>
  )
}
