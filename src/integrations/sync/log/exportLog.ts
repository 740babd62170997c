import type { SyncLogPage } from '../../api/schemas'
import { logFiles, type LogFormat } from './logFile'

export interface ExportOptions {
  format: LogFormat
  /** Reads a page, from 1. */
  readPage: (page: number, signal: AbortSignal) => Promise<SyncLogPage>
  /** Entries written so far, of how many there were when it began. */
  onProgress: (written: number, total: number) => void
  signal: AbortSignal
}

/**
 * The whole log as a file. One page at a time is in memory: each becomes a Blob, which browsers keep outside the page. What
 * the run adds meanwhile is left out, so that it ends.
 * @throws {ApiError} as `readPage` does; the signal's reason when it aborts.
 */
export async function exportLog({ format, readPage, onProgress, signal }: ExportOptions): Promise<Blob> {
  const { type, head, page: write, foot } = logFiles[format]
  const parts = [new Blob([head])]
  let written = 0
  let total = Infinity
  for (let page = 1; written < total; page += 1) {
    const answer = await readPage(page, signal)
    signal.throwIfAborted()
    if (page === 1) total = answer.total
    const entries = answer.items.slice(0, total - written)
    // A log that has become shorter than it said.
    if (entries.length === 0) break
    parts.push(new Blob([write(entries, written === 0)]))
    written += entries.length
    onProgress(written, total)
  }
  return new Blob([...parts, foot], { type })
}

/** `purview-sync-7-failed.csv` */
export function exportName(type: string, runId: number, outcome: string | undefined, format: LogFormat): string {
  const parts = [type.replaceAll(/[^a-z0-9_-]+/gi, '-'), 'sync', runId, outcome]
  return `${parts.filter((part) => part !== undefined).join('-')}.${format}`
}
