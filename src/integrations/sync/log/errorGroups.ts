import type { LogEntry } from './logEntry'

/** Errors of one cause. */
export interface ErrorGroup {
  /** What they have in common: a code, or the words without what differs from datastore to datastore. */
  cause: string
  /** The platform's words of the first. */
  words: string
  /** How many datastores it concerns. */
  count: number
  /** The first few of them. */
  datastores: string[]
}

const NAMED = 3
const ELLIPSIS = '…'
const varying = [
  // Names in quotes. An apostrophe inside or behind a word is none.
  /"[^"\n]{0,300}"|“[^”\n]{0,300}”|‘[^’\n]{0,300}’|`[^`\n]{0,300}`|(?<![\p{L}\p{N}])'(?:[^'\n]|(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])){0,300}'(?![\p{L}\p{N}])/gu,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?/g,
  /https?:\/\/\S+/g,
  // Long hexadecimal numbers that hold a digit are ids, not words.
  /\b(?=[0-9a-f]*\d)[0-9a-f]{12,}\b/gi,
  /\b\d{4,}\b/g,
]

/** What an error has in common with others of its kind. */
export function causeOf(words: string, datastore: string): string {
  const code = /\bAADSTS\d{5,8}\b/.exec(words)?.[0]
  if (code) return code
  const named = datastore ? words.replaceAll(asWord(datastore), ELLIPSIS) : words
  return varying
    .reduce((text, pattern) => text.replaceAll(pattern, ELLIPSIS), named)
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Whole: a datastore called `a` stands in many words. */
const asWord = (name: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}_])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_])`, 'gu')

/** Adds entries to groups: most frequent first, then in the order in which they came. A datastore counts once a cause. */
export function groupErrors(entries: readonly LogEntry[], groups: readonly ErrorGroup[] = []): readonly ErrorGroup[] {
  const byCause = new Map(groups.map((group) => [group.cause, group]))
  for (const { datastore, errors, outcome } of entries) {
    const told = errors.length ? errors : outcome === 'failed' ? ['The platform gave no reason'] : []
    const causes = new Map(told.map((words) => [causeOf(words, datastore.name), words]))
    for (const [cause, words] of causes) {
      const group = byCause.get(cause) ?? { cause, words, count: 0, datastores: [] }
      byCause.set(cause, {
        ...group,
        count: group.count + 1,
        datastores: group.datastores.length < NAMED ? [...group.datastores, datastore.name] : group.datastores,
      })
    }
  }
  return [...byCause.values()].toSorted((one, other) => other.count - one.count)
}
