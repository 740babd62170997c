import { useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { styled } from '@mui/material/styles'
import { useRef, useState } from 'react'
import { describeFailure } from '../../api/failure'
import { datastoresQuery } from '../../api/queries/datastores'
import { useRequest } from '../../host'
import { CopyButton } from '../../ui/controls/CopyButton'
import { FailureNotice } from '../../ui/FailureNotice'
import { SearchInput } from '../../ui/controls/SearchInput'
import { formatNumber } from '../../ui/format'
import { lookedFor, lookedForAsText, partsInWords, type LookedFor } from './lookedFor'
import { summary } from '../../ui/controls/touch'

const Root = styled('details')(({ theme }) => ({
  ...theme.typography.body2,
  marginTop: 16,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  paddingTop: 8,
  '& > summary': { ...summary, fontWeight: 600 },
  '& > p': { margin: '4px 0 8px', color: theme.vars.palette.text.secondary },
}))
const Tools = styled('div')({ display: 'flex', gap: 8, alignItems: 'center', '& > input': { flex: '1 1 auto' } })
const Scroller = styled('div')(({ theme }) => ({
  height: 240,
  marginTop: 8,
  overflow: 'auto',
  borderRadius: 8,
  border: `1px solid ${theme.vars.palette.divider}`,
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -2 },
  '& > ul': { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
}))
const ROW = 44
const Row = styled('li')(({ theme }) => ({
  position: 'absolute',
  top: 0,
  left: 0,
  width: '100%',
  height: ROW,
  boxSizing: 'border-box',
  padding: '4px 12px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > *': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}))

export interface SearchPreviewProps {
  /** As titles and options use it: "Purview". */
  name: string
  /** The sync before found nothing: unfolded. */
  wanted: boolean
}

/** What a sync will look for in the catalog: known before it starts. Whether it is found, only the sync can tell. */
export function SearchPreview({ name, wanted }: SearchPreviewProps) {
  const { data, error, refetch, isFetching } = useQuery(datastoresQuery(useRequest()))
  const [search, setSearch] = useState('')
  const list = lookedFor(data?.items ?? [])
  const part = search.trim().toLowerCase()
  const shown = list.filter((each) => `${each.name} ${each.searched} ${each.reason}`.toLowerCase().includes(part))
  return (
    <Root open={wanted}>
      <summary>What this sync will look for</summary>
      {!data && error && (
        <FailureNotice
          role="status"
          failure={describeFailure(error, 'read the datastores; the sync can start all the same')}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {!data && !error && <p role="status">Reading the datastores</p>}
      {data && (
        <>
          <p>
            {partsInWords(list)}.{!data.complete && ` The first ${formatNumber(list.length)} are told here.`} These
            names will be looked for in {name}, upper and lower case as written.
          </p>
          <Tools>
            <SearchInput
              type="search"
              aria-label="Search what is looked for"
              placeholder="Search"
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
            <CopyButton text={lookedForAsText(shown)} name="Copy the names">
              Copy
            </CopyButton>
          </Tools>
          {shown.length > 0 ? <LookedForList list={shown} /> : <p role="status">No datastore fits.</p>}
        </>
      )}
    </Root>
  )
}

/** Only the rows in view are in the page: there may be thousands. */
function LookedForList({ list }: { list: readonly LookedFor[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    useFlushSync: false,
  })
  return (
    <Scroller ref={scroller} tabIndex={0} role="region" aria-label="Names that will be looked for">
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const each = list[index]
          return (
            each && (
              <Row
                key={String(key)}
                aria-setsize={list.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <span title={each.searched || each.reason}>{each.searched || `Not looked for: ${each.reason}`}</span>
                <small>
                  {each.name}
                  {each.part === 'not said' && ` · ${each.reason}: whether it takes part is not said`}
                </small>
              </Row>
            )
          )
        })}
      </ul>
    </Scroller>
  )
}
