import { describe, expect, it } from 'vitest'
import type { Datastore } from '../../api/schemas'
import { lookedFor, lookedForAsText, partsInWords } from './lookedFor'

const datastoreOf = (told: Partial<Datastore>): Datastore => ({
  id: 1,
  name: 'warehouse',
  store_type: 'jdbc',
  type: 'snowflake',
  connected: true,
  enrichment_only: false,
  database: 'PROD',
  schema: 'Sales',
  catalog: null,
  ...told,
})

describe('lookedFor', () => {
  it.each<[Partial<Datastore>, string, string, string]>([
    [{}, 'yes', '', 'PROD.Sales'],
    [{ schema: null }, 'yes', '', 'PROD'],
    [{ database: null, schema: null }, 'yes', '', ''],
    [{ connected: false }, 'not said', 'not connected', 'PROD.Sales'],
    [{ enrichment_only: true }, 'no', 'enrichment only', ''],
    [{ store_type: 'dfs', type: 's3', database: null }, 'no', 'files', ''],
    [{ store_type: 'native', catalog: 'main', database: null }, 'not said', 'native', 'main.Sales'],
    [{ store_type: 'graph' }, 'not said', 'graph', 'PROD.Sales'],
  ])('%j: %s', (told, part, reason, searched) =>
    expect(lookedFor([datastoreOf(told)])).toMatchObject([{ part, reason, searched }]),
  )

  const list = lookedFor([
    datastoreOf({}),
    datastoreOf({ id: 2, name: 'lake', store_type: 'dfs' }),
    datastoreOf({ id: 3, name: 'hive', store_type: 'native', catalog: 'c' }),
  ])

  it('says how many take part and why the others do not', () => {
    expect(partsInWords(list)).toBe('1 datastore takes part, 1 does not (1 files), of 1 nothing is said (1 native)')
    expect(partsInWords([])).toBe('0 datastores take part')
  })

  it('is copied a line a datastore', () =>
    expect(lookedForAsText(list)).toBe('warehouse\tPROD.Sales\nlake\t(files)\nhive\tc.Sales'))
})
