import { describe, expect, it } from 'vitest'
import { goodSecret } from './examples'
import { createPlatform } from '../platform/platform'
import { isScenario, scenarios, type ScenarioId, type World } from '../scenarios'
import { buildScenarioState } from './scenarioStates'

const NOW = Date.UTC(2026, 2, 2, 14)

describe.each(scenarios)('$id', ({ id }) => {
  it('is the same for the same moment, survives being kept as text, and holds no secret', () => {
    const { state } = buildScenarioState(id, NOW)
    const text = JSON.stringify(state)
    expect(buildScenarioState(id, NOW).state).toEqual(state)
    expect(JSON.parse(text)).toEqual(state)
    expect(text).not.toContain(goodSecret)
    expect(text.length).toBeLessThan(1_000_000)
  })

  it('has nothing in it that happens later', () => {
    const { state } = buildScenarioState(id, NOW)
    for (const { created, since, runs } of state.integrations) {
      expect(Math.max(created, since, ...runs.map(({ started }) => started))).toBeLessThanOrEqual(NOW)
    }
  })
})

const platformOf = (id: ScenarioId, world?: World) => {
  const begun = buildScenarioState(id, NOW, world)
  return { ...begun, platform: createPlatform({ clock: () => NOW, ...begun }) }
}

describe('the scenarios', () => {
  it('are known by name', () => {
    expect(isScenario('demo-purview')).toBe(true)
    expect(isScenario('constructor')).toBe(false)
    expect(isScenario(null)).toBe(false)
  })

  it('start with a mixed list in which Purview waits to be connected', () => {
    const { items } = platformOf('demo-start').platform.getIntegrations()
    expect(items.map(({ type, status, connected }) => [type, status, connected])).toEqual([
      ['atlan', 'syncing', true],
      ['jira', null, true],
      ['slack', null, true],
    ])
  })

  it('show Purview with runs of different length and a secret that ends in 12 days', () => {
    const { platform } = platformOf('demo-purview', 'rich')
    const [purview] = platform.getIntegrations().items
    expect(purview).toMatchObject({
      type: 'purview',
      status: 'synced',
      parameters: { expires_at: '2026-03-14T14:00:00.000Z' },
    })
    expect(platform.getSyncRuns(1).total).toBe(4)
  })

  it('hold 500 integrations', () => {
    expect(platformOf('demo-many').platform.getIntegrations({ size: 100 })).toMatchObject({ total: 500, pages: 5 })
  })

  it('show what needs attention', () => {
    const { items } = platformOf('demo-attention').platform.getIntegrations()
    expect(items.find(({ type }) => type === 'purview')).toMatchObject({
      connected: false,
      message: expect.stringContaining('AADSTS7000222') as string,
    })
    expect(items.find(({ type }) => type === 'msft_teams')).toMatchObject({ connected: false })
  })

  it('show a long sync halfway', () => {
    const [run] = platformOf('demo-long-sync').platform.getSyncRuns(1).items
    expect(run).toMatchObject({ status: 'running', datastores_total: 50_000 })
    expect(run?.datastores_done).toBeGreaterThan(10_000)
  })

  it('tell a failed sync by no word of its own', () => {
    const [purview] = platformOf('demo-failed').platform.getIntegrations().items
    expect(purview).toMatchObject({ status: 'synced', connected: false, last_synced: '2026-02-21T14:00:10.912Z' })
    expect(purview?.message).toContain('AADSTS7000222')
  })

  it('show syncs that are being cancelled', () => {
    const { items } = platformOf('demo-cancelling').platform.getIntegrations()
    expect(items.map(({ status }) => status)).toEqual(['cancelling', 'cancelling'])
  })

  it('name their capabilities: none in the published world', () => {
    expect(platformOf('demo-purview').platform.capabilities).toEqual({ deployment: expect.any(String) as string })
    expect(platformOf('demo-rich').platform.capabilities).toMatchObject({
      syncs: '/integrations/{id}/syncs',
      log: '/integrations/{id}/syncs/{runId}/log',
      cancel: { method: 'PUT', path: '/integrations/{id}/syncs/{runId}/abort' },
    })
    expect(platformOf('demo-session-ends').platform.capabilities.signIn).toContain('{return}')
  })

  it('know people and services whom a form of a name does not fit', () => {
    const service = platformOf('demo-service').platform
    expect(service.getCurrentUser()).toMatchObject({ user_type: 'Service', name: null, email: null, role: null })
    // The versions that tell of syncs have no author: the platform made them.
    const authors = service
      .getIntegrationHistory(1)
      .versions.flatMap(({ transaction: { user } }) => (user ? [user.user_name] : []))
    expect(new Set(authors)).toEqual(new Set(['terraform', null]))
  })

  it('offer connectors never heard of, and one that is offered no more', () => {
    const { platform } = platformOf('demo-unknown')
    const types = platform.getIntegrationsSpecifications().map(({ type }) => type)
    expect(types).toContain('weather_vane')
    expect(types).not.toContain('retired_catalog')
    expect(platform.getIntegrations().items.map(({ type }) => type)).toContain('retired_catalog')
  })
})
