import * as z from 'zod/mini'
import { ApiError, hasStatus } from '../api/ApiError'
import type { Integration } from '../api/schemas'
import type { Remedy } from '../assist/assistant'
import type { Difference } from './differences'
import type { Field } from './fields'
import { placeRefusals } from './refusals'
import type { FormValues } from './values'
import { visibleFields } from './visibility'

/** Why the form is not saved yet. */
export type Problem =
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

export function problemOf(error: unknown, fields: readonly Field[], values: FormValues, editing: boolean): Problem {
  if (editing && hasStatus(error, 404)) return { kind: 'gone' }
  const refused =
    error instanceof ApiError
      ? error.refusedValues
      : error instanceof z.core.$ZodError
        ? error.issues.map(({ path, message }) => ({ path: path.map(String), message }))
        : []
  const { onFields, rest } = placeRefusals(visibleFields(fields, values), refused)
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
export const waitUntil = (problem: Problem | null): number | null =>
  problem?.kind === 'failed' && problem.error instanceof ApiError && problem.error.retryAfter
    ? problem.error.at.getTime() + problem.error.retryAfter * 1000
    : null
