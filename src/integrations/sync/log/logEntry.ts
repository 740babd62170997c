/** What one datastore came to, from the log of the API or from the lines of a message. A `SyncLogEntry` is one. */
export interface LogEntry {
  /** Unique in its log, in the log's order. */
  id: number
  datastore: { id?: number; name: string }
  /** A known word (`synced`, `unmatched`, `failed`, `skipped`), else as it was written; empty where nothing tells. */
  outcome: string
  /** `null` where no number stands. */
  counts: Record<CountedUnit, number | null>
  errors: readonly string[]
  /** ISO 8601, or as it was written; `null` where no time stands. */
  finished: string | null
  /** The lines that told it, where the log is a text. */
  lines?: readonly string[]
}

export const countedUnits = ['tables', 'columns', 'tags'] as const
export type CountedUnit = (typeof countedUnits)[number]
