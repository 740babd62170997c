import { countedUnits, type CountedUnit, type LogEntry } from '../logEntry'

/** What single lines of a sync's message say. Every pattern is bounded or anchored: a line may be 100 kB long. */

const UNITS: Record<CountedUnit, string> = {
  tables: '(?:tables?|containers?)',
  columns: '(?:columns?|fields?)',
  tags: 'tags?',
}
/** `3 tables`, `2 of 3 external tags`, `Tables: 3`. */
const patterns = countedUnits.map((unit) => ({
  unit,
  before: new RegExp(
    String.raw`(?<![\w.,:-])(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?: ?(?:of|/) ?[\d,]{1,20})? {1,3}(?:[a-z]{2,20} )?${UNITS[unit]}\b`,
    'i',
  ),
  after: new RegExp(
    String.raw`\b${UNITS[unit]}(?: [a-z]{2,20})? ?[:=] {0,3}(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?![\d.:-])`,
    'i',
  ),
}))

/** The numbers that stand in a line, and no other. */
export function countsIn(line: string): LogEntry['counts'] {
  const counts: LogEntry['counts'] = { tables: null, columns: null, tags: null }
  for (const { unit, before, after } of patterns) {
    const written = (before.exec(line) ?? after.exec(line))?.[1]
    const value = Number(written?.replaceAll(',', ''))
    if (written !== undefined && Number.isSafeInteger(value)) counts[unit] = value
  }
  return counts
}

export const hasCounts = (counts: LogEntry['counts']): boolean => countedUnits.some((unit) => counts[unit] !== null)

const NO_ERRORS = /\b(?:no|0|without(?: any)?) (?:errors?|failures?)\b|\berrors? ?[:=] ?(?:0|none|no)\b|\b0 failed\b/gi
const FAILED =
  /\b(?:failed|failure|errors?|exception|could not|cannot|unable to|denied|forbidden|unauthori[sz]ed|not authori[sz]ed|timed out|timeout|invalid_client|AADSTS\d{5,8})\b/i
const UNMATCHED = /\bunmatched\b|\bnot matched\b|\bno(?:thing)? match(?:ed|es|ing)?\b|\bnot found in\b/i
const SKIPPED = /\bskipp(?:ed|ing)\b|\bignored\b/i
const SYNCED = /\bsync(?:ed|hroni[sz]ed)\b|\bmatched\b|\bupdated\b|\bsucce(?:eded|ss|ssful|ssfully)\b|\bcompleted?\b/i

/** `synced`, `unmatched`, `failed` or `skipped` where the words say so; else empty. */
export function outcomeIn(words: string): string {
  if (FAILED.test(words.replaceAll(NO_ERRORS, ''))) return 'failed'
  if (UNMATCHED.test(words)) return 'unmatched'
  if (SKIPPED.test(words)) return 'skipped'
  return SYNCED.test(words) ? 'synced' : ''
}

export const speaksOfError = (words: string): boolean => outcomeIn(words) === 'failed'

const TIME =
  /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?|\d\d:\d\d:\d\d)\]?[ \t:|-]{0,5}/
const LEVEL = /^[[(]?(INFO|WARN(?:ING)?|ERROR|DEBUG|CRITICAL|FATAL|TRACE)[\])]?(?:[ \t:|-]{1,5}|$)/
const BULLET = /^(?:[-*•‣▪–—]|#{1,4}|\d{1,6}[.)]|[✓✔✗✘✖×→])[ \t]{1,8}/

export interface Line {
  /** How far it is indented; a bullet counts. */
  indent: number
  bulleted: boolean
  time: string | null
  isError: boolean
  /** Without indentation, time, level and bullet. */
  words: string
}

export function readLine(line: string): Line {
  let rest = line.trimStart()
  let indent = line.length - rest.length
  const time = TIME.exec(rest)
  if (time) rest = rest.slice(time[0].length)
  const level = LEVEL.exec(rest)
  if (level) rest = rest.slice(level[0].length)
  const bullet = BULLET.exec(rest)
  if (bullet) {
    rest = rest.slice(bullet[0].length)
    if (!bullet[0].startsWith('#')) indent += 1
  }
  return {
    indent,
    bulleted: bullet !== null && !bullet[0].startsWith('#'),
    time: time?.[1] ?? null,
    isError: level !== null && /ERROR|CRITICAL|FATAL/.test(level[1] ?? ''),
    words: rest.trimEnd(),
  }
}

const KEY =
  /^(tables?|containers?|columns?|fields?|tags?|external tags?|errors?|failures?|status|outcome|result|finished|completed at|started|duration|pulled|pushed|details?)(?: \w{1,20})? ?[:=][ \t]*/i

/** `Errors: none` -> the key in lower case and what follows it; `null` where the line begins with no known key. */
export function keyOf(words: string): { key: string; rest: string } | null {
  const found = KEY.exec(words)
  return found ? { key: (found[1] ?? '').toLowerCase(), rest: words.slice(found[0].length) } : null
}
