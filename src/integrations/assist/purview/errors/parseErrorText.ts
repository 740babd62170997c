/**
 * What the text of an error tells, read by numbers and names that mean the same in every wording: AADSTS numbers, HTTP statuses,
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
  network: 'private' | 'dns' | 'dns_for_now' | 'tls' | 'unreachable' | 'timeout' | null
  /** One asset was not there any more: Atlas' own number for it. */
  entityGone: boolean
  /** A sync went through, and no asset was found. */
  nothingMatched: boolean
  correlationId: string | null
  traceId: string | null
  /** ISO 8601, UTC. */
  at: string | null
}

const GUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'

/** The names that requests, httpx, aiohttp, azure-core, Node, Java, Go and .NET give to the same faults; the first that fits counts. */
const NETWORK: readonly [NonNullable<ErrorFacts['network']>, RegExp][] = [
  ['private', /public\s*network\s*access|DeniedByPrivateEndpoint/i],
  ['dns_for_now', /EAI_AGAIN|\[Errno -3\]|Temporary failure in name resolution|SERVFAIL/i],
  [
    'dns',
    /EAI_|ENOTFOUND|getaddrinfo|NameResolution|\[Errno -[245]\]|Name or service not known|nodename nor servname|No address associated|Failed to resolve|Could not resolve host|remote name could not be resolved|no such host|UnknownHost|NXDOMAIN/i,
  ],
  [
    'tls',
    /\[SSL\b|\bSSL:|SSL_|SSLError|SSLCert|SSLHandshake|CERT_|CERTIFICATE_|ERR_TLS|UNABLE_TO_VERIFY|certificate verify failed|self[- ]signed certificate|certificate has expired|x509:|tls: /i,
  ],
  [
    'unreachable',
    /ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPIPE|\[Errno (?:101|104|111|113)\]|Connect(?:ion)? (?:call failed|refused|reset|aborted)|ConnectionRefused|ConnectionReset|RemoteDisconnected|No route to host|Network is unreachable|actively refused/i,
  ],
  ['timeout', /ETIMEDOUT|\[Errno (?:60|110)\]|Time(?:d\s?)?out\b|TimeoutError|ConnectTimeout|ReadTimeout/i],
]

export function parseErrorText(text: string): ErrorFacts {
  const aadsts = [...text.matchAll(/AADSTS(\d{5,8})\b/g)].map(([, code = '']) => code)
  const listed = /"error_codes"\s*:\s*\[([\d\s,]+)\]/.exec(text)?.[1]?.match(/\d{5,8}/g) ?? []
  const idAfter = (name: string) => new RegExp(`${name}["\\s:=]{1,6}${GUID}`, 'i').exec(text)?.[1] ?? null
  // aiohttp names its TLS setting in every error of a connection: `Cannot connect to host x:443 ssl:default [reason]`.
  const withoutSetting = text.replaceAll(/\bssl:(?:default|true|false|none|<[^>]*>)/gi, '')
  return {
    aadsts: [...new Set([...listed, ...aadsts])],
    status: statusIn(text),
    plane: planeIn(text),
    network: NETWORK.find(([, pattern]) => pattern.test(withoutSetting))?.[0] ?? null,
    entityGone: /\bATLAS-404-00-00[59]\b/.test(text),
    nothingMatched:
      /\b(?:nothing|no (?:matching )?(?:assets?|entit(?:y|ies)|tables?)(?: was| were)?) (?:found or )?matched\b/i.test(
        text,
      ),
    correlationId: idAfter('correlation[ _-]?id'),
    traceId: idAfter('trace[ _-]?id'),
    at: timestampIn(text),
  }
}

const STATUS_NAMES = new Map([
  ['unauthorized', 401],
  ['forbidden', 403],
  ['not found', 404],
  ['too many requests', 429],
  ['internal server error', 500],
  ['bad gateway', 502],
  ['service unavailable', 503],
])
const NAMES = [...STATUS_NAMES.keys()].join('|')

/** A number counts as a status only where it stands as one: many a table has 404 rows. */
const STATUS = [
  /^\W*([45]\d\d)\b(?!\s*(?:rows|tables|columns))/,
  /\b(?:HTTP(?:\/[\d.]+)?|status(?:[ _-]?code)?|statusCode|response(?: code)?|HTTP Error)["'\s:=(]{1,4}([45]\d\d)\b/i,
  /\b([45]\d\d),? (?:Client Error|Server Error|message=)/i,
  /\breturned (?:status )?([45]\d\d)\b(?!\s*(?:rows|tables|columns))/i,
  new RegExp(String.raw`\b([45]\d\d)[\s:("']{1,3}(?:${NAMES})\b`, 'i'),
]

function statusIn(text: string): number | null {
  const status = STATUS.map((pattern) => pattern.exec(text)?.[1]).find(Boolean)
  if (status !== undefined) return Number(status)
  // Purview's own answer without its number, as JSON or as azure-core writes it.
  if (/"code"\s*:\s*"Unauthorized"|Not authorized to access account|^\(Unauthorized\)/i.test(text)) return 403
  const name = new RegExp(`invalid status(?: code)? '(${NAMES})'`, 'i').exec(text)?.[1]?.toLowerCase()
  return STATUS_NAMES.get(name ?? '') ?? null
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
