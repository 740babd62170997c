import type { SyncRun } from '../api/schemas'
import type { Sign } from '../ui/StatusSign'
import { counted, formatNumber } from '../ui/format'

/** How a run stands, as truthfully as the platform's answer allows. `nothing`: it succeeded, and nothing came of it. */
export type RunState =
  | 'running'
  | 'cancelling'
  | 'succeeded'
  | 'nothing'
  | 'errors'
  | 'failed'
  | 'cancelled'
  | 'unknown'

export interface Outcome {
  state: RunState
  /** Short: `Finished with errors`. */
  word: string
  sign: Sign
  severity: 'success' | 'info' | 'warning' | 'error'
  /** More on it, in a sentence; empty where the word says it all. */
  detail: string
  /** What to do now; empty where nothing needs to be done. */
  advice: string
}

export type GoingRun = SyncRun & { status: 'running' | 'cancelling' }
export const isGoing = (run: SyncRun | undefined): run is GoingRun =>
  run?.status === 'running' || run?.status === 'cancelling'

const ENDINGS = ['running', 'cancelling', 'failed', 'cancelled'] as const

function stateOf(run: SyncRun): RunState {
  if (run.status !== 'succeeded') return ENDINGS.find((word) => word === run.status) ?? 'unknown'
  if (run.datastores_failed > 0) return 'errors'
  const { tables, columns, tags } = run.counts
  return tables + columns + tags > 0 ? 'succeeded' : 'nothing'
}

/** Numbers that a platform should never send must still read sensibly. */
export const wholeOf = (value: number): number => (Number.isFinite(value) ? Math.max(0, Math.floor(value)) : 0)
export const doneOf = (run: SyncRun): number => wholeOf(run.datastores_done)
export const failedOf = (run: SyncRun): number => Math.min(wholeOf(run.datastores_failed), totalOf(run) ?? Infinity)
/** A total that has shrunk below what is done is what is done; `null` until the run has counted. */
export const totalOf = (run: SyncRun): number | null =>
  run.datastores_total === null ? null : Math.max(wholeOf(run.datastores_total), doneOf(run))

export const COLLECTIONS_ADVICE =
  'Check that the chosen domains hold the assets of your datastores, and that their names match: database, schema, table, column.'

/** What cancelling keeps, and what a next sync does: one truth, wherever it is told. */
export const WHAT_STAYS = 'What is done stays. A new sync goes through every datastore again.'

export function outcomeOf(run: SyncRun): Outcome {
  const state = stateOf(run)
  const message = run.message?.trim() ?? ''
  const total = totalOf(run)
  switch (state) {
    case 'running':
      return { state, word: 'Syncing', sign: 'moving', severity: 'info', detail: '', advice: '' }
    case 'cancelling':
      return {
        state,
        word: 'Cancelling',
        sign: 'moving',
        severity: 'info',
        detail: 'Cancelling: finishing the current datastore',
        advice: '',
      }
    case 'succeeded':
      return { state, word: 'Succeeded', sign: 'ok', severity: 'success', detail: message, advice: '' }
    case 'nothing':
      return total === 0
        ? {
            state,
            word: 'Succeeded, nothing to sync',
            sign: 'attention',
            severity: 'warning',
            detail: 'There was no datastore to sync.',
            advice: 'Only database datastores take part in a sync. Connect one first.',
          }
        : {
            state,
            word: 'Succeeded with nothing matched',
            sign: 'attention',
            severity: 'warning',
            detail: 'Nothing matched, so nothing was changed.',
            advice: COLLECTIONS_ADVICE,
          }
    case 'errors':
      return {
        state,
        word: 'Finished with errors',
        sign: 'attention',
        severity: 'warning',
        detail: `${formatNumber(failedOf(run))} of ${counted(total ?? doneOf(run), 'datastore')} failed.`,
        advice: WHAT_STAYS,
      }
    case 'failed':
      return {
        state,
        word: 'Failed',
        sign: 'failed',
        severity: 'error',
        detail: message || 'The platform gave no reason.',
        advice: doneOf(run) > 0 ? `It came to ${reachedOf(run)}. ${WHAT_STAYS}` : '',
      }
    case 'unknown':
      return { state, word: run.status || 'Unknown', sign: 'none', severity: 'info', detail: message, advice: '' }
    case 'cancelled':
      return {
        state,
        word: 'Cancelled',
        sign: 'none',
        severity: 'info',
        detail: `Stopped after ${reachedOf(run)}. ${WHAT_STAYS}`,
        advice: '',
      }
  }
}

/** What came of a run, in numbers: `102 tables, 680 columns, 41 tags`. */
export const countsInWords = ({ counts: { tables, columns, tags } }: SyncRun): string =>
  [counted(wholeOf(tables), 'table'), counted(wholeOf(columns), 'column'), counted(wholeOf(tags), 'tag')].join(', ')

/** `34 of 52 datastores`, or `34 datastores` where nobody counted them. */
export function reachedOf(run: SyncRun): string {
  const total = totalOf(run)
  return total === null
    ? counted(doneOf(run), 'datastore')
    : `${formatNumber(doneOf(run))} of ${counted(total, 'datastore')}`
}

/** For whoever was elsewhere when the run ended: our words only, at most two lines. */
export function announcementOf(label: string, run: SyncRun): { message: string; severity: Outcome['severity'] } {
  const { state, severity, detail } = outcomeOf(run)
  const told: Partial<Record<RunState, string>> = {
    succeeded: `the sync succeeded: ${countsInWords(run)}.`,
    nothing: 'the sync succeeded, and nothing matched.',
    errors: `the sync has ended. ${detail}`,
    failed: doneOf(run) > 0 ? `the sync failed after ${reachedOf(run)}.` : 'the sync failed.',
    cancelled: `the sync was cancelled after ${reachedOf(run)}.`,
  }
  return { message: `${label}: ${told[state] ?? 'the sync has ended.'}`, severity }
}
