import type { SyncOutcome } from '../api/schemas'
import type { Sign } from '../ui/StatusSign'

/** What can become of one datastore, in the order in which it is told. */
export const outcomes: readonly SyncOutcome[] = ['synced', 'unmatched', 'failed', 'skipped']

export const outcomeWords: Record<SyncOutcome, { word: string; sign: Sign }> = {
  synced: { word: 'Synced', sign: 'ok' },
  unmatched: { word: 'Unmatched', sign: 'none' },
  failed: { word: 'Failed', sign: 'failed' },
  skipped: { word: 'Skipped', sign: 'skipped' },
}
