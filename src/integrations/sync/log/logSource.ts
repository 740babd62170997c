import type { LogEntry } from './logEntry'
import type { LogOrder } from './rowOrder'

/** The part of a log that is on the screen. */
export interface RowWindow {
  /** How many rows there are. */
  rows: number
  /** Those in view, from 0. */
  inView: readonly number[]
  order: LogOrder
  /** The list flies past. */
  flying: boolean
  /** New entries are shown as they come. */
  following: boolean
}

export interface Rows {
  /** `undefined` until it has come. */
  entryOf: (row: number) => LogEntry | undefined
  error: Error | null
  retry: () => void
  retrying: boolean
}

/** Where a log's entries come from: pages of the API, or the lines of a message. */
export interface LogSource {
  /** Entries that fit the filter; `undefined` until that is known. */
  total: number | undefined
  /** Of the entries, how many can be shown to their end. */
  shown: number
  /** Whether any column can be sorted by, however many entries there are. */
  sortable: boolean
  /** A hook: the entries of the rows in view. */
  useRows: (window: RowWindow) => Rows
  /** All entries that fit the filter, for a file; pages count from 1. */
  readPage: (page: number, signal: AbortSignal) => Promise<{ items: readonly LogEntry[]; total: number }>
}
