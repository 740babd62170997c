import type { LogEntry } from './logEntry'

export type LogFormat = 'csv' | 'json'

const COLUMNS = ['Datastore', 'Datastore ID', 'Outcome', 'Tables', 'Columns', 'Tags', 'Errors', 'Finished'] as const

/**
 * What a spreadsheet would run as a formula gets an apostrophe in front, which it hides (OWASP, CSV injection): at the start
 * of any line of the cell, and behind what cannot be seen.
 */
const FORMULA =
  /^(?=[\t\r]|(?:(?![\r\n\u2028\u2029])[\s\p{Cf}\p{Cc}\u3164\u115F\u1160\u2800])*[=+\-@＝＋－＠﹦﹢﹣﹫])/gmu
const harmless = (text: string) => text.replaceAll(FORMULA, "'")
/** RFC 4180: quoted where it holds a comma, a quote or a line break; quotes doubled. */
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const line = (cells: readonly (string | number | null | undefined)[]) =>
  `${cells.map((cell) => (typeof cell === 'string' ? quoted(harmless(cell)) : String(cell ?? ''))).join(',')}\r\n`

const csvLine = ({ datastore, outcome, counts, errors, finished }: LogEntry) =>
  line([datastore.name, datastore.id, outcome, counts.tables, counts.columns, counts.tags, errors.join('\n'), finished])

interface Writer {
  type: string
  head: string
  /** A page's entries; `first` says that nothing stands before them. */
  page: (entries: readonly LogEntry[], first: boolean) => string
  foot: string
}

/** A log as a file, a page at a time. */
export const logFiles: Record<LogFormat, Writer> = {
  csv: {
    type: 'text/csv;charset=utf-8',
    head: line(COLUMNS),
    page: (entries) => entries.map(csvLine).join(''),
    foot: '',
  },
  json: {
    type: 'application/json',
    head: '[\n',
    page: (entries, first) =>
      entries
        .map((entry, index) => `${first && index === 0 ? '' : ',\n'}${JSON.stringify({ ...entry, lines: undefined })}`)
        .join(''),
    foot: '\n]\n',
  },
}
