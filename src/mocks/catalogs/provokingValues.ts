import { IN_FRONT_STATUSES } from '../platform/rules/inFront'

/**
 * Values that provoke a failure or an unusual answer of the simulated platform; anything else that is well-formed connects.
 *
 * For Purview the order is the real one: first Entra ID looks at tenant, client id and secret, and only with a token is the account asked.
 */

/** An answer of the Purview account itself, which therefore proves tenant, client id and secret right. */
export const PURVIEW_ANSWERS = [
  '401',
  '403',
  '403-catalog',
  '403-scan',
  '403-account',
  '403-policystore',
  '404',
  '429',
  '500',
  'private',
  'dns',
  'tls',
  'timeout',
] as const
export type PurviewAnswer = (typeof PURVIEW_ANSWERS)[number]

export type Provoked =
  /** 400 with the words of Entra ID for this AADSTS number. */
  | { entra: number }
  /** 400 with the words of the Purview account. */
  | { purview: PurviewAnswer }
  /** The catalog connects, and has this many collections. */
  | { collections: number }
  /** The catalog answers after this many milliseconds. */
  | { after: number }
  /** The catalog connects; its syncs end like this. */
  | { sync: SyncKind }
  /** It is stored, and the answer to the write cannot be read, or is the short answer of the user guide. */
  | { answer: 'unreadable' | 'short' }

/** `unmatched`: succeeds with nothing matched. `failing`: fails halfway, the credentials having expired. `stalling`: stops reporting. `long`: 50,000 datastores. `quick`: 3. `late`: 3, and for 5 seconds after the start the platform still tells the old status. */
export type SyncKind = 'unmatched' | 'failing' | 'stalling' | 'long' | 'quick' | 'late'

export interface ProvokingValue {
  field: 'api_url' | 'tenant_id' | 'client_id' | 'client_secret'
  /** What to type. */
  value: string
  /** What happens, in a table's words. */
  provokes: string
  provoked: Provoked
}

const host = (account: string, provokes: string, provoked: Provoked): ProvokingValue => ({
  field: 'api_url',
  value: `https://${account}.purview.azure.com`,
  provokes,
  provoked,
})

/** Values of Purview's fields. What provokes by its form stands in `provokingRules`. */
export const provokingValues: readonly ProvokingValue[] = [
  host('missing', 'no such account (404)', { purview: '404' }),
  host('forbidden', 'no role on the collection (403)', { purview: '403' }),
  host('private', 'private endpoint only', { purview: 'private' }),
  host('throttled', 'capacity limit, Retry-After 30 seconds (429)', { purview: '429' }),
  host('unknown-host', 'name does not resolve', { purview: 'dns' }),
  host('bad-certificate', 'TLS error', { purview: 'tls' }),
  host('unreachable', 'no answer in time', { purview: 'timeout' }),
  host('empty', 'connects; no collection is visible', { collections: 0 }),
  host('huge', 'connects; 10,000 collections', { collections: 10_000 }),
  host('slow', 'answers after 8 seconds', { after: 8_000 }),
  host('unmatched', 'connects; a sync succeeds with nothing matched', { sync: 'unmatched' }),
  host('failing', 'connects; a sync fails halfway with AADSTS7000222', { sync: 'failing' }),
  host('stalling', 'connects; a sync stops reporting at 40 percent', { sync: 'stalling' }),
  host('long', 'connects; a sync takes 50,000 datastores', { sync: 'long' }),
  host('quick', 'connects; a sync takes 3 datastores', { sync: 'quick' }),
  host('late', 'connects; for 5 seconds after Start the status is still the old one', { sync: 'late' }),
  host('unreadable-answer', 'connects; the answer to the write is 200 and cannot be read', { answer: 'unreadable' }),
  host('short-answer', 'connects; the answer to the write is only id, type, created, updated', { answer: 'short' }),
  { field: 'client_secret', value: 'expired-secret', provokes: 'secret expired', provoked: { entra: 7000222 } },
  { field: 'client_secret', value: 'wrong-secret', provokes: 'secret does not match', provoked: { entra: 7000215 } },
  { field: 'tenant_id', value: 'common', provokes: 'tenant-independent endpoint', provoked: { entra: 9001023 } },
  { field: 'tenant_id', value: 'organizations', provokes: 'tenant-independent endpoint', provoked: { entra: 50194 } },
  { field: 'tenant_id', value: 'consumers', provokes: 'tenant-independent endpoint', provoked: { entra: 9001023 } },
  {
    field: 'tenant_id',
    value: '00000000-0000-0000-0000-000000000000',
    provokes: 'tenant not found',
    provoked: { entra: 90002 },
  },
]

/** What provokes a failure by its form, for every number and status; `N` stands for the number. Written as the README shows it. */
export const provokingRules = [
  { field: 'Tenant ID', form: '`00000000-0000-4000-8000-N`, N in 12 digits', provokes: 'AADSTSN' },
  { field: 'Tenant ID', form: 'neither a GUID nor a domain', provokes: 'AADSTS900023' },
  { field: 'Client ID', form: '`00000000-0000-4000-8000-N`, N in 12 digits', provokes: 'AADSTSN' },
  { field: 'Client ID', form: 'no GUID, or equal to the Tenant ID', provokes: 'AADSTS700016' },
  { field: 'Client Secret', form: 'a GUID, or with a blank or line break in it', provokes: 'AADSTS7000215' },
  { field: 'Client Secret', form: '`fail-AADSTSN`', provokes: 'AADSTSN' },
  {
    field: 'Client Secret',
    form: `\`fail-purview-N\`, N one of ${PURVIEW_ANSWERS.join(', ')}`,
    provokes: 'that answer of the account',
  },
  { field: 'Purview Account URL', form: 'with a path such as `/catalog`, or no Purview host', provokes: '404' },
  { field: 'any secret of any connector', form: '`wrong`', provokes: "the catalog's 401 in its own words" },
  {
    field: 'any secret of any connector',
    form: '`fail-N`, N a status from 400',
    provokes: 'the platform answers with status N',
  },
  {
    field: 'any secret of any connector',
    form: `\`fail-html-N\`, N one of ${IN_FRONT_STATUSES.join(', ')}`,
    provokes: 'what stands in front of the platform answers with status N, in HTML',
  },
  {
    field: 'any secret of any connector',
    form: '`fail-context`',
    provokes: '400 with `fault_context`, not worth repeating',
  },
  {
    field: 'any secret of any connector',
    form: '`fail-context-retryable`',
    provokes: '503 with `fault_context`, worth repeating',
  },
  {
    field: 'any secret of any connector',
    form: '`fail-context-odd`',
    provokes: '400 with a `fault_context` that cannot be read',
  },
] as const

/** The provoking value that stands in this field, if one does. An account's name counts in whatever cloud it stands. */
export function provokedBy(field: ProvokingValue['field'], value: unknown): Provoked | undefined {
  if (typeof value !== 'string') return undefined
  const known = (text: string) =>
    field === 'api_url' && URL.canParse(text) ? new URL(text).hostname.split('.')[0] : text.toLowerCase()
  return provokingValues.find((each) => each.field === field && known(each.value) === known(value))?.provoked
}
