import type { SyncOutcome } from '../api/schemas'
import type { Sign } from '../ui/StatusSign'

/** What can become of one datastore, in the order in which it is told. */
export const outcomes: readonly SyncOutcome[] = ['synced', 'unmatched', 'failed', 'skipped']

interface OutcomeLabel {
  word: string
  sign: Sign
}

export const outcomeLabels: Record<SyncOutcome, OutcomeLabel> = {
  synced: { word: 'Matched', sign: 'ok' },
  unmatched: { word: 'Not matched', sign: 'unmatched' },
  failed: { word: 'Failed', sign: 'failed' },
  skipped: { word: 'Skipped', sign: 'skipped' },
}

/** An outcome that this page does not know is shown as it is. */
export const labelOfOutcome = (outcome: string): OutcomeLabel => {
  const known = outcomes.find((word) => word === outcome)
  return known ? outcomeLabels[known] : { word: outcome || 'Not told', sign: 'none' }
}

/** How many datastores came to what. */
export type OutcomeTotals = Record<SyncOutcome, number>
