import { describe, expect, it } from 'vitest'
import { refusalOf, startPlatform } from '../../../test/startPlatform'
import { goodSecret, leastBodies, purviewBody } from '../../data/examples'

const { slack, jira, servicenow, atlan } = leastBodies
const purview = purviewBody()

describe('create', () => {
  it.each(Object.entries(leastBodies))('%s connects with the least it asks for', (type, body) => {
    const { platform } = startPlatform()
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
      { ...leastBodies.alation, parameters: { user_id: 1.5 } },
      [['body.parameters.user_id', 'int_from_float']],
    ],
    [
      'a user that is text',
      { ...leastBodies.alation, parameters: { user_id: '7' } },
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
    const { platform } = startPlatform()
    const { status, body: told } = refusalOf(() => platform.createIntegration(body))
    expect(status).toBe(422)
    const values = typeof told.detail === 'string' ? [] : told.detail
    expect(values.map(({ loc, type }) => [loc.join('.'), type])).toEqual(expected)
    expect(platform.state.integrations).toEqual([])
  })

  it('does not ask for what is hidden', () => {
    const { platform } = startPlatform()
    const body = {
      type: 'weather_vane',
      api_url: 'https://w.example.com',
      api_service_token: 'k',
      parameters: { mode: 'key' },
    }
    expect(platform.createIntegration(body).connected).toBe(true)
  })

  it('keeps unknown parameters and passes over unknown properties', () => {
    const { platform } = startPlatform()
    const created = platform.createIntegration({ ...atlan, shoe_size: 44, parameters: { region: { name: 'eu' } } })
    expect(created.parameters).toEqual({ region: { name: 'eu' } })
    expect(JSON.stringify(platform.state)).not.toContain('shoe_size')
  })

  it('stores nothing when the catalog refuses', () => {
    const { platform } = startPlatform()
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
    const { platform } = startPlatform()
    platform.createIntegration(first)
    expect(refusalOf(() => platform.createIntegration(second)).status).toBe(409)
    expect(platform.state.integrations).toHaveLength(1)
  })

  it('allows several of a type where the deployment does', () => {
    const { platform } = startPlatform()
    platform.state.rules.severalPerType = true
    for (const body of [atlan, atlan, jira, jira]) platform.createIntegration(body)
    expect(refusalOf(() => platform.createIntegration(servicenow)).status).toBe(409)
    expect(platform.getIntegrations().total).toBe(4)
  })

  it('says what does not fit before what exists already, and that before it asks the catalog', () => {
    const { platform } = startPlatform()
    platform.createIntegration(purview)
    expect(refusalOf(() => platform.createIntegration({ type: 'purview' })).status).toBe(422)
    const refused = { ...purview, api_url: 'https://missing.purview.azure.com' }
    expect(refusalOf(() => platform.createIntegration(refused)).status).toBe(409)
  })
})

describe('update', () => {
  it('sets only what is sent, and merges nested parameters', () => {
    const { platform } = startPlatform()
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
    const { platform } = startPlatform()
    platform.createIntegration(purview)
    platform.updateIntegration(1, { overwrite: true })
    expect(platform.state.integrations[0]?.stored).toEqual(['parameters.credentials.client_secret'])
  })

  it('refused, leaves everything as it was', () => {
    const { platform } = startPlatform()
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
    const { platform } = startPlatform()
    platform.createIntegration(purview)
    const { detail } = refusalOf(() => platform.updateIntegration(1, body)).body
    expect(detail).toMatchObject([{ loc: loc.split('.') }])
  })

  it('is refused while a sync runs', () => {
    const { platform, time } = startPlatform()
    platform.createIntegration(purview)
    platform.runSynchronization(1)
    expect(refusalOf(() => platform.updateIntegration(1, { overwrite: true })).status).toBe(409)
    time.now += 60_000
    expect(platform.updateIntegration(1, { overwrite: true }).overwrite).toBe(true)
  })

  it('that makes a hidden property visible asks for it', () => {
    const { platform } = startPlatform()
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
    const { platform } = startPlatform({ specifications: [] })
    const withSpecs = startPlatform().platform
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
    const { platform, time } = startPlatform({ world: 'rich' })
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
    const { platform } = startPlatform()
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

describe('domains', () => {
  it('of Purview: the root first, some of one name told apart by id', () => {
    const domains = startPlatform().platform.retrieveIntegrationDomains(purview)
    expect(domains[0]).toEqual({ id: 'contoso', name: 'contoso' })
    expect(domains.length).toBeGreaterThan(10)
    expect(domains.filter(({ name }) => name === 'Finance')).toHaveLength(3)
    expect(new Set(domains.map(({ id }) => id)).size).toBe(domains.length)
  })

  it.each([
    ['empty', 0],
    ['huge', 10_000],
  ])('of an account called %s: %i', (account, count) => {
    const { platform } = startPlatform()
    expect(platform.retrieveIntegrationDomains(purviewBody(account))).toHaveLength(count)
    platform.createIntegration(purviewBody(account))
    expect(platform.getIntegrationDomains(1)).toHaveLength(count)
  })

  it('can be asked for while one is connected, and stores nothing', () => {
    const { platform } = startPlatform()
    platform.createIntegration(purview)
    const before = JSON.stringify(platform.state.integrations)
    expect(platform.retrieveIntegrationDomains(purview).length).toBeGreaterThan(0)
    expect(JSON.stringify(platform.state.integrations)).toBe(before)
  })

  it('are for catalogs only', () => {
    const { platform } = startPlatform()
    platform.createIntegration(jira)
    expect(refusalOf(() => platform.getIntegrationDomains(1)).status).toBe(400)
    expect(refusalOf(() => platform.retrieveIntegrationDomains(slack)).status).toBe(400)
  })
})
