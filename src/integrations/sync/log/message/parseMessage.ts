import { countedUnits, type LogEntry } from '../logEntry'
import { countsIn, hasCounts, keyOf, outcomeIn, readLine, type Line } from './messageLine'

/** A sync's message as a log: what it says of each datastore, and the lines that speak of none. Together they are all its lines. */
export interface MessageLog {
  entries: readonly LogEntry[]
  general: readonly string[]
}

interface Header {
  name: string
  rest: string
}

/** An entry whose lines are still being read. */
interface Draft extends LogEntry {
  errors: string[]
  lines: string[]
  indent: number
  inErrors: boolean
}

const LONGEST_NAME = 300
const NOT_A_NAME =
  /^(?:sync(?:hroni[sz]ation)?|connection|count|total|tables?|columns?|tags?|errors?|summary|status|result|warning|info|note|message|pull(?:ed|ing)?|push(?:ed|ing)?|finished|started|start|end|https?|datastores?)$/i
const NAMED =
  /^(?:(?:finished|processing|processed|synced|syncing) )?datastore(?: name)?(?: ?[:=] {0,3}(?=\S)| )(?:"([^"]{1,300})"|'([^']{1,300})'|`([^`]{1,300})`)/i
/** After a colon a name may be several words, and ends where its facts begin. */
const AFTER_COLON =
  /^(?:\w+ )?datastore(?: name)? ?[:=] {0,3}([^\s:,|(][^:,|(]{0,299}?)(?=[ \t]*(?:$|[:,|(]|[ \t](?:-|–|—|->|=>)[ \t]))/i
const ONE_WORD =
  /^(?:(?:finished|processing|processed|synced|syncing) )?datastore ([^\s:,"'`]{1,300})(?=[ \t]*(?:$|[:,|(]|[ \t](?:-|–|—|->|=>)[ \t])|[ \t]+(?:(?:was|has|is) )?(?:synced|synchroni[sz]ed|matched|unmatched|failed|skipped|done|completed)\b)/i

/** `Datastore: warehouse`, `Datastore "warehouse" failed: …` */
function namedHeader(words: string): Header | null {
  const found = NAMED.exec(words) ?? AFTER_COLON.exec(words) ?? ONE_WORD.exec(words)
  const name = (found?.[1] ?? found?.[2] ?? found?.[3])?.trim()
  if (!found || !name || NOT_A_NAME.test(name)) return null
  return { name, rest: words.slice(found[0].length).replace(/^[ \t]*[:=,|–—>-]*[ \t]*/, '') }
}

const INLINE =
  /^(?:"([^"]{1,300})"|'([^']{1,300})'|([^\s:|].{0,299}?))(?:[ \t]*[:|][ \t]+|[ \t]+(?:-|–|—|->|=>|→)[ \t]+)(?=\S)/

/** `warehouse: 3 tables, 20 columns`, `warehouse - failed: …` */
function inlineHeader(words: string): Header | null {
  const found = INLINE.exec(words)
  if (!found) return null
  const name = (found[1] ?? found[2] ?? found[3] ?? '').trim()
  const rest = words.slice(found[0].length)
  if (!isName(name) || !(hasCounts(countsIn(rest)) || outcomeIn(rest.slice(0, 200)))) return null
  return { name, rest }
}

/** `warehouse` or `warehouse:` alone, with what belongs to it below. */
function blockHeader(words: string, next: Line | undefined, indent: number): Header | null {
  const name = words.replace(/[ \t]*:$/, '').replace(/^(["'`])(.*)\1$/, '$2')
  if (!next || next.indent <= indent || !isName(name) || / \w+ \w+ \w+ /.test(name)) return null
  const tells = keyOf(next.words) ?? (hasCounts(countsIn(next.words)) || outcomeIn(next.words.slice(0, 200)))
  return tells ? { name, rest: '' } : null
}

const isName = (name: string) =>
  name.length > 0 &&
  name.length <= LONGEST_NAME &&
  /[\p{L}\p{N}_]/u.test(name) &&
  !NOT_A_NAME.test(name) &&
  !/^synchroni[sz]ation\b|\d\d:\d\d/i.test(name) &&
  !keyOf(`${name}:`) &&
  !hasCounts(countsIn(name)) &&
  !outcomeIn(name) &&
  !/\b(?:in|of|with|the|from|for|to|at) |[.!?]$|\bsync\b/i.test(name)

const BATCH = 2_000

/** Reads in portions: each `next()` reads some thousand lines, so that a message of 5 MB holds nothing up. Never throws. */
export function* readMessage(text: string): Generator<undefined, MessageLog> {
  const lines = text.split(/\r\n|\r|\n/)
  const entries: LogEntry[] = []
  const general: string[] = []
  let draft: Draft | null = null
  /** Where datastores are called so, nothing else is one. */
  const named = lines.some((line) => /datastore/i.test(line) && namedHeader(readLine(line).words) !== null)

  const headerAt = (line: Line, index: number, within: Draft | null): Header | null => {
    if (named) return namedHeader(line.words)
    if (within && line.indent > within.indent) return null
    if (keyOf(line.words)) return null
    const next = lines[index + 1]
    return (
      inlineHeader(line.words) ?? blockHeader(line.words, next === undefined ? undefined : readLine(next), line.indent)
    )
  }

  for (const [index, raw] of lines.entries()) {
    if (index % BATCH === BATCH - 1) yield undefined
    const line = readLine(raw)
    const header = line.words ? headerAt(line, index, draft) : null
    if (header) {
      if (draft) entries.push(settled(draft))
      draft = begin(entries.length + 1, header, line)
      draft.lines.push(raw)
    } else if (draft && belongs(draft, line)) {
      draft.lines.push(raw)
      if (line.words) addLine(draft, line)
    } else {
      if (draft) entries.push(settled(draft))
      draft = null
      general.push(raw)
    }
  }
  if (draft) entries.push(settled(draft))
  return { entries, general }
}

export function parseMessage(text: string): MessageLog {
  const reading = readMessage(text)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

const belongs = (draft: Draft, { indent, words, bulleted, isError }: Line): boolean =>
  !words ||
  indent > draft.indent ||
  bulleted ||
  isError ||
  keyOf(words) !== null ||
  hasCounts(countsIn(words.slice(0, 500)))

function begin(id: number, { name, rest }: Header, { indent, time, isError }: Line): Draft {
  const draft: Draft = {
    id,
    datastore: { name },
    outcome: '',
    counts: { tables: null, columns: null, tags: null },
    errors: [],
    finished: time,
    lines: [],
    indent,
    inErrors: false,
  }
  if (rest) addWords(draft, rest, isError)
  return draft
}

/** Adds what stands in a line, where nothing told it before. */
function addLine(draft: Draft, { words, time, isError }: Line): void {
  draft.finished ??= time
  const pair = keyOf(words)
  if (!pair) {
    if (draft.inErrors) draft.errors.push(words)
    else addWords(draft, words, isError)
    return
  }
  const { key, rest } = pair
  draft.inErrors = /^(?:errors?|failures?)$/.test(key)
  if (draft.inErrors) {
    if (rest && !/^(?:0|none|no|-|\[\])\.?$/i.test(rest) && !/^\d+$/.test(rest)) draft.errors.push(rest)
  } else if (/^(?:status|outcome|result)$/.test(key)) draft.outcome ||= outcomeIn(rest) || rest.slice(0, 60)
  else if (/^(?:finished|completed at)$/.test(key)) draft.finished ??= rest || null
  else addCounts(draft, words)
}

const FAILED_BECAUSE = /^.{0,80}?\b(?:failed|failure|error|exception)\b[ \t]*(?:[:,–—-]|because|with)[ \t]*/i

function addWords(draft: Draft, words: string, isError: boolean): void {
  addCounts(draft, words)
  const outcome = outcomeIn(words)
  // The word alone is an outcome; the reason may follow in a line of its own.
  if (/^\W{0,3}(?:failed|failure|errors?)\W{0,3}$/i.test(words)) draft.outcome = 'failed'
  else if (isError || outcome === 'failed') draft.errors.push(words.replace(FAILED_BECAUSE, '') || words)
  else draft.outcome ||= outcome
}

function addCounts({ counts }: Draft, words: string): void {
  const told = countsIn(words)
  for (const unit of countedUnits) counts[unit] ??= told[unit]
}

function settled({ indent: _indent, inErrors: _inErrors, ...entry }: Draft): LogEntry {
  const counts = countedUnits.map((unit) => entry.counts[unit]).filter((count) => count !== null)
  // What really synced is what is counted.
  const byCounts = counts.length === 0 ? '' : counts.some((count) => count > 0) ? 'synced' : 'unmatched'
  return { ...entry, outcome: entry.errors.length > 0 ? 'failed' : entry.outcome || byCounts }
}
