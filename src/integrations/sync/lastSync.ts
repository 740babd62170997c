import type { Integration } from '../api/schemas'
import type { Sign } from '../ui/StatusSign'
import { formatNumber } from '../ui/format'
import { summarizeMessage } from './log/message/messageSummary'

/** How an integration's syncs stand, from all that the published platform tells: status, `last_synced`, `connected` and message. */
export interface LastSync {
  kind:
    | 'never'
    | 'syncing'
    | 'cancelling'
    /** The credentials no longer work. */
    | 'disconnected'
    /** Some datastores failed. */
    | 'errors'
    /** The message speaks of an error, without numbers. */
    | 'error'
    /** It ended, and `last_synced` did not move. */
    | 'unmoved'
    | 'unmatched'
    | 'matched'
    | 'ended'
    /** A status that this page does not know. */
    | 'unknown'
  /** Short, for a row: `46 of 52 matched, 2 failed`. Empty where there is nothing to say but when it was. */
  words: string
  sign: Sign
  severity: 'success' | 'info' | 'warning' | 'error'
}

/** So much of a message is looked at for whether it is of a sync. */
const HEAD = 4_000
const OF_A_SYNC = /\bsync(?:hroni[sz]ation)?\b/i

/** All that the published platform tells of an integration's syncs. */
type SyncFacts = Pick<Integration, 'status' | 'connected' | 'last_synced' | 'message'>

/** What an integration told of its last sync before a new one began. */
export type BeforeSync = Pick<Integration, 'last_synced' | 'message'>

/**
 * There is no word for a failed sync: it is told from what is there once it ended. With `before`, an end after which
 * `last_synced` has not moved is none that went well. A row uses it without; whoever watched the sync, with.
 */
export function describeLastSync(integration: SyncFacts, before?: BeforeSync): LastSync {
  const { status, connected, last_synced, message } = integration
  if (status === 'syncing') return { kind: 'syncing', words: 'Syncing', sign: 'moving', severity: 'info' }
  if (status === 'cancelling') return { kind: 'cancelling', words: 'Cancelling', sign: 'moving', severity: 'info' }
  if (status && status !== 'synced') return { kind: 'unknown', words: status, sign: 'none', severity: 'info' }
  const summary = message ? summarizeMessage(message) : null
  const { matched = null, failed = null, datastores = null } = summary ?? {}
  // A first sync that failed leaves no time: only its message tells of it.
  const began = last_synced || before || datastores !== null || OF_A_SYNC.test(message?.slice(0, HEAD) ?? '')
  if (!connected && (began || summary?.speaksOfError))
    return {
      kind: 'disconnected',
      words: began ? 'Previous sync failed: the connection no longer works' : '',
      sign: 'failed',
      severity: 'error',
    }
  if (failed) {
    const counted = matched !== null && datastores !== null ? `${shareOf(matched, datastores)} matched, ` : ''
    const words = counted
      ? `${counted}${formatNumber(failed)} failed`
      : `${datastores === null ? formatNumber(failed) : shareOf(failed, datastores)} failed`
    return { kind: 'errors', words, sign: 'attention', severity: 'warning' }
  }
  if (summary?.nothingMatched)
    return { kind: 'unmatched', words: 'Nothing matched', sign: 'attention', severity: 'warning' }
  const unmoved = before !== undefined && (before.last_synced ?? null) === (last_synced ?? null)
  if (summary?.speaksOfError)
    return { kind: 'error', words: 'Previous sync told an error', sign: 'attention', severity: 'warning' }
  if (unmoved) return { kind: 'unmoved', words: 'Previous sync left no result', sign: 'attention', severity: 'warning' }
  if (matched !== null && datastores !== null) {
    const all = matched === datastores && matched > 0
    return {
      kind: 'matched',
      words: all ? `All ${formatNumber(datastores)} matched` : `${shareOf(matched, datastores)} matched`,
      sign: 'ok',
      severity: 'success',
    }
  }
  if (!last_synced) return { kind: 'never', words: '', sign: 'none', severity: 'info' }
  return { kind: 'ended', words: '', sign: 'ok', severity: 'info' }
}

const shareOf = (part: number, whole: number) => `${formatNumber(part)} of ${formatNumber(whole)}`

/** One sentence for whoever was elsewhere when a sync ended; our words only, at most two lines. */
export function endOfSync(label: string, integration: Integration, before: BeforeSync | undefined) {
  const { kind, words, severity } = describeLastSync(integration, before)
  return { message: `${label}: ${sentenceOf(kind, words)}`, severity }
}

function sentenceOf(kind: LastSync['kind'], words: string): string {
  switch (kind) {
    case 'disconnected':
      return 'the sync stopped, and the connection no longer works.'
    case 'error':
      return 'the sync has ended with an error.'
    case 'unmoved':
      return 'the sync has ended without a result.'
    case 'errors':
    case 'unmatched':
    case 'matched':
      return `the sync has ended. ${words}.`
    default:
      return 'the sync has ended.'
  }
}
