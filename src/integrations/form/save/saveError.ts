import * as z from 'zod/mini'
import { ApiError, hasStatus } from '../../api/ApiError'
import type { Integration } from '../../api/schemas'
import type { CheckState, Remedy, Values } from '../../assist/types'
import type { Difference } from '../model/conflict'
import type { Field } from '../model/fields'
import { placeServerErrors } from '../model/serverErrors'

/** Why the form is not saved yet. */
export type SaveError =
  /**
   * `onFields`: the platform's words by `Field.key`; `rest`: what it refused besides; `remedy`: what to do where the other
   * system refused `tried`.
   */
  | {
      kind: 'failed'
      error: unknown
      onFields: Map<string, string>
      rest: string[]
      adding: boolean
      remedy: Remedy | null
      tried: Values
    }
  | { kind: 'gone' }
  | { kind: 'changed'; latest: Integration; differences: Difference[] }

export function saveErrorOf(error: unknown, visible: readonly Field[], editing: boolean): SaveError {
  if (editing && hasStatus(error, 404)) return { kind: 'gone' }
  const refused =
    error instanceof ApiError
      ? error.refusedValues
      : error instanceof z.core.$ZodError
        ? error.issues.map(({ path, message }) => ({ path: path.map(String), message }))
        : []
  const { onFields, rest } = placeServerErrors(visible, refused)
  return {
    kind: 'failed',
    error,
    onFields,
    rest: rest.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')),
    adding: !editing,
    remedy: null,
    tried: {},
  }
}

/** Saving tries the connection as well: what its refusal proves, like a check's, until something is changed. */
export function provenBy(saveError: SaveError | null, values: Values): CheckState | null {
  if (saveError?.kind !== 'failed' || !saveError.remedy || !(saveError.error instanceof ApiError)) return null
  const { error, tried } = saveError
  const at = error.at.getTime()
  const changed = [...Object.keys(tried), ...Object.keys(values)].some((field) => tried[field] !== values[field])
  return {
    state: 'finished',
    current: !changed,
    result: { startedAt: at, finishedAt: at, outcome: { ok: false, error }, values: tried },
  }
}

/** When the platform, being asked too often, wants to be asked again: milliseconds since the epoch. */
export const waitUntil = (saveError: SaveError | null): number | null =>
  saveError?.kind === 'failed' && saveError.error instanceof ApiError && saveError.error.retryAfter
    ? saveError.error.at.getTime() + saveError.error.retryAfter * 1000
    : null
