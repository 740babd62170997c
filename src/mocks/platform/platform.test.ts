import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalOf, startPlatform } from '../../test/startPlatform'
import { TEAMS_INSTALL_MS } from './operations/integrations'
import { goodSecret, leastBodies, purviewBody } from '../data/examples'
import type { Platform } from './platform'
import { specifications } from '../data/specifications'

const { slack, msft_teams: teams, jira, atlan } = leastBodies
const purview = purviewBody()
const RITA = {
  id: 1,
  user_name: 'rita.sommer',
  user_type: 'Human',
  name: 'Rita Sommer',
  email: 'rita.sommer@contoso.com',
}
const OMAR = { id: 9, user_name: 'omar', user_type: 'Human', name: 'Omar', email: 'omar@contoso.com' }

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
    const { platform } = startPlatform()
    platform.createIntegration(purview)
    const before = JSON.stringify(platform.state.integrations)
    platform.state.user.role = 'Member'
    expect(refusalOf(() => act(platform)).status).toBe(403)
    platform.state.signedIn = false
    expect(refusalOf(() => act(platform)).status).toBe(401)
    expect(JSON.stringify(platform.state.integrations)).toBe(before)
  })

  it('a Member may ask who is signed in and for the gateway', () => {
    const { platform } = startPlatform()
    platform.state.user.role = 'Member'
    expect(platform.getCurrentUser().role).toBe('Member')
    expect(platform.getGateway().gateway).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
  })
})

describe('specifications', () => {
  it('are the ten connectors, by category', () => {
    const { platform } = startPlatform({ specifications })
    const listed = platform.getIntegrationsSpecifications({ implemented: true })
    expect(listed.map(({ type }) => type)).toEqual(Object.keys(leastBodies))
    expect(listed.map(({ label }) => label)).toContain('Microsoft Purview')
  })

  it('without implemented are left out when asked for those with', () => {
    const { platform } = startPlatform()
    expect(platform.getIntegrationsSpecifications({ implemented: true }).map(({ type }) => type)).not.toContain(
      'library',
    )
    expect(platform.getIntegrationsSpecifications().map(({ type }) => type)).toContain('library')
  })
})

describe('second steps', () => {
  it('Slack is connected once its authorise address was visited', () => {
    const { platform } = startPlatform()
    expect(platform.createIntegration(slack).connected).toBe(false)
    expect(platform.getIntegrations().items[0]?.message).toMatch(/^Authorize/)
    expect(platform.oauthAuthorize('slack').url).toMatch(/^https:/)
    expect(platform.getIntegration(1).connected).toBe(false)
    platform.authorize('slack')
    expect(platform.getIntegrations().items[0]).toMatchObject({ connected: true, message: null })
  })

  it('Microsoft Teams is connected once it is looked at after the app was installed', () => {
    const { platform, time } = startPlatform()
    expect(platform.createIntegration(teams).connected).toBe(false)
    expect(platform.getIntegrations().items[0]?.message).toMatch(/^Pending/)
    expect(platform.getIntegration(1).connected).toBe(false)
    time.now += TEAMS_INSTALL_MS
    expect(platform.getIntegrations().items[0]?.connected).toBe(false)
    expect(platform.getIntegration(1).connected).toBe(true)
    expect(platform.getIntegrations().items[0]).toMatchObject({ connected: true, message: null })
  })

  it.each(['jira', 'purview', 'fax'])('%s has nothing to authorise', (type) => {
    expect(refusalOf(() => startPlatform().platform.oauthAuthorize(type)).status).toBe(404)
  })
})

describe('history', () => {
  it('tells who changed what and when, with secrets as replaced', () => {
    const { platform, time } = startPlatform()
    platform.createIntegration(purview)
    time.now += 60_000
    platform.state.user = { ...OMAR, role: 'Manager' }
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
          user: RITA,
        },
      },
      {
        operation_type: 1,
        operation: 'update',
        changeset: { overwrite: [false, true], parameters: [replaced, replaced] },
        transaction: {
          id: 2,
          issued_at: '2026-03-02T14:01:00.000Z',
          user: OMAR,
        },
      },
      {
        operation_type: 1,
        operation: 'update',
        changeset: { api_url: [purview.api_url, 'https://contoso.purview.azure.us'] },
        transaction: {
          id: 3,
          issued_at: '2026-03-02T14:01:00.000Z',
          user: OMAR,
        },
      },
    ])
  })
})

describe('paging', () => {
  const { platform } = startPlatform()
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

describe('the published world', () => {
  it('answers 404 to the assumed operations, and still tells of a sync', () => {
    const { platform, time } = startPlatform()
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
    const { platform } = startPlatform({ ids: (_counter, last) => last + 10 })
    expect(platform.createIntegration(purview).id).toBe(10)
    platform.load(JSON.parse(JSON.stringify(platform.state)) as Platform['state'])
    expect(platform.createIntegration(jira).id).toBe(20)
  })
})
