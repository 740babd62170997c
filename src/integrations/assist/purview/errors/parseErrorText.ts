/**
 * What the platform's text tells, read by numbers and names that mean the same in every wording: AADSTS numbers, HTTP statuses,
 * JSON codes, the names of socket and TLS errors. The text itself is for people and may change.
 */
export interface ErrorFacts {
  /** AADSTS numbers, in the order in which they occur. */
  aadsts: string[]
  /** The HTTP status with which Purview answered. */
  status: number | null
  /** The part of Purview's API that was called. */
  plane: 'catalog' | 'scan' | 'account' | 'policystore' | null
  /** Why no HTTP answer came, or that only private endpoints are let in. */
  network: 'dns' | 'tls' | 'timeout' | 'private' | null
  correlationId: string | null
  traceId: string | null
  /** ISO 8601, UTC. */
  at: string | null
}

const GUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'

const NETWORK: readonly [NonNullable<ErrorFacts['network']>, RegExp][] = [
  ['private', /public\s*network\s*access|DeniedByPrivateEndpoint/i],
  ['dns', /EAI_|ENOTFOUND|getaddrinfo|NameResolution|Name or service not known|Failed to resolve|NXDOMAIN/i],
  ['tls', /\bSSL\b|SSLError|CERT_|CERTIFICATE_|ERR_TLS|certificate verify failed/i],
  [
    'timeout',
    /ETIMEDOUT|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|Time(?:d\s?)?out\b|TimeoutError|ConnectTimeout|ReadTimeout/i,
  ],
]

export function parseErrorText(text: string): ErrorFacts {
  const aadsts = [...text.matchAll(/AADSTS(\d{5,8})\b/g)].map(([, code = '']) => code)
  const listed = /"error_codes"\s*:\s*\[([\d\s,]+)\]/.exec(text)?.[1]?.match(/\d{5,8}/g) ?? []
  const idAfter = (name: string) => new RegExp(`${name}["\\s:=]{1,6}${GUID}`, 'i').exec(text)?.[1] ?? null
  return {
    aadsts: [...new Set([...listed, ...aadsts])],
    status: statusIn(text),
    plane: planeIn(text),
    network: NETWORK.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
    correlationId: idAfter('correlation[ _-]?id'),
    traceId: idAfter('trace[ _-]?id'),
    at: timestampIn(text),
  }
}

/** A number counts as a status only where it stands as one: many a table has 404 rows. */
function statusIn(text: string): number | null {
  const [, first, named, told] =
    /^\W*([45]\d\d)\b(?!\s*(?:rows|tables|columns))|\b(?:HTTP(?:\/[\d.]+)?|status(?:[ _-]?code)?|statusCode|response)["\s:=(]{1,4}([45]\d\d)\b|\b([45]\d\d) (?:Client Error|Server Error)/i.exec(
      text,
    ) ?? []
  const status = first ?? named ?? told
  if (status !== undefined) return Number(status)
  // Purview's own answer, should it come without its number.
  return /"code"\s*:\s*"Unauthorized"/.test(text) ? 403 : null
}

function planeIn(text: string): ErrorFacts['plane'] {
  const plane = /https:\/\/[^\s/"']+\/(catalog|datamap|scan|account|policystore)\//i.exec(text)?.[1]?.toLowerCase()
  if (plane === 'datamap' || plane === 'catalog') return 'catalog'
  return plane === 'scan' || plane === 'account' || plane === 'policystore' ? plane : null
}

/** `Timestamp: 2026-01-31 10:20:30Z`, or `"timestamp": "2026-01-31 10:20:30Z"` */
function timestampIn(text: string): string | null {
  const [, day, time] = /timestamp["\s:=]{1,6}(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?Z/i.exec(text) ?? []
  const instant = Date.parse(`${day}T${time}Z`)
  return Number.isNaN(instant) ? null : new Date(instant).toISOString()
}
