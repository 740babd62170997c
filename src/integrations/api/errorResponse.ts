import * as z from 'zod/mini'
import { ApiError, type FaultContext, type RefusedValue } from './ApiError'
import { redact } from './redact'
import { ProblemSchema, ValidationProblemSchema } from './schemas'

/** What a refused request was answered, as far as it can be read: whatever its body is, there is an error to show. */
export function errorOfResponse(response: Response, body: string, secrets: readonly string[]): ApiError {
  const json = parseJson(body)
  const clean = (words: string) => redact(words, secrets)
  const invalid = z.safeParse(ValidationProblemSchema, json)
  const problem = z.safeParse(ProblemSchema, json)
  const refusedValues: RefusedValue[] = invalid.success
    ? invalid.data.detail.map(({ loc, msg }) => ({
        path: (loc[0] === 'body' ? loc.slice(1) : loc).map((key) => (typeof key === 'string' ? clean(key) : key)),
        message: clean(msg),
      }))
    : []
  return new ApiError({
    status: response.status,
    reason: 'refused',
    detail: problem.success ? clean(problem.data.detail) : refusedValues.map(({ message }) => message).join('; '),
    refusedValues,
    retryAfter: secondsUntil(response.headers.get('Retry-After')),
    fault: problem.success ? faultOf(problem.data.fault_context, clean) : null,
    inFront: !hasDetail(json),
  })
}

export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** The platform's refusals are JSON with `detail`; whatever it holds. */
const hasDetail = (json: unknown): boolean => typeof json === 'object' && json !== null && 'detail' in json

const anyWords = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'string' ? value.trim() : '')),
)
const anyFlag = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'boolean' ? value : null)),
)
const FaultSchema = z.object({
  title: anyWords,
  hint: anyWords,
  who: anyWords,
  code: anyWords,
  phase: anyWords,
  retryable: anyFlag,
})

/** Null where it says nothing that could be shown or acted on. */
function faultOf(context: unknown, clean: (words: string) => string): FaultContext | null {
  const read = z.safeParse(FaultSchema, context)
  if (!read.success) return null
  const { title, hint, who, code, phase, retryable } = read.data
  if (!title && !hint && !code && retryable === null) return null
  return { title: clean(title), hint: clean(hint), who: clean(who), code: clean(code), phase: clean(phase), retryable }
}

/** A year: beyond it nobody waits, and a timer would overflow long before. */
const LONGEST_S = 365 * 24 * 3600

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3); anything else says nothing. */
function secondsUntil(header: string | null): number | null {
  const value = header?.trim()
  if (!value) return null
  if (/^\d+$/.test(value)) return Math.min(Number(value), LONGEST_S)
  // Dates have letters; `Date.parse` would take "1.5" for one.
  const date = /^[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? null : Math.min(Math.max(0, Math.ceil((date - Date.now()) / 1000)), LONGEST_S)
}
