import { describe, expect, it } from 'vitest'
import { refusalOf, startPlatform } from '../../test/startPlatform'
import { leastBodies, purviewBody } from '../data/examples'

function connected(account?: string) {
  const { platform, time } = startPlatform({ pace: 1_000 })
  platform.createIntegration(purviewBody(account))
  const listed = () => platform.getIntegrations().items[0]
  return { platform, time, listed, message: () => listed()?.message ?? '' }
}

describe('a sync in the published world', () => {
  it('is told by status, last_synced and a message of one summary a datastore', () => {
    const { platform, time, listed, message } = connected()
    expect(listed()).toMatchObject({ status: null, last_synced: null, message: null })
    platform.runSynchronization(1, { pull: true, push: false })
    expect(message()).toBe(
      'Synchronization started 2026-03-02 14:00:00 UTC (pull)\nSynchronization is running: counting datastores',
    )
    time.now += 20_000
    expect(listed()?.status).toBe('syncing')
    const grown = message().split('\n')
    expect(grown.at(-1)).toMatch(/^Synchronization is running: 1\d of 52 datastores done$/)
    time.now += 60_000
    expect(listed()).toMatchObject({
      status: 'synced',
      last_synced: expect.stringMatching(/^2026-03-02T14:00/) as string,
    })
    const lines = message().split('\n')
    expect(lines.slice(0, grown.length - 1)).toEqual(grown.slice(0, -1))
    expect(lines.filter((line) => /^warehouse_\d+: /.test(line))).toHaveLength(52)
    expect(lines.filter((line) => / \d+ tables?, \d+ columns?, \d+ tags? synced$/.test(line)).length).toBeGreaterThan(
      30,
    )
    expect(lines[lines.findIndex((line) => line.endsWith(': failed')) + 1]).toMatch(/^ {2}Error: \S/)
    expect(lines.at(-1)).toMatch(
      /^Synchronization finished 2026-03-02 14:00:\d\d UTC: Finished with errors in \d+ of 52/,
    )
    expect(platform.getIntegration(1)).not.toHaveProperty('message')
  })

  it('that fails has no word: connected is false, the message tells of it, last_synced has not moved', () => {
    const { platform, time, listed, message } = connected('failing')
    platform.runSynchronization(1)
    time.now += 120_000
    expect(listed()).toMatchObject({ status: null, connected: false, last_synced: null })
    expect(message().split('\n').at(-1)).toMatch(/^Synchronization failed .* AADSTS7000222/)
  })

  it('is cancelled elsewhere: cancelling until the datastore in hand is finished, and nobody can start another', () => {
    const { platform, time, listed, message } = connected()
    platform.runSynchronization(1)
    time.now += 13_200
    platform.cancelElsewhere(1)
    expect(listed()?.status).toBe('cancelling')
    expect(message()).toContain('is being cancelled')
    expect(refusalOf(() => platform.runSynchronization(1)).status).toBe(409)
    time.now += 2_000
    expect(listed()?.status).toBe('synced')
    expect(message()).toMatch(/Synchronization cancelled .*: Cancelled after \d+ of 52 datastores\.$/)
  })

  it('is told late where that is provoked: until then everything stands as before', () => {
    const { platform, time, listed } = connected('late')
    platform.runSynchronization(1)
    time.now += 60_000
    const before = listed()
    expect(before?.status).toBe('synced')
    platform.runSynchronization(1)
    time.now += 4_900
    expect(listed()).toEqual(before)
    time.now += 60_000
    expect(listed()?.last_synced).not.toBe(before?.last_synced)
  })

  it('of 50,000 datastores tells only how far it is, and everything once it has ended', () => {
    const { platform, time, message } = connected('long')
    platform.runSynchronization(1)
    time.now += 20_000_000
    expect(message().split('\n')).toHaveLength(2)
    time.now += 40_000_000
    expect(message().split('\n').length).toBeGreaterThan(50_000)
  })
})

describe('parameters that no form knows', () => {
  it('are kept, and merged with what an edit sends', () => {
    const { platform } = startPlatform()
    const parameters = {
      projects: [{ key: 'DQ', name: 'Data Quality' }],
      status_mapping: { open: 'To Do', resolved: 'Done' },
      agentq_policy: { allow: [], limits: { tokens: 1_000 } },
      provider_config: {},
    }
    platform.createIntegration({ ...leastBodies.jira, parameters })
    platform.updateIntegration(1, { parameters: { sync_statuses: true } })
    expect(platform.getIntegration(1).parameters).toEqual({ ...parameters, sync_statuses: true })
  })
})

describe('Microsoft Teams', () => {
  it('is verified: not yet, then connected, and 404 where there is none', () => {
    const { platform, time } = startPlatform()
    expect(refusalOf(() => platform.verifyTeamsInstallation()).status).toBe(404)
    platform.createIntegration(leastBodies.msft_teams)
    expect(platform.verifyTeamsInstallation()).toMatchObject({
      connected: false,
      message: expect.any(String) as string,
    })
    time.now += 10_000
    expect(platform.verifyTeamsInstallation().connected).toBe(true)
    expect(platform.getIntegrations().items[0]?.connected).toBe(true)
  })
})

describe('datastores', () => {
  const { platform } = startPlatform()

  it('are databases, files, native ones and what is not connected; enrichment only when asked for', () => {
    const { items, total } = platform.getDatastores({ size: 100 })
    expect(total).toBe(57)
    expect(new Set(items.map(({ store_type }) => store_type))).toEqual(new Set(['jdbc', 'dfs', 'native']))
    expect(items.some(({ connected: reached }) => !reached)).toBe(true)
    expect(items.some(({ enrichment_only }) => enrichment_only)).toBe(false)
    const enrichment = platform.getDatastores({ enrichment_only: 'true' }).items
    expect(enrichment.map(({ name }) => name)).toEqual(['enrichment', 'enrichment_lake'])
  })

  it('are found by part of a name, by id and by type, and stand in the order asked for', () => {
    const ids = (query: Parameters<typeof platform.getDatastores>[0]) =>
      platform.getDatastores(query).items.map(({ id }) => id)
    expect(ids({ search: 'LAKE', sort_id: 'asc' })).toEqual([901, 902, 904])
    expect(ids({ id: ['1003', '903'], sort_id: 'desc' })).toEqual([1003, 903])
    expect(ids({ datastore_type: ['s3', 'gcs'], sort_name: 'asc' })).toEqual([902, 901])
    expect(ids({ tag: ['gold'] })).toEqual([])
    expect(ids({ size: 2 })).toEqual([1003, 1007])
    expect(refusalOf(() => platform.getDatastores({ sort_id: 'up' })).status).toBe(422)
  })

  it('of a sync are those of the list', () => {
    const { platform: rich, time } = startPlatform({ world: 'rich' })
    rich.createIntegration(purviewBody())
    rich.runSynchronization(1)
    time.now += 60_000
    const synced = rich.getSyncLog(1, 1, { size: 100 }).items.map(({ datastore }) => datastore)
    expect(synced).toHaveLength(52)
    const listed = rich.getDatastores({ size: 100 }).items.map(({ id, name }) => ({ id, name }))
    expect(listed).toEqual(expect.arrayContaining(synced))
  })
})
