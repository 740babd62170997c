import { provokedContexts } from '../platform/rules/faultContext'
import { IN_FRONT_STATUSES, inFrontRefusal } from '../platform/rules/inFront'
import { HttpError } from '../platform/rules/httpError'
import { entraDetail } from './entra'
import { provokedBy, PURVIEW_ANSWERS, type PurviewAnswer } from './provokingValues'
import { textOf, type Json } from '../platform/rules/paths'

export interface Connection {
  type: string
  address: string
  parameters: Json
  /** Secrets of this very request by dotted path; secrets stored earlier are unknown here, and were good when they were stored. */
  secrets: ReadonlyMap<string, unknown>
}

export interface Occasion {
  /** Milliseconds since 1970. */
  now: number
  traceId: string
  correlationId: string
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DOMAIN = /^([a-z0-9-]+\.)+[a-z]{2,}$/i
const CODE_IN_GUID = /^00000000-0000-4000-8000-(\d{12})$/
const PURVIEW_HOST =
  /(\.purview\.azure\.(com|us|cn)|^api\.purview-service\.microsoft\.com|-api\.purview-service\.microsoft\.com)$/

/**
 * Tries the connection as the platform does before it stores anything.
 * @throws {HttpError} 400 with the catalog's own words, or what a provoking secret asks for.
 */
export function tryConnection(connection: Connection, occasion: Occasion): void {
  const secrets = [...connection.secrets.values()].filter((value) => typeof value === 'string')
  const asked = secrets.map((secret) => /^fail-(\d{3})$/.exec(secret)?.[1]).find(Boolean)
  if (asked) throw new HttpError(Number(asked), statusWords(Number(asked), connection.type))
  const inFront = IN_FRONT_STATUSES.find((status) => secrets.includes(`fail-html-${status}`))
  if (inFront) throw inFrontRefusal(inFront)
  const explained = secrets.find((secret) => secret in provokedContexts)
  if (explained !== undefined) {
    const faultContext = provokedContexts[explained]
    throw explained === 'fail-context-retryable'
      ? new HttpError(503, 'The catalog did not answer in time.', { faultContext })
      : new HttpError(400, 'The catalog refused the connection.', { faultContext })
  }
  const code = entraCode(connection, secrets)
  if (code !== null) {
    const { tenant_id, client_id, app_client_id } = connection.parameters
    const subject = { tenant: textOf(tenant_id) || 'organizations', client: textOf(client_id) || textOf(app_client_id) }
    throw new HttpError(400, entraDetail(code, { ...subject, ...occasion }))
  }
  if (connection.type === 'purview') askPurview(connection, secrets)
  if (secrets.includes('wrong')) throw new HttpError(400, UNAUTHORIZED[connection.type] ?? '401 Unauthorized')
}

/** How late the catalog answers beyond the usual, in milliseconds. */
export function catalogDelay(address: unknown): number {
  const provoked = provokedBy('api_url', address)
  return provoked && 'after' in provoked ? provoked.after : 0
}

/** The AADSTS number that Entra ID would answer; `null` where it gives a token. */
function entraCode({ type, parameters }: Connection, secrets: string[]): number | null {
  const codeOf = (provoked: ReturnType<typeof provokedBy>) => (provoked && 'entra' in provoked ? provoked.entra : null)
  const asked = secrets.map((secret) => /^fail-AADSTS(\d{5,8})$/.exec(secret)?.[1]).find(Boolean)
  if (asked) return Number(asked)
  if (type !== 'purview') return null
  const { tenant_id: tenant, client_id: client } = parameters
  for (const id of [tenant, client]) {
    const code = typeof id === 'string' ? Number(CODE_IN_GUID.exec(id)?.[1] ?? 0) : 0
    if (code > 0) return code
  }
  const byTenant = codeOf(provokedBy('tenant_id', tenant))
  if (byTenant !== null) return byTenant
  if (typeof tenant === 'string' && !GUID.test(tenant) && !DOMAIN.test(tenant)) return 900023
  if (typeof client === 'string' && (!GUID.test(client) || client === tenant)) return 700016
  for (const secret of secrets) {
    const bySecret = codeOf(provokedBy('client_secret', secret))
    if (bySecret !== null) return bySecret
    if (secret === 'wrong' || GUID.test(secret) || /\s/.test(secret)) return 7000215
  }
  return null
}

function askPurview({ address }: Connection, secrets: string[]): void {
  const asked = secrets.map((secret) => /^fail-purview-(.+)$/.exec(secret)?.[1])
  const answer = PURVIEW_ANSWERS.find((kind) => asked.includes(kind))
  if (answer) throw purviewRefusal(answer, address)
  const provoked = provokedBy('api_url', address)
  if (provoked && 'purview' in provoked) throw purviewRefusal(provoked.purview, address)
  const { hostname, pathname } = new URL(address)
  if (!PURVIEW_HOST.test(hostname) || pathname !== '/') throw purviewRefusal('404', address)
}

const PLANES: Record<string, string> = {
  '403-catalog': '/datamap/api/search/query?api-version=2023-09-01',
  '403-scan': '/scan/datasources?api-version=2022-02-01-preview',
  '403-account': '/account/collections?api-version=2019-11-01-preview',
  '403-policystore': '/policystore/metadataPolicies?api-version=2021-07-01',
}

function purviewRefusal(kind: PurviewAnswer, address: string): HttpError {
  const { host, hostname } = new URL(address)
  const url = `${address.replace(/\/+$/, '')}${PLANES[kind] ?? PLANES['403-account']}`
  const told = (status: string, code: string, message: string) =>
    `${status} for url: ${url} ${JSON.stringify({ error: { code, message } })}`
  switch (kind) {
    case '401':
      return new HttpError(
        400,
        told(
          '401 Client Error: Unauthorized',
          'Unauthorized',
          'The access token has an invalid audience or has expired',
        ),
      )
    case '403':
    case '403-catalog':
    case '403-scan':
    case '403-account':
    case '403-policystore':
      return new HttpError(400, told('403 Client Error: Forbidden', 'Unauthorized', 'Not authorized to access account'))
    case '404':
      return new HttpError(400, told('404 Client Error: Not Found', 'NotFound', 'The requested resource was not found'))
    case '429':
      return new HttpError(
        400,
        told(
          '429 Client Error: Too Many Requests',
          'TooManyRequests',
          'The capacity limit of the account is reached. Retry after 30 seconds',
        ),
        { headers: { 'Retry-After': '30' } },
      )
    case '500':
      return new HttpError(
        400,
        told('500 Server Error: Internal Server Error', 'InternalServerError', 'An internal error occurred'),
      )
    case 'private':
      return new HttpError(
        400,
        told(
          '403 Client Error: Forbidden',
          'PublicNetworkAccessDisabled',
          'publicNetworkAccess is Disabled. The account can be reached through its private endpoint only',
        ),
      )
    case 'dns':
      return new HttpError(400, `Failed to resolve '${hostname}' ([Errno -2] Name or service not known)`)
    case 'tls':
      return new HttpError(
        400,
        `[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for '${hostname}'. (_ssl.c:1006)`,
      )
    case 'timeout':
      return new HttpError(400, `HTTPSConnectionPool(host='${host}', port=443): Read timed out. (read timeout=30)`)
  }
}

const UNAUTHORIZED: Record<string, string> = {
  atlan: '401 Unauthorized: {"code":401,"error":"unauthorized","message":"The API token is invalid or was revoked"}',
  alation:
    '401 Unauthorized: {"title":"Authentication failed","code":"401000","detail":"The refresh token is not valid"}',
  collibra: '401 Unauthorized: {"error":"invalid_client","error_description":"Client authentication failed"}',
  datahub: '401 Unauthorized: {"message":"Unauthorized to perform this action."}',
  slack: 'invalid_auth',
  msft_teams: '401 Unauthorized: {"error":"invalid_client"}',
  pagerduty:
    '400 Bad Request: {"status":"invalid event","message":"Event object is invalid","errors":["Invalid routing key"]}',
  jira: '401 Unauthorized: Client must be authenticated to access this resource.',
  servicenow:
    '401 Unauthorized: {"error":{"message":"User Not Authenticated","detail":"Required to provide Auth information"},"status":"failure"}',
}

function statusWords(status: number, type: string): string {
  if (status === 415) return `Integration type '${type}' is not supported by this deployment.`
  if (status === 429) return 'Too Many Requests'
  if (status >= 500) return 'Internal Server Error'
  return `The connection was refused with ${status}.`
}
