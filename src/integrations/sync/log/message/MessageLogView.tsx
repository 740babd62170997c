import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import type { Integration } from '../../../api/schemas'
import { CopyButton } from '../../../ui/controls/CopyButton'
import { RawDetails } from '../../../ui/controls/RawDetails'
import { Notice } from '../../../ui/Notice'
import type { Explain } from '../../explanation'
import { outcomes, type OutcomeTotals } from '../../outcomeLabels'
import type { SyncViewProps } from '../../syncView'
import { groupErrors } from '../errorGroups'
import { exportName } from '../exportLog'
import { FailureCauses } from '../FailureCauses'
import type { LogEntry } from '../logEntry'
import type { LogSource } from '../logSource'
import { LogView } from '../LogView'
import { sortEntries, type LogOrder } from '../rowOrder'
import { RawText } from './RawText'
import { errorOfAll } from './errorOfAll'
import { useMessageLog } from './useMessageLog'

const Root = styled('div')({ display: 'flex', flexDirection: 'column', flex: '1 1 auto', gap: 12, minHeight: 0 })
const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', justifyContent: 'end' })

/** As it was written. */
const AS_WRITTEN: LogOrder = { by: 'finished', descending: false }
/** So many failures are grouped; their causes are known long before. */
const MOST_GROUPED = 5_000

export interface MessageLogViewProps extends SyncViewProps {
  integration: Integration
  /** The platform's text; not empty. */
  message: string
  explain?: Explain
}

/** The log of the last sync, from the lines of the integration's message; the text itself is one press away. */
export function MessageLogView({ integration, message, view, onViewChange, explain }: MessageLogViewProps) {
  const log = useMessageLog(message)
  const [raw, setRaw] = useState(false)
  const { outcome, search } = view
  const entries = log?.entries
  // 50,000 entries are not to be filtered, grouped and counted at every poll.
  const fitting = useMemo(() => filterEntries(entries ?? [], outcome, search), [entries, outcome, search])
  const error = useMemo(() => (log ? errorOfAll(log) : ''), [log])
  const told = useMemo(() => {
    const failed = (entries ?? []).filter(({ errors, outcome }) => errors.length > 0 || outcome === 'failed')
    const grouped = failed.slice(0, MOST_GROUPED)
    return {
      failed: failed.length,
      read: grouped.length,
      groups: groupErrors(grouped),
      totals: totalsOf(entries ?? []),
    }
  }, [entries])

  if (!log)
    return (
      <Root role="status" aria-label="Reading the log">
        <Skeleton variant="rounded" height={240} />
      </Root>
    )
  const known = error ? explain?.(error) : null
  const notice = known ? (
    <Notice severity="error" title={known.title}>
      {known.body}
    </Notice>
  ) : (
    // A log that is nothing but text stands below.
    error &&
    log.entries.length > 0 && (
      <Notice severity="error" title="The sync told an error">
        <RawDetails text={error} />
      </Notice>
    )
  )
  if (raw || log.entries.length === 0)
    return (
      <Root>
        {notice}
        <Line>
          {log.entries.length > 0 && (
            <Button size="small" color="inherit" onClick={() => setRaw(false)}>
              Show as a table
            </Button>
          )}
          <CopyButton text={message} name="Copy the text">
            Copy
          </CopyButton>
        </Line>
        <RawText text={message} />
      </Root>
    )
  return (
    <LogView
      view={view}
      onViewChange={onViewChange}
      all={log.entries.length}
      totals={told.totals}
      order={AS_WRITTEN}
      exportName={(format) => exportName(integration.type, undefined, outcome, format)}
      empty="The log is empty."
      causes={
        <>
          {notice}
          <FailureCauses groups={told.groups} read={told.read} failed={told.failed} explain={explain} />
        </>
      }
      actions={
        <Button size="small" color="inherit" onClick={() => setRaw(true)}>
          Text
        </Button>
      }
      source={sourceOf(fitting)}
    />
  )
}

function filterEntries(entries: readonly LogEntry[], outcome: string | undefined, search: string | undefined) {
  if (!outcome && !search) return entries
  const part = search?.toLowerCase() ?? ''
  return entries.filter(
    (entry) => (!outcome || entry.outcome === outcome) && entry.datastore.name.toLowerCase().includes(part),
  )
}

function totalsOf(entries: readonly LogEntry[]): OutcomeTotals {
  const totals: OutcomeTotals = { synced: 0, unmatched: 0, failed: 0, skipped: 0 }
  for (const { outcome } of entries) {
    const known = outcomes.find((word) => word === outcome)
    if (known) totals[known] += 1
  }
  return totals
}

const nothing = () => {}

const sourceOf = (entries: readonly LogEntry[]): LogSource => ({
  total: entries.length,
  shown: entries.length,
  sortable: true,
  useRows: ({ order: { by, descending } }) => {
    // Every frame of scrolling asks.
    const sorted = useMemo(() => sortEntries(entries, { by, descending }), [by, descending])
    return { entryOf: (row) => sorted[row], error: null, retry: nothing, retrying: false }
  },
  readPage: () => Promise.resolve({ items: entries, total: entries.length }),
})
