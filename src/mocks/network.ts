import { IN_FRONT_STATUSES } from './platform/rules/inFront'

/** What stands between the page and the platform: time, and requests that fail on the way. */
export interface Network {
  /** Milliseconds before every answer. */
  latency: number
  /** Further milliseconds where the platform first asks the connected system. */
  catalogLatency: number
  /** Whether this request fails: `attempt` counts those of one method and path, from 1. */
  fault?: (request: { method: string; path: string; attempt: number }) => Fault | null
}

export type Fault =
  | { status: number; detail: string; retryAfter?: 'seconds' | 'date' }
  /** The page of what stands in front of the platform. */
  | { html: number }
  /** 200, and a body that is no JSON. The platform has done what it was asked. */
  | 'unreadable'
  /** No answer at all. */
  | 'lost'

export const directNetwork: Network = { latency: 0, catalogLatency: 0 }

const FAULTS: readonly Fault[] = [
  { status: 500, detail: 'Internal Server Error' },
  { status: 429, detail: 'Too Many Requests', retryAfter: 'seconds' },
  { status: 503, detail: 'Service Temporarily Unavailable', retryAfter: 'date' },
  'lost',
]

const firstOfThree = ({ attempt }: { attempt: number }) => attempt % 3 === 1

/** Every first of three requests to a path fails, each path in its own way; the next two are answered. No chance in it. */
export const flakyFault: NonNullable<Network['fault']> = (request) => {
  if (!firstOfThree(request)) return null
  const turn = request.path.length + Math.floor(request.attempt / 3)
  return FAULTS[turn % FAULTS.length] ?? null
}

/** The faults by name, for `--fault` of the HTTP server: each fails every first of three requests to a path, `unreadable` every write. */
export const namedFaults: Record<string, NonNullable<Network['fault']>> = {
  flaky: flakyFault,
  lost: (request) => (firstOfThree(request) ? 'lost' : null),
  unreadable: ({ method }) => (method === 'GET' ? null : 'unreadable'),
  ...Object.fromEntries(
    IN_FRONT_STATUSES.map((status) => [
      `html-${status}`,
      (request: { attempt: number }) => (firstOfThree(request) ? { html: status } : null),
    ]),
  ),
}
