import type { SyncOutcome } from '../api/schemas'
import type { Sign } from '../ui/StatusSign'

/** What can become of one datastore, in the order in which it is told. */
export const outcomes: readonly SyncOutcome[] = ['synced', 'unmatched', 'failed', 'skipped']

interface OutcomeWords {
  word: string
  sign: Sign
}

export const outcomeWords: Record<SyncOutcome, OutcomeWords> = {
  synced: { word: 'Synced', sign: 'ok' },
  unmatched: { word: 'Unmatched', sign: 'none' },
  failed: { word: 'Failed', sign: 'failed' },
  skipped: { word: 'Skipped', sign: 'skipped' },
}

/** An outcome that this page does not know is shown as it is. */
export const wordsOfOutcome = (outcome: string): OutcomeWords => {
  const known = outcomes.find((word) => word === outcome)
  return known ? outcomeWords[known] : { word: outcome, sign: 'none' }
}
