import { parseMessage, type MessageLog } from './parseMessage'
import { speaksOfError } from './messageLine'

/** What a sync's message says in all. A number is `null` where none stands in it and none can be counted in its entries. */
export interface MessageSummary {
  datastores: number | null
  matched: number | null
  failed: number | null
  nothingMatched: boolean
  speaksOfError: boolean
  /** How far a sync that goes on is. */
  progress: { done: number; total: number } | null
}

/** Longer ones are only read where they are shown as a log. */
const LONGEST = 200_000
const HEAD = 4_000

const REMEMBERED = 20
const known = new Map<string, MessageSummary>()

/** Remembers the latest messages: a list asks at every render. */
export function summarizeMessage(message: string): MessageSummary {
  const before = known.get(message)
  if (before) return before
  const [oldest] = known.keys()
  if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest)
  const summary = summarize(message)
  known.set(message, summary)
  return summary
}

function summarize(message: string): MessageSummary {
  if (message.length > LONGEST) return summaryOfWords(`${message.slice(0, HEAD)}\n${message.slice(-HEAD)}`)
  const log = parseMessage(message)
  return log.entries.length > 0 ? summaryOfEntries(log) : summaryOfWords(message)
}

function summaryOfEntries({ entries, general }: MessageLog): MessageSummary {
  const count = (outcome: string) => entries.filter((entry) => entry.outcome === outcome).length
  const [matched, failed, unmatched] = [count('synced'), count('failed'), count('unmatched')]
  const progress = progressIn(general.join('\n'))
  return {
    // A sync that was cancelled tells of fewer than there are.
    datastores: Math.max(entries.length, progress?.total ?? 0),
    matched,
    failed,
    nothingMatched: matched === 0 && failed === 0 && unmatched > 0,
    speaksOfError: failed > 0 || general.some((line) => speaksOfError(line)),
    progress,
  }
}

const NUMBER = '(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})'
const SHARE = new RegExp(`(?<![\\w.-])${NUMBER} (?:of|/) ${NUMBER} datastores?\\b`, 'i')
const SHARES = new RegExp(SHARE, 'gi')
const FAILED_ALONE = new RegExp(`(?<![\\w.-])${NUMBER} (?:datastores? )?(?:failed|errors?)\\b`, 'i')
const ABOUT_ERRORS = /\b(?:errors? in|failed (?:in|for)|failures? in)\b/i
const NOTHING = /\bno(?:thing)? (?:datastores? |assets? )?(?:was |were )?match(?:ed|es)?\b/i

const numberOf = (written: string | undefined): number | null => {
  const value = Number(written?.replaceAll(',', ''))
  return written !== undefined && Number.isSafeInteger(value) ? value : null
}

/** The last share of datastores that is told: `34 of 52 datastores`. */
function progressIn(words: string): MessageSummary['progress'] {
  const last = [...words.matchAll(SHARES)].at(-1)
  const [done, total] = [numberOf(last?.[1]), numberOf(last?.[2])]
  return done === null || total === null ? null : { done, total }
}

function summaryOfWords(words: string): MessageSummary {
  const share = SHARE.exec(words)
  const [part, datastores] = [numberOf(share?.[1]), numberOf(share?.[2])]
  const ofErrors =
    share !== null &&
    (ABOUT_ERRORS.test(words.slice(0, share.index)) ||
      /^[^.\n]{0,20}\bfailed/i.test(words.slice(share.index + share[0].length)))
  const matches = share !== null && !ofErrors && /\b(?:sync|match)/i.test(words)
  const cancelled = /\bcancel/i.test(words)
  return {
    datastores,
    matched: matches && !cancelled ? part : null,
    failed: ofErrors ? part : numberOf(FAILED_ALONE.exec(words)?.[1]),
    nothingMatched: NOTHING.test(words),
    speaksOfError: speaksOfError(words),
    progress: progressIn(words),
  }
}
