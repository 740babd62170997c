import { describe, expect, it } from 'vitest'
import { refusalOf, startPlatform } from '../../test/startPlatform'
import { catalogDelay } from './credentials'
import { entraCodes } from './entra'
import { leastBodies, purviewBody } from '../data/examples'
import { provokingValues, type Provoked, type PurviewAnswer, type SyncKind } from './provokingValues'
import { isObject, merge, type Json } from '../platform/rules/paths'

const purview = (change: Json = {}) => merge(purviewBody(), change)
const withSecret = (client_secret: string) => purview({ parameters: { credentials: { client_secret } } })
const withTenant = (tenant_id: string) => purview({ parameters: { tenant_id } })
const withClient = (client_id: string) => purview({ parameters: { client_id } })
const withAddress = (api_url: string) => purview({ api_url })

const refusalFor = (body: unknown) => refusalOf(() => startPlatform().platform.createIntegration(body))
const connects = (body: unknown) => startPlatform().platform.createIntegration(body).connected

/** Every number of the table of AADSTS codes in the facts about Microsoft Purview. */
const CODES = [
  7000215, 7000222, 70002, 7000218, 7000216, 50012, 700027, 700025, 700016, 700011, 7000229, 70001, 7000112, 1000031,
  90002, 900023, 90013, 90014, 900144, 90100, 90019, 50059, 50128, 50029, 9001023, 50194, 90124, 90130, 90038, 900382,
  900432, 1000104, 90051, 500011, 50001, 650052, 650054, 65001, 650056, 650057, 65005, 90094, 90095, 90099, 28002,
  70011, 700022, 700023, 901002, 9002313, 900561, 90009, 53003, 530032, 530035, 50131, 500021, 500022, 50002, 500212,
  500213, 50053, 90006, 90012, 90024, 90033, 90090, 50033, 90055, 50196, 50000, 90036,
]

describe('Entra ID', () => {
  it('has words of its own for every number', () => {
    expect(new Set(entraCodes)).toEqual(new Set(CODES))
  })

  it.each([...CODES, 12345, 99999999])('says AADSTS%i by secret, tenant or client', (code) => {
    const id = `00000000-0000-4000-8000-${String(code).padStart(12, '0')}`
    for (const body of [withSecret(`fail-AADSTS${code}`), withTenant(id), withClient(id)]) {
      const { status, message } = refusalFor(body)
      expect(status).toBe(400)
      expect(message).toMatch(
        new RegExp(
          `^Authentication failed: AADSTS${code}: .{20,} Trace ID: [0-9a-f-]{36} Correlation ID: [0-9a-f-]{36} Timestamp: 2026-03-02 14:00:00Z$`,
        ),
      )
      expect(message.match(/AADSTS\d+/g)).toEqual([`AADSTS${code}`])
    }
  })

  it.each([
    ['a tenant that is no id', withTenant('contoso'), 900023],
    ['a tenant in common', withTenant('Common'), 9001023],
    ['any organization', withTenant('organizations'), 50194],
    ['consumers', withTenant('consumers'), 9001023],
    ['the empty GUID', withTenant('00000000-0000-0000-0000-000000000000'), 90002],
    ['a client that is no GUID', withClient('qualytics'), 700016],
    [
      'a client that is the tenant',
      merge(withTenant('11111111-1111-4111-8111-111111111111'), {
        parameters: { client_id: '11111111-1111-4111-8111-111111111111' },
      }),
      700016,
    ],
    ['a secret that is a GUID', withSecret('2f1b6e0e-1111-4222-8333-444455556666'), 7000215],
    ['a secret with a line break', withSecret('abc8Q~value\n'), 7000215],
    ['the secret "wrong"', withSecret('wrong'), 7000215],
    ['a tenant before a client before a secret', merge(withTenant('contoso'), withSecret('expired-secret')), 7000222],
  ])('%s', (_name, body, code) => {
    const { message } = refusalFor(body)
    expect(message).toContain(`AADSTS${code}`)
  })

  it('is asked before the account is', () => {
    const body = merge(withSecret('expired-secret'), { api_url: 'https://missing.purview.azure.com' })
    expect(refusalFor(body).message).toContain('AADSTS7000222')
  })

  it('gives new ids with every answer', () => {
    const { platform } = startPlatform()
    const told = [1, 2].map(() => refusalOf(() => platform.createIntegration(withSecret('expired-secret'))).message)
    expect(told[0]).not.toBe(told[1])
  })
})

const SAYS: Record<PurviewAnswer, RegExp> = {
  '401': /^401 Client Error: Unauthorized for url: https:\/\/contoso\.purview\.azure\.com\//,
  '403': /^403 .*"Not authorized to access account"/,
  '403-catalog': /^403 .*\/datamap\/.*"Not authorized to access account"/,
  '403-scan': /^403 .*\/scan\/.*"Not authorized to access account"/,
  '403-account': /^403 .*\/account\/.*"Not authorized to access account"/,
  '403-policystore': /^403 .*\/policystore\/.*"Not authorized to access account"/,
  '404': /^404 Client Error: Not Found/,
  '429': /^429 Client Error: Too Many Requests/,
  '500': /^500 Server Error/,
  private: /^403 .*publicNetworkAccess is Disabled/,
  dns: /^Failed to resolve '.+\.purview\.azure\.com'/,
  tls: /CERTIFICATE_VERIFY_FAILED.*'.+\.purview\.azure\.com'/,
  timeout: /Read timed out/,
}

describe('the Purview account', () => {
  it.each(Object.entries(SAYS))('answers %s by secret', (kind, words) => {
    const { status, message } = refusalFor(withSecret(`fail-purview-${kind}`))
    expect(status).toBe(400)
    expect(message).toMatch(words)
  })

  it('says how long to wait where its capacity is reached', () => {
    expect(refusalFor(withSecret('fail-purview-429')).headers).toEqual({ 'Retry-After': '30' })
  })

  it.each([
    'https://contoso.purview.azure.com/catalog',
    'https://contoso.purview.azure.com/catalog/api/atlas/v2',
    'https://web.purview.azure.com/resource/contoso',
    'https://purview.microsoft.com',
    'https://portal.azure.com',
    'https://example.com',
  ])('is not at %s', (address) => {
    expect(refusalFor(withAddress(address)).message).toMatch(/^404/)
  })

  it.each([
    'https://contoso.purview.azure.com',
    'https://contoso.purview.azure.com/',
    'https://contoso.purview.azure.us',
    'https://contoso.purview.azure.cn',
    'https://api.purview-service.microsoft.com',
    'https://11111111-1111-4111-8111-111111111111-api.purview-service.microsoft.com',
  ])('connects at %s', (address) => {
    expect(connects(withAddress(address))).toBe(true)
  })

  it('connects with a domain as tenant', () => {
    expect(connects(withTenant('contoso.onmicrosoft.com'))).toBe(true)
  })
})

describe('each documented provoking value', () => {
  const bodyWith = { api_url: withAddress, tenant_id: withTenant, client_id: withClient, client_secret: withSecret }

  /** How its sync ends, in the words of the table. */
  function syncOf(body: unknown): SyncKind | null {
    const { platform, time } = startPlatform({ world: 'rich' })
    platform.createIntegration(body)
    platform.runSynchronization(1)
    if (platform.getIntegration(1).status === null) return 'late'
    time.now += 24 * 3_600_000
    const [run] = platform.getSyncRuns(1).items
    if (run?.status === 'failed') return run.message?.includes('AADSTS7000222') ? 'failing' : 'stalling'
    if (run?.counts.tables === 0) return 'unmatched'
    if (run?.datastores_total === 3) return 'quick'
    return run?.datastores_total === 50_000 ? 'long' : null
  }

  function provokedBy(body: Json, like: Provoked): Provoked | null {
    if ('entra' in like) return { entra: Number(/AADSTS(\d+)/.exec(refusalFor(body).message)?.[1]) }
    if ('purview' in like) return SAYS[like.purview].test(refusalFor(body).message) ? like : null
    if ('collections' in like) return { collections: startPlatform().platform.retrieveIntegrationDomains(body).length }
    if ('after' in like) return { after: catalogDelay(body.api_url) }
    // What is answered in place of the stored integration is the handlers' work.
    if ('answer' in like) return connects(body) ? like : null
    const sync = syncOf(body)
    return sync && { sync }
  }

  it.each(provokingValues)('$value: $provokes', ({ field, value, provoked }) => {
    expect(provokedBy(bodyWith[field](value), provoked)).toEqual(provoked)
  })
})

describe('any connector', () => {
  const secretsOf: Record<string, (secret: string) => Json> = {
    atlan: (api_access_token) => ({ api_access_token }),
    alation: (api_refresh_token) => ({ api_refresh_token }),
    collibra: (client_secret) => ({ parameters: { credentials: { client_secret } } }),
    datahub: (api_service_token) => ({ api_service_token }),
    slack: (api_access_token) => ({ api_access_token }),
    msft_teams: (app_client_secret) => ({ parameters: { credentials: { app_client_secret } } }),
    pagerduty: (api_access_token) => ({ api_access_token }),
    jira: (api_access_token) => ({ api_access_token }),
    servicenow: (api_access_token) => ({ api_access_token }),
  }

  it.each(Object.entries(secretsOf))('%s refuses the secret "wrong" in its own words', (type, change) => {
    const body = Object.entries(leastBodies).find(([name]) => name === type)?.[1]
    const { status, message } = refusalFor(merge(isObject(body) ? body : {}, change('wrong')))
    expect(status).toBe(400)
    expect(message.length).toBeGreaterThan(5)
    expect(message).not.toContain('wrong')
  })

  it.each([400, 403, 415, 429, 500, 503])('answers %i when asked to', (status) => {
    expect(refusalFor({ ...leastBodies.datahub, api_service_token: `fail-${status}` }).status).toBe(status)
  })
})
