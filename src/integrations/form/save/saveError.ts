import * as z from 'zod/mini'
import { ApiError, hasStatus } from '../../api/ApiError'
import type { Integration } from '../../api/schemas'
import type { Remedy } from '../../assist/types'
import type { Difference } from '../model/conflict'
import type { Field } from '../model/fields'
import { placeServerErrors } from '../model/serverErrors'
import type { FormValues } from '../model/values'
import { visibleFields } from '../model/visibility'

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

export function problemOf(error: unknown, fields: readonly Field[], values: FormValues, editing: boolean): SaveError {
  if (editing && hasStatus(error, 404)) return { kind: 'gone' }
  const refused =
    error instanceof ApiError
      ? error.refusedValues
      : error instanceof z.core.$ZodError
        ? error.issues.map(({ path, message }) => ({ path: path.map(String), message }))
        : []
  const { onFields, rest } = placeServerErrors(visibleFields(fields, values), refused)
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
export const waitUntil = (problem: SaveError | null): number | null =>
  problem?.kind === 'failed' && problem.error instanceof ApiError && problem.error.retryAfter
    ? problem.error.at.getTime() + problem.error.retryAfter * 1000
    : null
