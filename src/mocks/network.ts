/** What stands between the page and the platform: time, and requests that fail on the way. */
export interface Network {
  /** Milliseconds before every answer. */
  latency: number
  /** Further milliseconds where the platform first asks the connected system. */
  catalogLatency: number
  /** Whether this request fails: `attempt` counts those of one method and path, from 1. */
  fault?: (request: { method: string; path: string; attempt: number }) => Fault | null
}

export type Fault = { status: number; detail: string; retryAfter?: 'seconds' | 'date' } | 'lost'

export const directNetwork: Network = { latency: 0, catalogLatency: 0 }

const FAULTS: readonly Fault[] = [
  { status: 500, detail: 'Internal Server Error' },
  { status: 429, detail: 'Too Many Requests', retryAfter: 'seconds' },
  { status: 503, detail: 'Service Temporarily Unavailable', retryAfter: 'date' },
  'lost',
]

/** Every first of three requests to a path fails, each path in its own way; the next two are answered. No chance in it. */
export const flakyFault: NonNullable<Network['fault']> = ({ path, attempt }) => {
  if (attempt % 3 !== 1) return null
  const turn = path.length + Math.floor(attempt / 3)
  return FAULTS[turn % FAULTS.length] ?? null
}
