import Link from '@mui/material/Link'
import { useMemo, useState } from 'react'
import { exactTime } from '../ui/format'
import { StatusSign, type Sign } from '../ui/StatusSign'
import { Data } from './EntryLayout'
import type { TimelineEntry } from './timeline'

/** How a sync went: in two or three words, and what else is known of it. */
export interface SyncWords {
  sign: Sign
  words: string
  detail: string
}

export interface SyncDescriptionProps {
  entry: TimelineEntry
  describeSync: (entry: Pick<TimelineEntry, 'sync' | 'run'>) => SyncWords
  /** Opens the sync log; absent where it does not show this sync. */
  onOpenSync?: (run?: number) => void
}

/** One sync: how it went, who started it, and the way to its log. */
export function SyncDescription({ entry, describeSync, onOpenSync }: SyncDescriptionProps) {
  const { who, run, sync } = entry
  const [open, setOpen] = useState(false)
  // A message of 100 kB takes 10 ms to read, and a hundred entries are drawn at once.
  const { sign, words, detail } = useMemo(() => describeSync({ run, sync }), [describeSync, run, sync])
  return (
    <div>
      <StatusSign sign={sign} word={words} />
      {detail && `, ${detail}`}
      {run ? ` · started by ${who}` : ` · ${who}`}
      {onOpenSync && (
        <>
          {' · '}
          <Link
            component="button"
            type="button"
            aria-label={`View the sync of ${exactTime(entry.at)}`}
            onClick={() => onOpenSync(run?.id)}
          >
            View
          </Link>
        </>
      )}
      {sync?.message && (
        <Data onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>Details</summary>
          {open && <pre>{sync.message}</pre>}
        </Data>
      )}
    </div>
  )
}
