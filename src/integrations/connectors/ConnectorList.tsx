import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Suspense, useDeferredValue, type ReactNode } from 'react'
import { Notice } from '../ui/Notice'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { counted } from '../ui/format'
import { lazyWithFallback } from '../ui/lazyWithFallback'
import { inTheWayOf, type Connector } from './connector'
import { ConnectorRow, type ConnectorRowProps } from './row/ConnectorRow'
import { FilterBar } from './filter/FilterBar'
import { filterConnectors, partsOf, type ListFilter } from './filter/filter'
import { Card, List, type RowPlace } from './row/RowLayout'
import { useTypedText } from '../ui/controls/useTypedText'

const Heading = styled('h2')(({ theme }) => ({
  ...theme.typography.body2,
  margin: '24px 0 8px',
  fontWeight: 600,
  color: theme.vars.palette.text.primary,
  '& > span': { marginLeft: 8, fontWeight: 400, color: theme.vars.palette.text.secondary },
  'section:first-of-type > &': { marginTop: 0 },
}))
const SubHeading = styled('h3')(({ theme }) => ({
  ...theme.typography.caption,
  overflowWrap: 'anywhere',
  margin: '16px 0 8px',
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
  '& > span': { marginLeft: 8, fontWeight: 400 },
  'h2 + section > &': { marginTop: 8 },
}))
const WindowedRows = lazyWithFallback(
  async () => (await import('./VirtualRows')).VirtualRows,
  ({ connectors, renderRow }) => <List>{connectors.map((connector) => renderRow(connector))}</List>,
)
/** Longer groups than this put only the rows near the screen into the page. */
const WINDOW_FROM = 30
const NO_FILTER: ListFilter = { text: '', status: null, category: null }

export interface ConnectorListProps extends Omit<ConnectorRowProps, 'connector' | 'inTheWay' | 'place'> {
  connectors: readonly Connector[]
  filter: ListFilter
  onFilterChange: (filter: ListFilter) => void
  /** What is to be said of the whole list. */
  children?: ReactNode
}

/** What needs attention, what is connected, and what can be connected by category; with search and filters. */
export function ConnectorList({ connectors, filter, onFilterChange, children, ...rowProps }: ConnectorListProps) {
  const [text, setText] = useTypedText(filter.text, (typed) => onFilterChange({ ...filter, text: typed }))
  const current = { ...filter, text }
  const change = (next: ListFilter) => {
    if (next.text !== text) setText(next.text)
    if (next.status !== filter.status || next.category !== filter.category) onFilterChange(next)
  }
  // Typing stays quick while hundreds of rows follow.
  const shownText = useDeferredValue(text)
  const shown = filterConnectors(connectors, { ...filter, text: shownText })
  const filtered = shownText !== '' || filter.status !== null || filter.category !== null
  const { attention, connected, available } = partsOf(shown)
  const nothingConnected = connectors.every(({ integration }) => !integration)

  const renderRow = (connector: Connector, place?: RowPlace) => (
    <ConnectorRow
      key={connector.key}
      connector={connector}
      inTheWay={inTheWayOf(connector, connectors)}
      place={place}
      {...rowProps}
    />
  )
  const renderRows = (members: readonly Connector[]) => (
    <Card>
      {members.length < WINDOW_FROM ? (
        <List>{members.map((connector) => renderRow(connector))}</List>
      ) : (
        <Suspense fallback={<List>{members.slice(0, WINDOW_FROM / 2).map((connector) => renderRow(connector))}</List>}>
          <WindowedRows connectors={members} renderRow={renderRow} />
        </Suspense>
      )}
    </Card>
  )
  const renderPart = (heading: string, members: readonly Connector[]) =>
    members.length > 0 && (
      <section aria-label={heading}>
        <Heading>
          {heading}
          <span>{members.length}</span>
        </Heading>
        {renderRows(members)}
      </section>
    )

  return (
    <>
      <FilterBar connectors={connectors} filter={current} onChange={change} />
      {children}
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
              color="inherit"
              onClick={() => {
                setText('')
                onFilterChange(NO_FILTER)
              }}
            >
              Clear filters
            </Button>
          }
        >
          Try fewer words, or another status.
        </Notice>
      )}
      {renderPart('Needs attention', attention)}
      {renderPart('Connected', connected)}
      {available.length > 0 && (
        <section aria-label="Available">
          <Heading>
            {nothingConnected ? 'Nothing is connected yet' : 'Available'}
            <span>
              {nothingConnected
                ? 'Choose a system. The form helps to find what it needs.'
                : available.reduce((sum, { connectors: members }) => sum + members.length, 0)}
            </span>
          </Heading>
          {available.map(({ category, heading, purpose, connectors: members }) => (
            <section key={category} aria-label={heading}>
              <SubHeading>
                {heading}
                {purpose && <span>{purpose}</span>}
              </SubHeading>
              {renderRows(members)}
            </section>
          ))}
        </section>
      )}
    </>
  )
}
