import type { Capabilities } from '../api/capabilities'
import { namesSecret, redactedJson } from '../api/redact'
import type { Integration, IntegrationSpec, SyncRun } from '../api/schemas'
import type { FailedRequest } from '../host'

/** Of this page's package; given when it is built. */
declare const PAGE_VERSION: string

export interface DiagnosticsFacts {
  /** Milliseconds since 1970. */
  now: number
  /** Null where the platform does not say. */
  platformVersion: string | null
  capabilities: Capabilities
  browser: Record<string, string | number | boolean>
  /** Oldest first. */
  failures: readonly FailedRequest[]
  /** The one that it is about. */
  integration?: Integration
  spec?: IntegrationSpec
  /** Its latest run, where the deployment has runs. */
  run?: SyncRun
  /** All, where it is about none. */
  integrations?: readonly Integration[]
}

/** More than anybody reads; a deployment may have hundreds. */
const MOST_LISTED = 50
const LONGEST = 60_000

/** What support asks for, as JSON. Every text in it has passed `api/redact`. */
export const diagnosticsOf = (facts: DiagnosticsFacts): string =>
  redactedJson(
    {
      made: new Date(facts.now).toISOString(),
      page: { version: PAGE_VERSION },
      platform: { version: facts.platformVersion },
      capabilities: facts.capabilities,
      browser: facts.browser,
      ...(facts.integration && { integration: describe(facts.integration, facts.spec) }),
      ...(facts.run && { run: withoutPerson(facts.run) }),
      ...(facts.integrations && { integrations: facts.integrations.slice(0, MOST_LISTED).map(briefly) }),
      failures: facts.failures.map(explain).toReversed(),
    },
    LONGEST,
  )

const briefly = ({ id, type, status, connected, last_synced }: Integration) => ({
  id,
  type,
  status: status ?? null,
  connected,
  last_synced: last_synced ?? null,
})

const withoutPerson = ({ started_by: _person, ...run }: SyncRun) => run

function describe(integration: Integration, spec: IntegrationSpec | undefined) {
  const { created, api_url, overwrite, event_driven, enable_announcements, parameters, message } = integration
  const plain = new Set(
    (spec?.properties ?? []).filter(({ secret, title }) => !secret && !namesSecret(title)).map(({ field }) => field),
  )
  return {
    ...briefly(integration),
    created,
    api_url: api_url ? originOf(api_url) : null,
    overwrite,
    event_driven,
    enable_announcements,
    parameters: Object.fromEntries(
      Object.entries(parameters ?? {}).map(([name, value]) => [
        name,
        plain.has(name) && !namesSecret(name) ? harmless(value) : stored(value),
      ]),
    ),
    message,
  }
}

const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : 'not an address')

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
/** Only what cannot be a secret: words that somebody typed are told of, not told. */
function harmless(value: unknown): unknown {
  if (typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value === 'string' && GUID.test(value)) return value
  return stored(value)
}

function stored(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty'
  if (Array.isArray(value)) return `${value.length} entries`
  return 'stored'
}

const CODE = /\bAAD(?:STS|B2C)\d{5,8}\b/g
const ID = /\b(correlation|trace|request)[ _-]?id\b["']?\s{0,3}[:=]\s{0,3}["']?([\w-]{8,64})/gi

function explain({ request, error: { at, status, reason, inFront, fault, detail } }: FailedRequest) {
  return {
    at: at.toISOString(),
    request,
    status,
    reason,
    inFront,
    codes: [...new Set([fault?.code ?? '', ...(detail.match(CODE) ?? [])])].filter(Boolean),
    ids: Object.fromEntries([...detail.matchAll(ID)].map(([, name = '', id = '']) => [name.toLowerCase(), id])),
    words: detail,
  }
}
