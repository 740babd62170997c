// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpecProperty } from '../integrations/api/schemas'
import { Refusal } from './answers'
import { TEAMS_INSTALL_MS } from './connecting'
import { createPlatform, type Platform, type PlatformOptions } from './platform'
import { specifications } from './specifications'
import { unknownSpecifications } from './unknownConnectors'
import { goodSecret, purviewBody } from './worlds'

const START = Date.UTC(2026, 2, 2, 14)

function start(options: Partial<PlatformOptions> = {}) {
  const time = { now: START }
  const platform = createPlatform({
    clock: () => time.now,
    pace: 100,
    specifications: [...specifications, ...unknownSpecifications],
    ...options,
  })
  return { platform, time }
}

function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('A refusal was expected.')
}

const purview = purviewBody()
const slack = { type: 'slack', api_access_token: goodSecret, api_refresh_token: goodSecret }
const teams = {
  type: 'msft_teams',
  parameters: {
    app_client_id: 'app',
    app_subscription_id: 'subscription',
    app_resource_group: 'group',
    teams_link: 'https://teams.microsoft.com/l/team/1',
    credentials: { app_client_secret: goodSecret },
  },
}
const jira = { type: 'jira', api_url: 'https://contoso.atlassian.net', api_access_token: goodSecret }
const servicenow = { type: 'servicenow', api_url: 'https://contoso.service-now.com', api_access_token: goodSecret }
const atlan = { type: 'atlan', api_url: 'https://contoso.atlan.com', api_access_token: goodSecret }

/** A body of the least that each of the ten connectors asks for. */
const least: Record<string, object> = {
  atlan,
  alation: {
    type: 'alation',
    api_url: 'https://contoso.alationcloud.com',
    api_refresh_token: goodSecret,
    parameters: { user_id: 7 },
  },
  purview,
  collibra: {
    type: 'collibra',
    api_url: 'https://contoso.collibra.com',
    parameters: { client_id: 'qualytics', credentials: { client_secret: goodSecret } },
  },
  datahub: { type: 'datahub', api_url: 'https://contoso.acryl.io/gms', api_service_token: goodSecret },
  slack,
  msft_teams: teams,
  pagerduty: { type: 'pagerduty', api_access_token: goodSecret },
  jira,
  servicenow,
}

describe('roles', () => {
  const operations: [string, (platform: Platform) => unknown][] = [
    ['getIntegrationsSpecifications', (platform) => platform.getIntegrationsSpecifications()],
    ['getIntegrations', (platform) => platform.getIntegrations()],
    ['createIntegration', (platform) => platform.createIntegration(jira)],
    ['retrieveIntegrationDomains', (platform) => platform.retrieveIntegrationDomains(purview)],
    ['getIntegration', (platform) => platform.getIntegration(1)],
    ['updateIntegration', (platform) => platform.updateIntegration(1, {})],
    ['deleteIntegration', (platform) => platform.deleteIntegration(1)],
    ['getIntegrationDomains', (platform) => platform.getIntegrationDomains(1)],
    ['getIntegrationHistory', (platform) => platform.getIntegrationHistory(1)],
    ['runSynchronization', (platform) => platform.runSynchronization(1)],
    ['getSyncRuns', (platform) => platform.getSyncRuns(1)],
    ['getSyncLog', (platform) => platform.getSyncLog(1, 1)],
    ['abortSyncRun', (platform) => platform.abortSyncRun(1, 1)],
    ['oauthAuthorize', (platform) => platform.oauthAuthorize('slack')],
  ]

  it.each(operations)('%s is refused to a Member, and to nobody signed in', (_name, act) => {
    const { platform } = start()
    platform.createIntegration(purview)
    const before = JSON.stringify(platform.state.integrations)
    platform.state.user.role = 'Member'
    expect(refusalOf(() => act(platform)).status).toBe(403)
    platform.state.signedIn = false
    expect(refusalOf(() => act(platform)).status).toBe(401)
    expect(JSON.stringify(platform.state.integrations)).toBe(before)
  })

  it('a Member may ask who is signed in and for the gateway', () => {
    const { platform } = start()
    platform.state.user.role = 'Member'
    expect(platform.getCurrentUser().role).toBe('Member')
    expect(platform.getGateway().gateway).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
  })
})

describe('specifications', () => {
  it('are the ten connectors, by category', () => {
    const { platform } = start({ specifications })
    const listed = platform.getIntegrationsSpecifications({ implemented: true })
    expect(listed.map(({ type }) => type)).toEqual(Object.keys(least))
    expect(listed.map(({ label }) => label)).toContain('Microsoft Purview')
  })

  it('without implemented are left out when asked for those with', () => {
    const { platform } = start()
    expect(platform.getIntegrationsSpecifications({ implemented: true }).map(({ type }) => type)).not.toContain(
      'library',
    )
    expect(platform.getIntegrationsSpecifications().map(({ type }) => type)).toContain('library')
  })
})

describe('create', () => {
  it.each(Object.entries(least))('%s connects with the least it asks for', (type, body) => {
    const { platform } = start()
    const created = platform.createIntegration(body)
    expect(created).toMatchObject({ id: 1, type, overwrite: false, created: '2026-03-02T14:00:00.000Z' })
    expect(created.connected).toBe(type !== 'slack' && type !== 'msft_teams')
    expect(created.api_url).toMatch(/^https:/)
  })

  const without = (path: string[]) => {
    const body = structuredClone(purview) as Record<string, unknown>
    const parent = path.slice(0, -1).reduce((value, key) => value[key] as Record<string, unknown>, body)
    Reflect.deleteProperty(parent, path.at(-1) ?? '')
    return body
  }
  const { parameters } = purview

  it.each<[string, unknown, [string, string][]]>([
    ['no body', undefined, [['body.type', 'missing']]],
    ['a list', [], [['body.type', 'missing']]],
    ['no type', {}, [['body.type', 'missing']]],
    ['an unknown type', { type: 'fax' }, [['body.type', 'enum']]],
    ['a type that is no text', { type: 7 }, [['body.type', 'enum']]],
    ['no address', without(['api_url']), [['body.api_url', 'missing']]],
    ['an empty address', { ...purview, api_url: ' ' }, [['body.api_url', 'string_too_short']]],
    ['no address at all', { ...purview, api_url: 'contoso' }, [['body.api_url', 'url_parsing']]],
    ['an http address', { ...purview, api_url: 'http://contoso.purview.azure.com' }, [['body.api_url', 'url_scheme']]],
    [
      'a name in the address',
      { ...purview, api_url: 'https://rita@contoso.purview.azure.com' },
      [['body.api_url', 'value_error']],
    ],
    ['an address that is no text', { ...purview, api_url: 7 }, [['body.api_url', 'string_type']]],
    ['no tenant', without(['parameters', 'tenant_id']), [['body.parameters.tenant_id', 'missing']]],
    [
      'an empty tenant',
      { ...purview, parameters: { ...parameters, tenant_id: '' } },
      [['body.parameters.tenant_id', 'string_too_short']],
    ],
    [
      'a tenant that is no text',
      { ...purview, parameters: { ...parameters, tenant_id: 1 } },
      [['body.parameters.tenant_id', 'string_type']],
    ],
    ['no secret', without(['parameters', 'credentials']), [['body.parameters.credentials.client_secret', 'missing']]],
    [
      'an empty secret',
      { ...purview, parameters: { ...parameters, credentials: { client_secret: '' } } },
      [['body.parameters.credentials.client_secret', 'string_too_short']],
    ],
    [
      'credentials that are no object',
      { ...purview, parameters: { ...parameters, credentials: 'x' } },
      [
        ['body.parameters.credentials', 'dict_type'],
        ['body.parameters.credentials.client_secret', 'missing'],
      ],
    ],
    [
      'parameters that are no object',
      { ...purview, parameters: [] },
      [
        ['body.parameters', 'dict_type'],
        ['body.parameters.tenant_id', 'missing'],
        ['body.parameters.client_id', 'missing'],
        ['body.parameters.credentials.client_secret', 'missing'],
      ],
    ],
    ['a flag that is text', { ...purview, overwrite: 'true' }, [['body.overwrite', 'bool_type']]],
    ['a flag that is null', { ...purview, event_driven: null }, [['body.event_driven', 'bool_type']]],
    [
      'domains that are no list',
      { ...purview, parameters: { ...parameters, domains: 'a' } },
      [['body.parameters.domains', 'list_type']],
    ],
    [
      'domains that are words',
      { ...purview, parameters: { ...parameters, domains: ['a'] } },
      [['body.parameters.domains.0', 'dict_type']],
    ],
    [
      'a domain without a name',
      { ...purview, parameters: { ...parameters, domains: [{ id: 'a' }] } },
      [['body.parameters.domains.0.name', 'missing']],
    ],
    [
      'a user that is no whole number',
      { ...least.alation, parameters: { user_id: 1.5 } },
      [['body.parameters.user_id', 'int_from_float']],
    ],
    [
      'a user that is text',
      { ...least.alation, parameters: { user_id: '7' } },
      [['body.parameters.user_id', 'int_type']],
    ],
    [
      'a slash at the end',
      { ...servicenow, api_url: 'https://contoso.service-now.com/' },
      [['body.api_url', 'value_error']],
    ],
    [
      'a choice that is none',
      { type: 'weather_vane', api_url: 'https://w.example.com', api_service_token: 'k', parameters: { mode: 'smoke' } },
      [['body.parameters.mode', 'enum']],
    ],
    [
      'a list item that is no choice',
      {
        type: 'weather_vane',
        api_url: 'https://w.example.com',
        api_service_token: 'k',
        parameters: { mode: 'key', sensors: ['wind', 'fire'] },
      },
      [['body.parameters.sensors.1', 'enum']],
    ],
    [
      'a hidden key in place of the visible one',
      { type: 'weather_vane', api_url: 'https://w.example.com', api_service_token: 'k', parameters: { mode: 'user' } },
      [
        ['body.parameters.login.user', 'missing'],
        ['body.parameters.credentials.password', 'missing'],
      ],
    ],
  ])('%s is refused with 422, value by value', (_name, body, expected) => {
    const { platform } = start()
    const { status, body: told } = refusalOf(() => platform.createIntegration(body))
    expect(status).toBe(422)
    const values = typeof told.detail === 'string' ? [] : told.detail
    expect(values.map(({ loc, type }) => [loc.join('.'), type])).toEqual(expected)
    expect(platform.state.integrations).toEqual([])
  })

  it('does not ask for what is hidden', () => {
    const { platform } = start()
    const body = {
      type: 'weather_vane',
      api_url: 'https://w.example.com',
      api_service_token: 'k',
      parameters: { mode: 'key' },
    }
    expect(platform.createIntegration(body).connected).toBe(true)
  })

  it('keeps unknown parameters and passes over unknown properties', () => {
    const { platform } = start()
    const created = platform.createIntegration({ ...atlan, shoe_size: 44, parameters: { region: { name: 'eu' } } })
    expect(created.parameters).toEqual({ region: { name: 'eu' } })
    expect(JSON.stringify(platform.state)).not.toContain('shoe_size')
  })

  it('stores nothing when the catalog refuses', () => {
    const { platform } = start()
    const body = { ...purview, parameters: { ...purview.parameters, credentials: { client_secret: 'wrong-secret' } } }
    const { status, message } = refusalOf(() => platform.createIntegration(body))
    expect([status, message]).toEqual([
      400,
      expect.stringMatching(/^Authentication failed: AADSTS7000215: .* Timestamp: 2026-03-02 14:00:00Z$/),
    ])
    expect(platform.state.integrations).toEqual([])
    expect(platform.state.last).toMatchObject({ integration: 0, transaction: 0 })
  })

  it.each([
    ['a second of a type', atlan, { ...atlan, api_url: 'https://fabrikam.atlan.com' }],
    ['a second ticketing system', jira, servicenow],
  ])('%s is refused with 409', (_name, first, second) => {
    const { platform } = start()
    platform.createIntegration(first)
    expect(refusalOf(() => platform.createIntegration(second)).status).toBe(409)
    expect(platform.state.integrations).toHaveLength(1)
  })

  it('allows several of a type where the deployment does', () => {
    const { platform } = start()
    platform.state.rules.severalPerType = true
    for (const body of [atlan, atlan, jira, jira]) platform.createIntegration(body)
    expect(refusalOf(() => platform.createIntegration(servicenow)).status).toBe(409)
    expect(platform.getIntegrations().total).toBe(4)
  })

  it('says what does not fit before what exists already, and that before it asks the catalog', () => {
    const { platform } = start()
    platform.createIntegration(purview)
    expect(refusalOf(() => platform.createIntegration({ type: 'purview' })).status).toBe(422)
    const refused = { ...purview, api_url: 'https://missing.purview.azure.com' }
    expect(refusalOf(() => platform.createIntegration(refused)).status).toBe(409)
  })
})

describe('update', () => {
  it('sets only what is sent, and merges nested parameters', () => {
    const { platform } = start()
    const { parameters } = platform.createIntegration({ ...purview, overwrite: true })
    const domains = [{ id: 'x1y2z3', name: 'Finance' }]
    const updated = platform.updateIntegration(1, { parameters: { domains } })
    expect(updated).toMatchObject({ api_url: purview.api_url, overwrite: true, event_driven: true })
    expect(updated.parameters).toEqual({ ...parameters, domains })
    expect(platform.updateIntegration(1, { parameters: { domains: [] } }).parameters).toEqual({
      ...parameters,
      domains: [],
    })
  })

  it('keeps the stored secret when none is sent', () => {
    const { platform } = start()
    platform.createIntegration(purview)
    platform.updateIntegration(1, { overwrite: true })
    expect(platform.state.integrations[0]?.stored).toEqual(['parameters.credentials.client_secret'])
  })

  it('refused, leaves everything as it was', () => {
    const { platform } = start()
    platform.createIntegration(purview)
    const before = JSON.stringify(platform.state.integrations)
    const change = { overwrite: true, parameters: { credentials: { client_secret: 'expired-secret' } } }
    expect(refusalOf(() => platform.updateIntegration(1, change)).message).toContain('AADSTS7000222')
    expect(refusalOf(() => platform.updateIntegration(1, { ...change, api_url: '' })).status).toBe(422)
    expect(JSON.stringify(platform.state.integrations)).toBe(before)
  })

  it.each([
    ['a required parameter set to null', { parameters: { tenant_id: null } }, 'body.parameters.tenant_id'],
    [
      'a secret set to null',
      { parameters: { credentials: { client_secret: null } } },
      'body.parameters.credentials.client_secret',
    ],
    [
      'a secret set to nothing',
      { parameters: { credentials: { client_secret: '  ' } } },
      'body.parameters.credentials.client_secret',
    ],
  ])('%s is refused with 422', (_name, body, loc) => {
    const { platform } = start()
    platform.createIntegration(purview)
    const { detail } = refusalOf(() => platform.updateIntegration(1, body)).body
    expect(detail).toMatchObject([{ loc: loc.split('.') }])
  })

  it('is refused while a sync runs', () => {
    const { platform, time } = start()
    platform.createIntegration(purview)
    platform.runSynchronization(1)
    expect(refusalOf(() => platform.updateIntegration(1, { overwrite: true })).status).toBe(409)
    time.now += 60_000
    expect(platform.updateIntegration(1, { overwrite: true }).overwrite).toBe(true)
  })

  it('that makes a hidden property visible asks for it', () => {
    const { platform } = start()
    platform.createIntegration({
      type: 'weather_vane',
      api_url: 'https://w.example.com',
      api_service_token: 'k',
      parameters: { mode: 'key' },
    })
    expect(refusalOf(() => platform.updateIntegration(1, { parameters: { mode: 'user' } })).status).toBe(422)
    const change = { parameters: { mode: 'user', login: { user: 'rita' }, credentials: { password: goodSecret } } }
    expect(platform.updateIntegration(1, change).parameters).toEqual({ mode: 'user', login: { user: 'rita' } })
  })

  it('works for a type that has no specification', () => {
    const { platform } = start({ specifications: [] })
    const withSpecs = start().platform
    withSpecs.createIntegration(atlan)
    platform.load(withSpecs.state)
    expect(platform.updateIntegration(1, { overwrite: true, parameters: { note: 'x' } })).toMatchObject({
      overwrite: true,
      parameters: { note: 'x' },
    })
  })
})

describe('credentials that stopped working', () => {
  const words = 'Authentication failed: AADSTS7000222: …'

  it('show in the list, in domains, and in an update or sync that brings no new secret', () => {
    const { platform, time } = start()
    platform.createIntegration(purview)
    platform.breakConnection(1, words)
    expect(platform.getIntegrations().items[0]).toMatchObject({ connected: false, message: words })
    expect(refusalOf(() => platform.getIntegrationDomains(1)).message).toBe(words)
    expect(refusalOf(() => platform.updateIntegration(1, { overwrite: true })).message).toBe(words)
    platform.runSynchronization(1)
    time.now += 10_000
    expect(platform.getSyncRuns(1).items[0]).toMatchObject({ status: 'failed', message: words, datastores_done: 0 })
  })

  it('work again with a new secret, whose end the platform does not know yet', () => {
    const { platform } = start()
    platform.createIntegration({
      ...purview,
      parameters: { ...purview.parameters, expires_at: '2026-03-01T00:00:00Z' },
    })
    platform.breakConnection(1, words)
    const updated = platform.updateIntegration(1, { parameters: { credentials: { client_secret: goodSecret } } })
    expect(updated).toMatchObject({ connected: true, parameters: { expires_at: null } })
    expect(platform.getIntegrations().items[0]?.message).toBeNull()
  })
})

describe('second steps', () => {
  it('Slack is connected once its authorise address was visited', () => {
    const { platform } = start()
    expect(platform.createIntegration(slack).connected).toBe(false)
    expect(platform.getIntegrations().items[0]?.message).toMatch(/^Authorize/)
    expect(platform.oauthAuthorize('slack').url).toMatch(/^https:/)
    expect(platform.getIntegration(1).connected).toBe(false)
    platform.authorize('slack')
    expect(platform.getIntegrations().items[0]).toMatchObject({ connected: true, message: null })
  })

  it('Microsoft Teams is connected once it is looked at after the app was installed', () => {
    const { platform, time } = start()
    expect(platform.createIntegration(teams).connected).toBe(false)
    expect(platform.getIntegrations().items[0]?.message).toMatch(/^Pending/)
    expect(platform.getIntegration(1).connected).toBe(false)
    time.now += TEAMS_INSTALL_MS
    expect(platform.getIntegrations().items[0]?.connected).toBe(false)
    expect(platform.getIntegration(1).connected).toBe(true)
    expect(platform.getIntegrations().items[0]).toMatchObject({ connected: true, message: null })
  })

  it.each(['jira', 'purview', 'fax'])('%s has nothing to authorise', (type) => {
    expect(refusalOf(() => start().platform.oauthAuthorize(type)).status).toBe(404)
  })
})

describe('domains', () => {
  it('of Purview: the root first, some of one name told apart by id', () => {
    const domains = start().platform.retrieveIntegrationDomains(purview)
    expect(domains[0]).toEqual({ id: 'contoso', name: 'contoso' })
    expect(domains.length).toBeGreaterThan(10)
    expect(domains.filter(({ name }) => name === 'Finance')).toHaveLength(3)
    expect(new Set(domains.map(({ id }) => id)).size).toBe(domains.length)
  })

  it.each([
    ['empty', 0],
    ['huge', 10_000],
  ])('of an account called %s: %i', (account, count) => {
    const { platform } = start()
    expect(platform.retrieveIntegrationDomains(purviewBody(account))).toHaveLength(count)
    platform.createIntegration(purviewBody(account))
    expect(platform.getIntegrationDomains(1)).toHaveLength(count)
  })

  it('can be asked for while one is connected, and stores nothing', () => {
    const { platform } = start()
    platform.createIntegration(purview)
    const before = JSON.stringify(platform.state.integrations)
    expect(platform.retrieveIntegrationDomains(purview).length).toBeGreaterThan(0)
    expect(JSON.stringify(platform.state.integrations)).toBe(before)
  })

  it('are for catalogs only', () => {
    const { platform } = start()
    platform.createIntegration(jira)
    expect(refusalOf(() => platform.getIntegrationDomains(1)).status).toBe(400)
    expect(refusalOf(() => platform.retrieveIntegrationDomains(slack)).status).toBe(400)
  })
})

describe('history', () => {
  it('tells who changed what and when, with secrets as replaced', () => {
    const { platform, time } = start()
    platform.createIntegration(purview)
    time.now += 60_000
    platform.state.user = { id: 9, name: 'Omar', email: 'omar@contoso.com', role: 'Manager' }
    platform.updateIntegration(1, { overwrite: true, parameters: { credentials: { client_secret: `${goodSecret}2` } } })
    platform.updateIntegration(1, { api_url: 'https://contoso.purview.azure.us' })
    platform.updateIntegration(1, { overwrite: true })
    const { created, versions } = platform.getIntegrationHistory(1)
    const { tenant_id, client_id } = purview.parameters
    const open = { tenant_id, client_id }
    const replaced = { ...open, credentials: { client_secret: '(redacted)' } }
    expect(created).toBe('2026-03-02T14:00:00.000Z')
    expect(versions).toEqual([
      {
        operation_type: 0,
        operation: 'insert',
        changeset: {
          type: [null, 'purview'],
          api_url: [null, purview.api_url],
          overwrite: [null, false],
          event_driven: [null, true],
          parameters: [null, replaced],
        },
        transaction: {
          id: 1,
          issued_at: '2026-03-02T14:00:00.000Z',
          user: { id: 1, name: 'Rita Sommer', email: 'rita.sommer@contoso.com' },
        },
      },
      {
        operation_type: 1,
        operation: 'update',
        changeset: { overwrite: [false, true], parameters: [replaced, replaced] },
        transaction: {
          id: 2,
          issued_at: '2026-03-02T14:01:00.000Z',
          user: { id: 9, name: 'Omar', email: 'omar@contoso.com' },
        },
      },
      {
        operation_type: 1,
        operation: 'update',
        changeset: { api_url: [purview.api_url, 'https://contoso.purview.azure.us'] },
        transaction: {
          id: 3,
          issued_at: '2026-03-02T14:01:00.000Z',
          user: { id: 9, name: 'Omar', email: 'omar@contoso.com' },
        },
      },
    ])
  })
})

describe('paging', () => {
  const { platform } = start()
  platform.state.rules.severalPerType = true
  for (let index = 0; index < 7; index += 1) platform.createIntegration(atlan)

  it.each([
    [{}, [1, 2, 3, 4, 5, 6, 7], { page: 1, size: 50, pages: 1 }],
    [{ page: 2, size: 3 }, [4, 5, 6], { page: 2, size: 3, pages: 3 }],
    [{ page: '3', size: '3' }, [7], { page: 3, size: 3, pages: 3 }],
    [{ page: 9, size: 3 }, [], { page: 9, size: 3, pages: 3 }],
    [{ page: null, size: 100 }, [1, 2, 3, 4, 5, 6, 7], { page: 1, size: 100, pages: 1 }],
  ])('%o', (query, ids, paging) => {
    const { items, total, ...told } = platform.getIntegrations(query)
    expect(items.map(({ id }) => id)).toEqual(ids)
    expect(total).toBe(7)
    expect(told).toEqual(paging)
  })

  it.each([
    [{ page: 0 }, 'page', 'greater_than_equal'],
    [{ page: '-1' }, 'page', 'greater_than_equal'],
    [{ size: 0 }, 'size', 'greater_than_equal'],
    [{ size: 101 }, 'size', 'less_than_equal'],
    [{ size: 'all' }, 'size', 'int_parsing'],
    [{ page: '1.5' }, 'page', 'int_parsing'],
    [{ page: '' }, 'page', 'int_parsing'],
  ])('%o is refused with 422', (query, name, type) => {
    const { detail } = refusalOf(() => platform.getIntegrations(query)).body
    expect(detail).toMatchObject([{ loc: ['query', name], type }])
  })

  it('puts every item on exactly one page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (size) => {
        const { pages } = platform.getIntegrations({ size })
        const all = Array.from(
          { length: pages },
          (_, index) => platform.getIntegrations({ page: index + 1, size }).items,
        ).flat()
        expect(all.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7])
      }),
    )
  })
})

describe('a deployment without the assumed operations', () => {
  it('answers 404 to them, and still tells of a sync', () => {
    const { platform, time } = start()
    platform.state.rules.assumedEndpoints = false
    platform.createIntegration(purview)
    platform.runSynchronization(1)
    for (const act of [
      () => platform.getSyncRuns(1),
      () => platform.getSyncLog(1, 1),
      () => platform.abortSyncRun(1, 1),
    ]) {
      expect(refusalOf(act)).toMatchObject({ status: 404, body: { detail: 'Not Found' } })
    }
    expect(platform.getIntegration(1).status).toBe('syncing')
    time.now += 60_000
    expect(platform.getIntegration(1)).toMatchObject({
      status: 'synced',
      last_synced: expect.stringMatching(/Z$/) as string,
    })
  })
})

describe('ids', () => {
  it('are injected, and go on from the last over a reload', () => {
    const { platform } = start({ ids: (_counter, last) => last + 10 })
    expect(platform.createIntegration(purview).id).toBe(10)
    platform.load(JSON.parse(JSON.stringify(platform.state)) as Platform['state'])
    expect(platform.createIntegration(jira).id).toBe(20)
  })
})

describe('secrets', () => {
  // The marks make a secret findable wherever it might turn up, also inside other text.
  const secret = fc.stringMatching(/^[A-Za-z0-9~._-]{4,20}$/).map((text) => `s3cr3t<${text}>`)
  /** Secrets where no other connector has them, in every connector. */
  const unusual: SpecProperty[] = [
    { field: 'pin', map_to: 'parameters', required: false, title: 'Pin', type: 'string', secret: true },
    { field: 'deep', map_to: 'parameters.inner.key', required: false, title: 'Key', type: 'string', secret: true },
  ]
  const everywhere = specifications.map((spec) => ({ ...spec, properties: [...spec.properties, ...unusual] }))
  const body = fc.record(
    {
      type: fc.constantFrom('datahub', 'atlan', 'purview', 'slack', 'fax'),
      api_url: fc.constantFrom(
        'https://contoso.purview.azure.com',
        'https://forbidden.purview.azure.com',
        'http://x.example.com',
        '',
      ),
      api_access_token: secret,
      api_refresh_token: secret,
      api_service_token: secret,
      overwrite: fc.boolean(),
      parameters: fc.record(
        {
          tenant_id: fc.constantFrom('contoso.com', 'common'),
          client_id: fc.constant('11111111-2222-4333-8444-555555555555'),
          credentials: fc.oneof(
            fc.dictionary(fc.constantFrom('client_secret', 'other'), secret),
            fc.record({ nested: fc.record({ more: secret }) }),
            secret,
          ),
          pin: secret,
          inner: fc.record({ key: secret, name: fc.constant('open') }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['type'] },
  )
  const step = fc.oneof(
    body.map(
      (sent) =>
        (platform: Platform): unknown =>
          platform.createIntegration(sent),
    ),
    body.map(
      (sent) =>
        (platform: Platform): unknown =>
          platform.retrieveIntegrationDomains(sent),
    ),
    fc.tuple(fc.integer({ min: 1, max: 4 }), body).map(
      ([id, sent]) =>
        (platform: Platform): unknown =>
          platform.updateIntegration(id, sent),
    ),
    fc.integer({ min: 1, max: 4 }).map(
      (id) =>
        (platform: Platform): unknown =>
          platform.deleteIntegration(id),
    ),
    fc.integer({ min: 1, max: 4 }).map(
      (id) =>
        (platform: Platform): unknown =>
          platform.runSynchronization(id),
    ),
    fc.integer({ min: 1, max: 4 }).map(
      (id) =>
        (platform: Platform): unknown =>
          platform.getIntegrationHistory(id),
    ),
    fc.integer({ min: 1, max: 4 }).map(
      (id) =>
        (platform: Platform): unknown =>
          platform.getIntegration(id),
    ),
    fc.constant((platform: Platform): unknown => platform.getIntegrations()),
  )

  it('are in no answer and not in the state, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const { platform, time } = start({ specifications: everywhere })
        const told: unknown[] = []
        for (const act of steps) {
          time.now += 20_000
          try {
            told.push(act(platform))
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
            told.push([error.message, error.body, error.headers])
          }
        }
        expect(JSON.stringify([told, platform.state])).not.toContain('s3cr3t')
      }),
      { numRuns: 300 },
    )
  })
})
