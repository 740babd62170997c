import type { SyncLogEntry } from '../../api/schemas'

export type LogFormat = 'csv' | 'json'

const COLUMNS = ['Datastore', 'Datastore ID', 'Outcome', 'Tables', 'Columns', 'Tags', 'Errors', 'Finished'] as const

/** What a spreadsheet would run as a formula gets an apostrophe in front, which it hides (OWASP, CSV injection). */
const harmless = (text: string) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)
/** RFC 4180: quoted where it holds a comma, a quote or a line break; quotes doubled. */
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const line = (cells: readonly (string | number)[]) =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless(cell)))).join(',')}\r\n`

const csvLine = ({ datastore, outcome, counts, errors, finished }: SyncLogEntry) =>
  line([datastore.name, datastore.id, outcome, counts.tables, counts.columns, counts.tags, errors.join('\n'), finished])

interface Writer {
  type: string
  head: string
  /** A page's entries; `first` says that nothing stands before them. */
  page: (entries: readonly SyncLogEntry[], first: boolean) => string
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
      entries.map((entry, index) => `${first && index === 0 ? '' : ',\n'}${JSON.stringify(entry)}`).join(''),
    foot: '\n]\n',
  },
}
