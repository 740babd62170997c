import type { QueryState } from '@tanstack/react-query'
import { ApiError, hasStatus } from '../../api/ApiError'

export const SOONEST_MS = 1_500
export const LATEST_MS = 10_000

/** When each answer was first received; an equal one keeps its object, so this is since when nothing has changed. */
const unchangedSince = new WeakMap<object, number>()

type PolledState<Data> = Pick<QueryState<Data>, 'data' | 'error' | 'dataUpdatedAt' | 'errorUpdatedAt'>

/**
 * For react-query's `refetchInterval`: sooner while answers change, later while they do not, never while nothing goes on, nor
 * where the platform refuses. It depends on answers alone: a render moves no timer.
 */
export const pollInterval =
  <Data extends object>(goesOn: (data: Data) => boolean, soonest = SOONEST_MS) =>
  ({ state }: { state: PolledState<Data> }): number | false => {
    const { data, error, dataUpdatedAt, errorUpdatedAt } = state
    if (!data || !goesOn(data) || hasStatus(error, 401) || hasStatus(error, 403)) return false
    const since = unchangedSince.get(data) ?? dataUpdatedAt
    unchangedSince.set(data, since)
    const quiet = Math.max(dataUpdatedAt, errorUpdatedAt) - since
    const wanted = error instanceof ApiError ? (error.retryAfter ?? 0) * 1_000 : 0
    return Math.max(wanted, Math.min(LATEST_MS, Math.max(soonest, quiet / 2)))
  }
