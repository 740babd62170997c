import * as z from 'zod/mini'
import { ApiError, type RefusedValue } from './ApiError'
import { ProblemSchema, ValidationProblemSchema } from './schemas'

/** The host's fetch: takes a path on the platform's origin (`/api/…`) and adds the sign-in. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

export interface RequestOptions<Schema extends z.ZodMiniType> {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** What a 2xx answer must look like. Without one the answer's body is not read. */
  schema?: Schema
  body?: unknown
  search?: Record<string, string | number | boolean | undefined>
  signal?: AbortSignal
  /** Values that must never come back out of an error's text. */
  secrets?: readonly string[]
}

/**
 * Speaks to the platform: `request('/integrations', { schema })` answers the parsed body.
 * @throws {ApiError} for every failure but an abort, which stays the `AbortError` of the caller's signal.
 */
export type Request = <Schema extends z.ZodMiniType = z.ZodMiniUnknown>(
  path: string,
  options?: RequestOptions<Schema>,
) => Promise<z.output<Schema>>

const ANSWER_WITHIN_MS = 90_000

export function createRequest(fetch: Fetch): Request {
  return async (path, { method = 'GET', schema, body, search = {}, signal, secrets = [] } = {}) => {
    const query = new URLSearchParams()
    for (const [key, value] of Object.entries(search)) if (value !== undefined) query.set(key, String(value))
    const limit = AbortSignal.timeout(ANSWER_WITHIN_MS)
    let response: Response
    let answer: string
    try {
      response = await fetch(`/api${path}${query.size ? `?${query}` : ''}`, {
        method,
        headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      })
      answer = await response.text()
    } catch (error) {
      if (signal?.aborted) throw error
      throw new ApiError({ status: null, reason: limit.aborted ? 'timeout' : 'offline', detail: '' })
    }
    if (!response.ok) throw refusal(response, answer, secrets)
    if (!schema) return undefined as never
    const parsed = z.safeParse(schema, parseJson(answer))
    if (parsed.success) return parsed.data
    const where = parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole answer')
    throw new ApiError({
      status: response.status,
      reason: 'broken',
      detail: `Not as expected: ${where.slice(0, 3).join(', ')}`,
    })
  }
}

function refusal(response: Response, answer: string, secrets: readonly string[]): ApiError {
  const json = parseJson(answer)
  const invalid = z.safeParse(ValidationProblemSchema, json)
  const problem = z.safeParse(ProblemSchema, json)
  const redact = (words: string) =>
    secrets.filter(Boolean).reduce((cleaned, secret) => cleaned.replaceAll(secret, '[secret removed]'), words)
  const refusedValues: RefusedValue[] = invalid.success
    ? invalid.data.detail.map(({ loc, msg }) => ({
        path: loc[0] === 'body' ? loc.slice(1) : loc,
        message: redact(msg),
      }))
    : []
  return new ApiError({
    status: response.status,
    reason: 'refused',
    detail: redact(problem.success ? problem.data.detail : refusedValues.map(({ message }) => message).join('; ')),
    refusedValues,
    retryAfter: secondsUntil(response.headers.get('Retry-After')),
  })
}

function parseJson(answer: string): unknown {
  try {
    return JSON.parse(answer)
  } catch {
    return undefined
  }
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3). */
function secondsUntil(header: string | null): number | null {
  if (!header) return null
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000)
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null
}
