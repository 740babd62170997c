import { describe, expect, it } from 'vitest'
import { describeInZones } from '../../test/zones'
import type { Integration, IntegrationSpec } from '../api/schemas'
import { joinConnectors, sentenceCase } from './connector'
import { expiryWords } from './expiry'
import { filterConnectors, groupByCategory } from './filter/filter'

const spec = (type: string, label: string, category: string | null): IntegrationSpec => ({
  type,
  label,
  category,
  properties: [],
})
const stored = (id: number, type: string, fields: Partial<Integration> = {}): Integration => ({
  id,
  type,
  created: '2026-01-01T00:00:00Z',
  api_url: `https://${type}.example.com/${id}`,
  connected: true,
  overwrite: false,
  ...fields,
})

const specs = [
  spec('jira', 'Jira', 'ticketing'),
  spec('purview', 'Microsoft Purview', 'data_catalog'),
  spec('oracle', 'Oracle of Delphi', 'prophecy'),
  spec('lost', 'Lost', null),
]

describe('joinConnectors', () => {
  it('makes a row for each specification, each further integration and each unknown type', () => {
    const rows = joinConnectors(specs, [stored(1, 'jira'), stored(2, 'jira'), stored(3, 'brand_new_thing')])
    expect(rows.map(({ key, label, name, status }) => [key, label, name, status])).toEqual([
      ['jira-1', 'Jira', 'Jira', 'connected'],
      ['jira-2', 'Jira', 'Jira', 'connected'],
      ['purview', 'Microsoft Purview', 'Purview', 'not_connected'],
      ['oracle', 'Oracle of Delphi', 'Oracle of Delphi', 'not_connected'],
      ['lost', 'Lost', 'Lost', 'not_connected'],
      ['brand_new_thing-3', 'Brand new thing', 'Brand new thing', 'connected'],
    ])
  })

  it.each([
    ['purview', { connected: true }, 'connected'],
    ['purview', { connected: true, status: 'syncing' as const }, 'syncing'],
    ['purview', { connected: false, status: 'syncing' as const }, 'syncing'],
    ['purview', { connected: false }, 'attention'],
    ['slack', { connected: false }, 'pending'],
    ['msft_teams', { connected: false, message: 'Install the app.' }, 'pending'],
  ])('%s with %j: %s', (type, fields, status) =>
    expect(joinConnectors([], [stored(1, type, fields)])[0]?.status).toBe(status),
  )
})

describe('groupByCategory', () => {
  it('puts known categories first, then unknown ones by name, and keeps those without one', () =>
    expect(groupByCategory(joinConnectors(specs, [])).map(({ heading }) => heading)).toEqual([
      'Data Catalog',
      'Ticketing',
      'Other',
      'Prophecy',
    ]))
})

describe('filterConnectors', () => {
  const rows = joinConnectors(specs, [
    stored(1, 'jira', { connected: false }),
    stored(2, 'purview', { status: 'syncing' }),
  ])
  it.each([
    [{}, ['jira', 'purview', 'oracle', 'lost']],
    [{ text: 'PURVIEW' }, ['purview']],
    [{ text: 'example.com/1' }, ['jira']],
    [{ text: 'needs attention' }, ['jira']],
    [{ text: 'microsoft jira' }, []],
    [{ status: 'connected' as const }, ['purview']],
    [{ status: 'not_connected' as const }, ['oracle', 'lost']],
    [{ status: 'attention' as const }, ['jira']],
    [{ category: 'prophecy' }, ['oracle']],
    [{ category: 'ticketing', status: 'connected' as const }, []],
  ])('%j: %j', (filter, types) =>
    expect(
      filterConnectors(rows, { text: '', status: null, category: null, ...filter }).map(({ type }) => type),
    ).toEqual(types),
  )
})

describe('expiryWords', () => {
  const now = Date.parse('2026-06-01T12:00:00Z')
  it.each([
    [undefined, null],
    [null, null],
    ['soon', null],
    ['2026-06-13T12:00:00Z', { words: 'secret expires in 12 days', tone: 'warning' }],
    ['2026-06-02T13:00:00Z', { words: 'secret expires tomorrow', tone: 'warning' }],
    ['2026-06-01T13:00:00Z', { words: 'secret expires today', tone: 'warning' }],
    ['2026-07-01T12:00:00Z', { words: 'secret expires in 30 days', tone: 'warning' }],
    ['2026-07-03T12:00:00Z', { words: 'secret expires on Jul 3, 2026', tone: 'neutral' }],
    ['2026-06-01T12:00:00Z', { words: 'secret expired on Jun 1, 2026', tone: 'error' }],
    ['2025-01-01T12:00:00Z', { words: 'secret expired on Jan 1, 2025', tone: 'error' }],
  ])('%s: %j', (expiresAt, words) => expect(expiryWords(expiresAt, now)).toEqual(words))
})

describeInZones('a secret that ends on a day works until that day is over here', (zone) => {
  const hoursWest = { UTC: 0, 'America/New_York': 4, 'Australia/Sydney': -10 }[zone]
  it.each([
    [-1, 'secret expires tomorrow'],
    [0, 'secret expires today'],
    [23.99, 'secret expires today'],
    [24, 'secret expired on Jun 1, 2026'],
  ])('%d hours after it began: %s', async (hours, words) => {
    const { expiryWords: wordsHere } = await import('./expiry')
    const begins = Date.parse('2026-06-01T00:00:00Z') + hoursWest * 3_600_000
    expect(wordsHere('2026-06-01', begins + hours * 3_600_000)?.words).toBe(words)
  })
})

describe('sentenceCase', () => {
  it.each([
    ['msft_teams', 'Msft teams'],
    ['a-b__c', 'A b c'],
    ['', 'Other'],
    ['___', 'Other'],
  ])('%s: %s', (identifier, words) => expect(sentenceCase(identifier)).toBe(words))
})
