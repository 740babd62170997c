import * as z from 'zod/mini'
import type { Fetch } from './fetch'
import { ApiError } from './ApiError'
import { parseJson, errorOfResponse } from './errorResponse'

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

interface RequestSettings {
  /** Where the API stands: `/api`, or another path or address. */
  apiBase?: string
  /** Asked when the platform no longer knows the person; true where somebody has signed in again. */
  onUnauthorized?: () => Promise<boolean>
  /** Hears of every failure but an abort. */
  onFailure?: (error: ApiError, context: { method: string; path: string }) => void
}

const ANSWER_WITHIN_MS = 90_000

export function createRequest(fetch: Fetch, settings: RequestSettings = {}): Request {
  const { apiBase = '/api', onUnauthorized, onFailure } = settings
  const signIn = onUnauthorized && oneAtATime(onUnauthorized)

  return async (path, { method = 'GET', schema, body, search = {}, signal, secrets = [] } = {}) => {
    const query = new URLSearchParams()
    for (const [key, value] of Object.entries(search)) if (value !== undefined) query.set(key, String(value))
    const address = `${apiBase}${path}${query.size ? `?${query}` : ''}`
    const init = {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
    try {
      const before = signIn?.count()
      let answer = await send(fetch, address, init, signal)
      // Somebody may have signed in while this was under way.
      if (
        answer.response.status === 401 &&
        signIn &&
        (signIn.count() !== before || (await unlessAborted(signIn.ask(), signal)))
      )
        answer = await send(fetch, address, init, signal)
      const { response, text } = answer
      if (!response.ok) throw errorOfResponse(response, text, secrets)
      return schema ? read(schema, response, text) : (undefined as never)
    } catch (error) {
      if (error instanceof ApiError) onFailure?.(error, { method, path })
      throw error
    }
  }
}

interface Answer {
  response: Response
  text: string
}

async function send(fetch: Fetch, address: string, init: RequestInit, signal?: AbortSignal): Promise<Answer> {
  const limit = AbortSignal.timeout(ANSWER_WITHIN_MS)
  let response: Response | null = null
  try {
    response = await fetch(address, { ...init, signal: signal ? AbortSignal.any([signal, limit]) : limit })
    return { response, text: await response.text() }
  } catch (error) {
    if (signal?.aborted) throw error
    // A refusal whose words did not arrive is one all the same.
    if (response && !response.ok) return { response, text: '' }
    throw new ApiError({
      status: response?.status ?? null,
      reason: limit.aborted ? 'timeout' : 'offline',
      detail: '',
    })
  }
}

function read<Schema extends z.ZodMiniType>(schema: Schema, { status }: Response, text: string): z.output<Schema> {
  const parsed = z.safeParse(schema, parseJson(text))
  if (parsed.success) return parsed.data
  const isPage = /^\s*</.test(text)
  const where = parsed.error.issues.map((issue) => issue.path.map(String).join('.') || 'the whole answer')
  throw new ApiError({
    status,
    reason: 'broken',
    inFront: isPage,
    detail: isPage ? 'A web page came in place of data.' : `Not as expected: ${where.slice(0, 3).join(', ')}`,
  })
}

/** Requests that are refused together wait for the same sign-in; `count` tells how many have succeeded. */
function oneAtATime(onUnauthorized: () => Promise<boolean>) {
  let asking: Promise<boolean> | null = null
  let succeeded = 0
  const ask = async () => {
    const signedIn = await onUnauthorized().catch(() => false)
    if (signedIn) succeeded += 1
    asking = null
    return signedIn
  }
  return {
    count: () => succeeded,
    ask: () => {
      asking ??= ask()
      return asking
    },
  }
}

/** Who gives up meanwhile does not wait for the sign-in. */
function unlessAborted<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

/** A write that was answered 2xx has happened, whatever its body: null where that cannot be read. */
export const written = <Value>(answer: Promise<Value>): Promise<Value | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof ApiError && error.status !== null && error.status >= 200 && error.status < 300) return null
    throw error
  })
