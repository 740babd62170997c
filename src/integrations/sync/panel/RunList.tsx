import { useQueries } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { syncsQuery } from '../../api/queries/runs'
import type { Integration, SyncRun, SyncRunPage } from '../../api/schemas'
import { useCapabilities, useRequest } from '../../host'
import { displayName } from '../../api/user'
import { StatusSign } from '../../ui/StatusSign'
import { useNow } from '../../ui/useNow'
import { duration, exactTime, relativeTime } from '../../ui/format'
import { isGoing, outcomeOf } from '../outcome'
import { elapsedOf, progressInWords } from '../progress'
import { RunCharts } from './RunCharts'
import { directionsInWords } from '../options/syncOptions'

const Heading = styled('h3')(({ theme }) => ({ ...theme.typography.h3, margin: '0 0 8px' }))
const List = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' })
const Item = styled('button')(({ theme }) => ({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'block',
  width: '100%',
  padding: '8px 10px',
  borderRadius: 8,
  cursor: 'pointer',
  '&:hover': { backgroundColor: theme.vars.palette.action.hover },
  '&[aria-current="true"]': { backgroundColor: theme.vars.palette.action.selected },
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -2 },
}))
const Line = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  justifyContent: 'space-between',
  gap: 8,
  '& > time': { whiteSpace: 'nowrap', color: theme.vars.palette.text.secondary },
  '& > [data-wrap]': { whiteSpace: 'normal' },
}))
const Small = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'block',
  paddingLeft: 18,
  color: theme.vars.palette.text.secondary,
}))

export interface RunListProps {
  integration: Integration
  /** The newest, which is kept true from outside. */
  first: SyncRunPage
  shown: number | undefined
  onOpen: (run: SyncRun) => void
}

/** All runs, newest first, with a picture of how they went. */
export function RunList({ integration, first, shown, onOpen }: RunListProps) {
  const request = useRequest()
  const capabilities = useCapabilities()
  const now = useNow()
  const [pages, setPages] = useState(1)
  const more = useQueries({
    queries: Array.from({ length: pages - 1 }, (_, offset) =>
      syncsQuery(request, capabilities, integration.id, offset + 2),
    ),
  })
  // A new run moves all others on by one: the last of a page may be the first of the next.
  const runs = [
    ...new Map(
      [first, ...more.map(({ data }) => data)].flatMap((page) => page?.items ?? []).map((run) => [run.id, run]),
    ),
  ].map(([, run]) => run)
  return (
    <>
      <Heading>Runs</Heading>
      <RunCharts integration={integration} runs={first.items} />
      <List>
        {runs.map((run) => {
          const { word, sign } = outcomeOf(run)
          return (
            <li key={run.id}>
              <Item type="button" aria-current={run.id === shown} onClick={() => onOpen(run)}>
                <Line>
                  <StatusSign sign={sign} word={word} />
                  <time dateTime={run.started} title={exactTime(run.started)}>
                    {relativeTime(run.started, now)}
                  </time>
                </Line>
                <Small>
                  {isGoing(run) ? progressInWords(run) : duration(elapsedOf(run, now))} · {directionsInWords(run)}
                  {run.started_by && ` · ${displayName(run.started_by)}`}
                </Small>
              </Item>
            </li>
          )
        })}
      </List>
      {(first.pages ?? 1) > pages && (
        <Button size="small" loading={more.some(({ isPending }) => isPending)} onClick={() => setPages(pages + 1)}>
          Show earlier runs
        </Button>
      )}
    </>
  )
}
