import type { LogEntry } from './logEntry'

/** By which column, and in which direction. `finished` is the run's own order, which the platform keeps. */
export interface LogOrder {
  by: 'finished' | 'datastore' | 'outcome' | 'tables' | 'columns' | 'tags'
  descending: boolean
}

export const NEWEST_FIRST: LogOrder = { by: 'finished', descending: true }

/** The platform sorts by nothing else; up to so many entries are read whole and sorted here. */
export const SORTABLE_ENTRIES = 500

/** Which entry, counted from the oldest, stands in a row. */
export const entryIndexOf = (row: number, rows: number, { descending }: LogOrder): number =>
  descending ? rows - 1 - row : row

const values: Record<Exclude<LogOrder['by'], 'finished'>, (entry: LogEntry) => string | number> = {
  datastore: ({ datastore }) => datastore.name,
  outcome: ({ outcome }) => outcome,
  tables: ({ counts }) => counts.tables ?? -1,
  columns: ({ counts }) => counts.columns ?? -1,
  tags: ({ counts }) => counts.tags ?? -1,
}
const names = new Intl.Collator('en', { numeric: true })

/** Equal ones stay in the run's order. */
export function sortEntries(entries: readonly LogEntry[], { by, descending }: LogOrder): readonly LogEntry[] {
  if (by === 'finished') return descending ? entries.toReversed() : entries
  const valueOf = values[by]
  const sign = descending ? -1 : 1
  return entries.toSorted((one, other) => {
    const [first, second] = [valueOf(one), valueOf(other)]
    const difference =
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : names.compare(String(first), String(second))
    return sign * difference
  })
}
