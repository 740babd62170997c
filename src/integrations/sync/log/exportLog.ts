import { ApiError } from '../../api/ApiError'
import type { LogEntry } from './logEntry'
import { logFiles, type LogFormat } from './logFile'

export interface ExportOptions {
  format: LogFormat
  /** Reads a page, from 1. */
  readPage: (page: number, signal: AbortSignal) => Promise<{ items: readonly LogEntry[]; total: number }>
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
    const answer = await patiently(() => readPage(page, signal), signal)
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

const TRIES = 6
const LONGEST_WAIT_S = 60

/** Reads again what a busy platform (429, 503) refused, after as long as it asks for. */
async function patiently<Answer>(read: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await read()
    } catch (error) {
      if (signal.aborted || tries === TRIES || !(error instanceof ApiError)) throw error
      if (error.status !== 429 && error.status !== 503) throw error
      await pause(Math.min(error.retryAfter ?? 2 ** (tries - 1), LONGEST_WAIT_S) * 1000, signal)
    }
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason instanceof Error ? signal.reason : new Error('Stopped.'))
    })
  })

/** `purview-sync-7-failed.csv`; without a run, `purview-sync-failed.csv`. */
export function exportName(
  type: string,
  runId: number | undefined,
  outcome: string | undefined,
  format: LogFormat,
): string {
  const parts = [type.replaceAll(/[^a-z0-9_-]+/gi, '-'), 'sync', runId, outcome]
  return `${parts.filter((part) => part !== undefined).join('-')}.${format}`
}
