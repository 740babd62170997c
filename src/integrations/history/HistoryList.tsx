import CreatedIcon from '@mui/icons-material/Add'
import ChangedIcon from '@mui/icons-material/EditOutlined'
import DisconnectedIcon from '@mui/icons-material/LinkOff'
import SyncedIcon from '@mui/icons-material/SyncOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { RelativeTime } from '../ui/RelativeTime'
import { counted } from '../ui/format'
import { ChangeDescription } from './ChangeDescription'
import { Changes, Entry, Head, Sign } from './EntryLayout'
import { SyncDescription, type SyncDescriptionProps } from './SyncDescription'
import type { TimelineEntry } from './timeline'

const List = styled('ol')({ margin: 0, padding: 0 })

const icons = { created: CreatedIcon, changed: ChangedIcon, disconnected: DisconnectedIcon, synced: SyncedIcon }

const AT_ONCE = 100

export interface HistoryListProps extends Pick<SyncDescriptionProps, 'describeSync' | 'onOpenSync'> {
  entries: readonly TimelineEntry[]
  /** Of the connector. */
  label: string
  /** The entry of the sync that the sync log shows where it is asked for none. */
  latestSync: TimelineEntry | undefined
}

/** A hundred entries at a time: the document stays small, and the browser's own search finds what is shown. */
export function HistoryList({ entries, label, latestSync, describeSync, onOpenSync }: HistoryListProps) {
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
        {entries.slice(0, count).map((entry, index) => {
          const Icon = icons[entry.action]
          return (
            <Entry key={entry.key} tabIndex={index > 0 && index % AT_ONCE === 0 ? -1 : undefined}>
              <Sign aria-hidden>
                <Icon />
              </Sign>
              <Head>
                {entry.action === 'synced' ? (
                  <SyncDescription
                    entry={entry}
                    describeSync={describeSync}
                    onOpenSync={entry.run || entry === latestSync ? onOpenSync : undefined}
                  />
                ) : (
                  <div>
                    <strong>{entry.who}</strong> {doing(entry)}
                  </div>
                )}
                <span>
                  <RelativeTime iso={entry.at} />
                </span>
              </Head>
              {entry.changes.length > 0 && (
                <Changes>
                  {entry.changes.map((change) => (
                    <ChangeDescription key={change.key} change={change} />
                  ))}
                </Changes>
              )}
            </Entry>
          )
        })}
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

function doing({ action, changes }: TimelineEntry): string {
  if (action === 'created') return 'created the integration'
  if (action === 'disconnected') return 'disconnected the integration'
  return changes.length ? `changed ${counted(changes.length, 'setting')}` : 'saved it without a change'
}
