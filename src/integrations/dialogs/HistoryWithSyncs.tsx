import { HistoryView, type HistoryViewProps } from '../history/HistoryView'
import type { SyncWords } from '../history/SyncDescription'
import type { SyncChange, TimelineEntry } from '../history/timeline'
import type { SyncRun } from '../api/schemas'
import { describeLastSync } from '../sync/lastSync'
import { countsInWords, failedOf, isGoing, outcomeOf, totalOf } from '../sync/outcome'
import { directionsInWords } from '../sync/options/syncOptions'
import { elapsedOf, progressInWords } from '../sync/progress'
import { counted, duration, formatNumber } from '../ui/format'

/** The timeline, with what is known of syncs. */
export function HistoryWithSyncs(props: Omit<HistoryViewProps, 'describeSync'>) {
  return <HistoryView {...props} describeSync={describeSync} />
}

const describeSync = ({ run, sync }: Pick<TimelineEntry, 'run' | 'sync'>): SyncWords =>
  run ? wordsOfRun(run) : wordsOfChange(sync ?? {})

function wordsOfRun(run: SyncRun): SyncWords {
  const { state, sign, word } = outcomeOf(run)
  const result: Partial<Record<typeof state, string>> = {
    succeeded: countsInWords(run),
    errors: `${formatNumber(failedOf(run))} of ${counted(totalOf(run) ?? 0, 'datastore')} failed`,
  }
  const parts = isGoing(run) ? [progressInWords(run)] : [result[state], duration(elapsedOf(run, 0))]
  return { sign, words: word, detail: [...parts, directionsInWords(run)].filter(Boolean).join(', ') }
}

/** A version tells only what it changed: what the sync log would say of it, as far as that goes. */
function wordsOfChange({ status, last_synced, message, connected }: SyncChange): SyncWords {
  if (status === 'syncing') return { sign: 'none', words: 'Sync started', detail: '' }
  if (status === 'cancelling') return { sign: 'none', words: 'Cancelling the sync', detail: '' }
  if (connected === false) return { sign: 'failed', words: 'The connection stopped working', detail: '' }
  const { sign, words } = describeLastSync({
    status: status ?? null,
    connected: true,
    last_synced: last_synced ?? null,
    message: message ?? null,
  })
  if (words) return { sign, words, detail: '' }
  return last_synced || status === 'synced'
    ? { sign: 'ok', words: 'Synced', detail: '' }
    : { sign: 'none', words: message ? 'The platform left a message' : 'The sync ended without a result', detail: '' }
}
