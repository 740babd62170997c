import type { Page } from '@playwright/test'
import type { Answers } from '../fixtures'

export const property = (title: string, field: string, more: Record<string, unknown> = {}) => ({
  field,
  map_to: field,
  title,
  type: 'string',
  required: true,
  ...more,
})

export const pageOf = (items: unknown[]) => ({ items, total: items.length, page: 1, size: 100, pages: 1 })

const integration = {
  id: 1,
  type: 'purview',
  category: 'data_catalog',
  created: '2026-03-01T09:00:00Z',
  api_url: 'https://contoso.purview.azure.com',
  connected: true,
  status: null as string | null,
  last_synced: '2026-03-01T10:00:00Z',
  overwrite: false,
  event_driven: true,
  parameters: { tenant_id: 'contoso.onmicrosoft.com', client_id: '11d1a7c2-93b4-4f5e-a6d7-0c1b2a394857', domains: [] },
}

type Stored = Omit<typeof integration, 'last_synced' | 'parameters'> & {
  last_synced: string | null
  parameters: object
}

const beacon = {
  ...integration,
  id: 2,
  type: 'beacon',
  api_url: 'https://beacon.example.com',
  parameters: { station: 'north' },
}

const setting = { map_to: 'parameters' }
const secret = { map_to: 'parameters.credentials', secret: true }

const run = {
  id: 7,
  status: 'succeeded',
  pull: true,
  push: true,
  started: '2026-03-01T09:55:00Z',
  finished: '2026-03-01T10:00:00Z' as string | null,
  started_by: { id: 1, name: 'Rita Admin' },
  datastores_total: 9,
  datastores_done: 9,
  datastores_failed: 1,
  counts: { tables: 40, columns: 300, tags: 12 },
  message: null,
}

const entry = (id: number, name: string, errors: string[] = []) => ({
  id,
  datastore: { id, name },
  outcome: errors.length > 0 ? 'failed' : 'synced',
  counts: { tables: 5, columns: 40, tags: 1 },
  errors,
  finished: '2026-03-01T10:00:00Z',
})
const LOG = [entry(1, 'orders'), entry(2, 'customers', ['Permission denied on schema "raw"'])]

const stepOpen = (id: number, type: string) => ({
  ...integration,
  id,
  type,
  category: 'alerting',
  connected: false,
  last_synced: null,
  api_url: `https://${type}.example.com`,
  parameters: {},
})

/**
 * How Purview stands. `syncing`: as the published platform tells it. `running`, `ran`: where the deployment has runs, a log and
 * cancelling. `a step is open`: for Slack and Teams beside it.
 */
export type World = 'connected' | 'nothing connected' | 'syncing' | 'running' | 'ran' | 'a step is open'

/** What the deployment writes into the page. */
export const capabilitiesOf = (world: World) =>
  world === 'running' || world === 'ran'
    ? {
        syncs: '/integrations/{id}/syncs',
        log: '/integrations/{id}/syncs/{runId}/log',
        cancel: { method: 'PUT', path: '/integrations/{id}/sync/cancel' },
      }
    : {}

/** Writes into the page what whoever deploys it would have written there. */
export const tellCapabilities = (page: Page, capabilities: object) =>
  page.route('**/settings/integration*', async (route) => {
    const response = await route.fetch()
    const html = (await response.text()).replace(
      /(id="qualytics-integrations"[^>]*>)[^<]*/,
      (_, tag: string) => tag + JSON.stringify(capabilities),
    )
    await route.fulfill({ response, body: html })
  })

/** A platform on which Purview is connected and another catalog is not. It keeps what it is told. */
export function smallPlatform(world: World = 'connected'): { answers: Answers; endSync: () => void } {
  let items: Stored[] = world === 'nothing connected' ? [] : [integration]
  let going = world === 'running'
  if (world === 'syncing' || going) items = [{ ...integration, status: 'syncing' }]
  if (world === 'a step is open') items = [integration, stepOpen(3, 'slack'), stepOpen(4, 'msft_teams')]
  const runs = () => [going ? { ...run, status: 'running', finished: null, datastores_done: 3 } : run]
  const answers: Answers = {
    'GET /users/me': { json: { id: 1, name: 'Rita Admin', role: 'Admin' } },
    'GET /gateway': { json: { gateway: '203.0.113.7' } },
    'GET /datastores': { json: pageOf([]) },
    'GET /integrations-specifications': {
      json: [
        {
          label: 'Microsoft Purview',
          type: 'purview',
          category: 'data_catalog',
          implemented: true,
          properties: [
            property('Purview Account URL', 'api_url'),
            property('Tenant ID', 'tenant_id', setting),
            property('Client ID', 'client_id', setting),
            property('Client Secret', 'client_secret', secret),
            property('Domains', 'domains', { ...setting, type: 'list', required: false }),
          ],
        },
        {
          label: 'Beacon',
          type: 'beacon',
          category: 'data_catalog',
          implemented: true,
          properties: [
            property('Address', 'api_url'),
            property('Station', 'station', setting),
            property('Secret key', 'secret_key', secret),
            property('Domains', 'domains', { ...setting, type: 'list', required: false }),
          ],
        },
        { label: 'Slack', type: 'slack', category: 'alerting', implemented: true, properties: [] },
        { label: 'Microsoft Teams', type: 'msft_teams', category: 'alerting', implemented: true, properties: [] },
      ],
    },
    'GET /integrations': (request) => {
      const page = Number(new URL(request.url()).searchParams.get('page'))
      // Two pages of one each, so that the second can fail.
      return {
        json: { ...pageOf(items), items: items.slice(page - 1, page === 1 ? 1 : undefined), page, pages: 2 },
      }
    },
    'POST /integrations': (request) => {
      const { type } = request.postDataJSON() as Stored // The form sends the type of what it adds.
      const added = type === beacon.type ? beacon : integration
      items = [...items, added]
      return { json: added }
    },
    'POST /integrations/domains': { json: [{ id: 'n', name: 'North' }] },
    'GET /integrations/1': () => ({ json: items[0] }),
    'PUT /integrations/1': (request) => {
      const { api_url } = request.postDataJSON() as typeof integration // The form sends both addresses or none.
      items = items.map((item) => (item.id === 1 ? { ...item, api_url } : item))
      return { json: items[0] }
    },
    'DELETE /integrations/1': () => {
      items = items.filter(({ id }) => id !== 1)
      return { status: 204 }
    },
    'GET /integrations/1/domains': { json: [{ id: 'n', name: 'North' }] },
    'GET /integrations/1/history': {
      json: {
        id: 1,
        created: integration.created,
        versions: [
          {
            changeset: { api_url: [null, integration.api_url] },
            operation_type: 0,
            operation: 'insert',
            transaction: { id: 1, issued_at: integration.created, user: { id: 1, name: 'Rita Admin' } },
          },
        ],
      },
    },
    'POST /integrations/1/sync': () => {
      items = items.map((item) => (item.id === 1 ? { ...item, status: 'syncing' } : item))
      return { status: 204 }
    },
    'GET /integrations/1/syncs': () => ({ json: pageOf(runs()) }),
    'GET /integrations/1/syncs/7/log': (request) => {
      const asked = new URL(request.url()).searchParams
      const found = LOG.filter(({ outcome }) => outcome === (asked.get('outcome') ?? outcome))
      return {
        json: { ...pageOf(found), items: found.slice(0, Number(asked.get('size'))) },
      }
    },
    'PUT /integrations/1/sync/cancel': () => {
      items = [{ ...integration, status: 'cancelling' }]
      return { json: { ...runs()[0], status: 'cancelling' } }
    },
    'GET /integrations/slack/oauth/authorize': { json: { url: 'https://slack.example.com/authorize' } },
    'GET /integrations/msft_teams/verify-installation': { json: { connected: true, message: 'The app is installed.' } },
  }
  return {
    answers,
    endSync: () => {
      going = false
      items = [{ ...integration, last_synced: new Date().toISOString() }]
    },
  }
}
