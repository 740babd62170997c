import type { SyncOutcome } from '../api/schemas'

/** What the address keeps of a sync's view: a link leads to one run, filtered. */
export interface SyncView {
  /** The latest where there is none. */
  run?: number
  outcome?: SyncOutcome
  /** Part of a datastore's name. */
  search?: string
}

export interface SyncViewProps {
  view: SyncView
  onViewChange: (view: SyncView, options: { replace: boolean }) => void
}
