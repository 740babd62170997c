import type { Datastore } from '../../integrations/api/schemas'
import { mix } from './seeded'

/** The id of the first database datastore. */
export const FIRST_ID = 1000
const DATABASES = [
  ['snowflake', 'ANALYTICS', 'PUBLIC'],
  ['postgresql', 'sales', 'public'],
  ['sqlserver', 'Finance', 'dbo'],
  ['bigquery', 'contoso-data', 'marketing'],
  ['oracle', 'ERP', 'APPS'],
] as const

/** The database datastore of this number, as the sync's log names it. Every seventeenth is not connected. */
export const databaseDatastore = (index: number): Datastore => {
  const [type, database, schema] = DATABASES[mix(53, index) % DATABASES.length] ?? DATABASES[0]
  return {
    id: FIRST_ID + index,
    name: `warehouse_${String(index + 1).padStart(5, '0')}`,
    store_type: 'jdbc',
    type,
    connected: index % 17 !== 5,
    enrichment_only: false,
    database,
    schema,
    catalog: null,
  }
}

const other = (id: number, name: string, more: Partial<Datastore>): Datastore => ({
  id,
  name,
  store_type: 'jdbc',
  type: 'postgresql',
  connected: true,
  enrichment_only: false,
  database: null,
  schema: null,
  catalog: null,
  ...more,
})

/** What stands beside the databases: files, native ones, and where Qualytics itself writes. */
export const otherDatastores: readonly Datastore[] = [
  other(901, 'lake_raw', { store_type: 'dfs', type: 's3' }),
  other(902, 'lake_curated', { store_type: 'dfs', type: 'gcs' }),
  other(903, 'exports', { store_type: 'dfs', type: 'abfs', connected: false }),
  other(904, 'lakehouse', { store_type: 'native', type: 'databricks_native', catalog: 'main', schema: 'sales' }),
  other(905, 'metastore', { store_type: 'native', type: 'hive_native', catalog: 'hive', schema: null }),
  other(906, 'enrichment', { enrichment_only: true, database: 'qualytics', schema: 'enrichment' }),
  other(907, 'enrichment_lake', { enrichment_only: true, store_type: 'dfs', type: 's3' }),
]
