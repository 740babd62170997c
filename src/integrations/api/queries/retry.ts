import { ApiError } from '../ApiError'

/** Tries again only what may go better next time, waiting as long as the platform asks. */
export const retryQuery = (failures: number, error: Error): boolean =>
  failures < 2 &&
  error instanceof ApiError &&
  error.fault?.retryable !== false &&
  (error.reason === 'offline' ||
    error.fault?.retryable === true ||
    error.status === 429 ||
    (error.reason === 'refused' && (error.status ?? 0) >= 500))

export const retryDelay = (failures: number, error: Error): number =>
  error instanceof ApiError && error.retryAfter !== null ? Math.min(error.retryAfter, 30) * 1000 : 1000 * 2 ** failures
