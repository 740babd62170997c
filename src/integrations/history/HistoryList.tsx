import CreatedIcon from '@mui/icons-material/Add'
import ChangedIcon from '@mui/icons-material/EditOutlined'
import DisconnectedIcon from '@mui/icons-material/LinkOff'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { RelativeTime } from '../ui/RelativeTime'
import { counted } from '../ui/format'
import { ChangeDescription } from './ChangeDescription'
import type { HistoryEntry } from './describeChanges'
import { Changes, Entry, Head, Sign } from './EntryLayout'

const List = styled('ol')({ margin: 0, padding: 0 })

const icons = { created: CreatedIcon, changed: ChangedIcon, disconnected: DisconnectedIcon }

const AT_ONCE = 100

export interface HistoryListProps {
  entries: readonly HistoryEntry[]
  /** Of the connector. */
  label: string
}

/** A hundred entries at a time: the document stays small, and the browser's own search finds what is shown. */
export function HistoryList({ entries, label }: HistoryListProps) {
  const [count, setCount] = useState(AT_ONCE)
  const list = useRef<HTMLOListElement>(null)
  const left = entries.length - count
  const showMore = () => {
    flushSync(() => setCount(count + AT_ONCE))
    const first = list.current?.children[count]
    if (first instanceof HTMLElement) first.focus()
  }
  return (
    <>
      <List ref={list} aria-label={`Changes of ${label}, newest first`}>
        {entries.slice(0, count).map((entry, index) => (
          <HistoryItem key={entry.key} entry={entry} focusable={index > 0 && index % AT_ONCE === 0} />
        ))}
      </List>
      {left > 0 && (
        <Button size="small" variant="outlined" color="inherit" onClick={showMore}>
          Show {counted(Math.min(left, AT_ONCE), 'older change')}
          {left > AT_ONCE && ` of ${counted(left, 'more', 'more')}`}
        </Button>
      )}
    </>
  )
}

function HistoryItem({ entry, focusable }: { entry: HistoryEntry; focusable: boolean }) {
  const { who, at, action, changes } = entry
  const Icon = icons[action]
  return (
    <Entry tabIndex={focusable ? -1 : undefined}>
      <Sign aria-hidden>
        <Icon />
      </Sign>
      <Head>
        <div>
          <strong>{who}</strong> {doing(entry)}
        </div>
        <span>
          <RelativeTime iso={at} />
        </span>
      </Head>
      {changes.length > 0 && (
        <Changes>
          {changes.map((change) => (
            <ChangeDescription key={change.key} change={change} />
          ))}
        </Changes>
      )}
    </Entry>
  )
}

function doing({ action, changes }: HistoryEntry): string {
  if (action === 'created') return 'created the integration'
  if (action === 'disconnected') return 'disconnected the integration'
  return changes.length ? `changed ${counted(changes.length, 'setting')}` : 'saved it without a change'
}
