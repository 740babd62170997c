import * as z from 'zod/mini'
import { ApiError, hasStatus } from '../../api/ApiError'
import type { Integration } from '../../api/schemas'
import type { Remedy } from '../../assist/types'
import type { Difference } from '../model/conflict'
import type { Field } from '../model/fields'
import { placeServerErrors } from '../model/serverErrors'

/** Why the form is not saved yet. */
export type SaveError =
  /**
   * `onFields`: the platform's words by `Field.key`; `rest`: what it refused besides; `remedy`: what to do where the other
   * system refused.
   */
  | {
      kind: 'failed'
      error: unknown
      onFields: Map<string, string>
      rest: string[]
      adding: boolean
      remedy: Remedy | null
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
  }
}

/** When the platform, being asked too often, wants to be asked again: milliseconds since the epoch. */
export const waitUntil = (saveError: SaveError | null): number | null =>
  saveError?.kind === 'failed' && saveError.error instanceof ApiError && saveError.error.retryAfter
    ? saveError.error.at.getTime() + saveError.error.retryAfter * 1000
    : null
