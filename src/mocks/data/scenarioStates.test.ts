// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { goodSecret } from './examples'
import { createPlatform } from '../platform/platform'
import { isScenario, scenarios } from '../scenarios'
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

const platformOf = (id: (typeof scenarios)[number]['id']) => {
  const world = buildScenarioState(id, NOW)
  return { ...world, platform: createPlatform({ clock: () => NOW, ...world }) }
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
    const { platform } = platformOf('demo-purview')
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

  it('offer connectors never heard of, and one that is offered no more', () => {
    const { platform } = platformOf('demo-unknown')
    const types = platform.getIntegrationsSpecifications().map(({ type }) => type)
    expect(types).toContain('weather_vane')
    expect(types).not.toContain('retired_catalog')
    expect(platform.getIntegrations().items.map(({ type }) => type)).toContain('retired_catalog')
  })
})
