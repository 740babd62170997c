/** One value of a request that does not fit, as FastAPI tells it. */
export interface InvalidValue {
  /** From the outside in: `["body", "parameters", "tenant_id"]`, `["query", "size"]`, `["path", "id"]`. */
  loc: (string | number)[]
  msg: string
  type: string
}

interface Extras {
  headers?: Record<string, string>
  /** The platform's own explanation; not typed, because an odd one can be provoked. */
  faultContext?: unknown
  /** A page that something in front of the platform answers in place of the JSON. */
  html?: string
}

/** A non-2xx answer. The body is what goes over the wire: `{ detail: string }`, or `{ detail: InvalidValue[] }` with 422. */
export class HttpError extends Error {
  readonly status: number
  readonly body: { detail: string | InvalidValue[]; fault_context?: unknown }
  readonly headers: Record<string, string>
  readonly html: string | undefined

  constructor(status: number, detail: string | InvalidValue[], { headers = {}, faultContext, html }: Extras = {}) {
    super(typeof detail === 'string' ? detail : detail.map(({ msg }) => msg).join('; '))
    this.name = 'HttpError'
    this.status = status
    this.body = { detail, ...(faultContext !== undefined && { fault_context: faultContext }) }
    this.headers = headers
    this.html = html
  }
}

export const invalid = (...values: InvalidValue[]) => new HttpError(422, values)
export const notFound = (what: string) => new HttpError(404, `${what} not found`)
/** FastAPI's words for a path that no route serves. */
export const noSuchEndpoint = () => new HttpError(404, 'Not Found')

export const iso = (milliseconds: number) => new Date(milliseconds).toISOString()
