/** One value of a request that the platform refused: the path below the body, for example `["parameters", "tenant_id"]`. */
export interface RefusedValue {
  path: (string | number)[]
  message: string
}

interface ApiErrorFields {
  /** HTTP status; `null` where no answer came. */
  status: number | null
  /** `offline`: no answer. `timeout`: none within the limit. `broken`: an answer that is not the contract's. `refused`: any other non-2xx status. */
  reason: 'offline' | 'timeout' | 'broken' | 'refused'
  /** The platform's own words with every sent secret removed; empty where there are none. */
  detail: string
  refusedValues?: RefusedValue[]
  /** From `Retry-After`, in seconds. */
  retryAfter?: number | null
}

/** The one error of this product. Match it by `status` and `reason`, never by English text; an AADSTS number inside `detail` is a code. */
export class ApiError extends Error {
  readonly status: number | null
  readonly reason: ApiErrorFields['reason']
  readonly detail: string
  readonly refusedValues: RefusedValue[]
  readonly retryAfter: number | null
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
    this.at = new Date()
  }
}

export const hasStatus = (error: unknown, status: number): error is ApiError =>
  error instanceof ApiError && error.reason === 'refused' && error.status === status
