/** One value of a request that the platform refused: the path below the body, for example `["parameters", "tenant_id"]`. */
export interface RefusedValue {
  path: (string | number)[]
  message: string
}

/** The platform's own explanation of a refusal. Every text may be empty; all of it is shown, and only `retryable` decides anything. */
export interface FaultContext {
  /** What happened. */
  title: string
  /** What to do. */
  hint: string
  /** Who can do something about it. */
  who: string
  /** For support, and for a registry of remedies. */
  code: string
  phase: string
  /** Whether the same request may go better next time; null where the platform does not say. */
  retryable: boolean | null
}

interface ApiErrorFields {
  /** HTTP status; `null` where no answer came. */
  status: number | null
  /**
   * `offline`: no answer, or one that ended early. `timeout`: none within the limit. `broken`: an answer that is not the
   * contract's. `refused`: any other non-2xx status.
   */
  reason: 'offline' | 'timeout' | 'broken' | 'refused'
  /** The platform's own words with every sent secret removed; empty where there are none. */
  detail: string
  refusedValues?: RefusedValue[]
  /** From `Retry-After`, in seconds. */
  retryAfter?: number | null
  fault?: FaultContext | null
  /** Something in front of the platform answered (a firewall, a proxy): the body is not the platform's. */
  inFront?: boolean
}

/** The one error of this product. Match it by `status` and `reason`, never by English text; an AADSTS number inside `detail` is a code. */
export class ApiError extends Error {
  readonly status: number | null
  readonly reason: ApiErrorFields['reason']
  readonly detail: string
  readonly refusedValues: RefusedValue[]
  readonly retryAfter: number | null
  readonly fault: FaultContext | null
  readonly inFront: boolean
  /** When the answer (or its absence) was noticed. */
  readonly at: Date

  constructor(fields: ApiErrorFields) {
    super(fields.detail || `${fields.reason} ${fields.status ?? ''}`.trim())
    this.name = 'ApiError'
    this.status = fields.status
    this.reason = fields.reason
    this.detail = fields.detail
    this.refusedValues = fields.refusedValues ?? []
    this.retryAfter = fields.retryAfter ?? null
    this.fault = fields.fault ?? null
    this.inFront = fields.inFront ?? false
    this.at = new Date()
  }
}

/** A refusal by the platform itself: a firewall's 403 says nothing about the role, a proxy's 404 nothing about the integration. */
export const hasStatus = (error: unknown, status: number): error is ApiError =>
  error instanceof ApiError && error.reason === 'refused' && error.status === status && !error.inFront
