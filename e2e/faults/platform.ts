import type { Answers } from '../fixtures'
import { property } from '../production/answers'

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

const beacon = {
  ...integration,
  id: 2,
  type: 'beacon',
  api_url: 'https://beacon.example.com',
  parameters: { station: 'north' },
}

const setting = { map_to: 'parameters' }
const secret = { map_to: 'parameters.credentials', secret: true }

/** A platform on which Purview is connected and another catalog is not. It keeps what it is told. */
export function smallPlatform(): Answers {
  let items: (typeof integration | typeof beacon)[] = [integration]
  return {
    'GET /users/me': { json: { id: 1, name: 'Rita Admin', role: 'Admin' } },
    'GET /gateway': { json: { gateway: '203.0.113.7' } },
    'GET /datastores': { json: { items: [], total: 0, page: 1, size: 100, pages: 1 } },
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
      ],
    },
    'GET /integrations': (request) => {
      const page = Number(new URL(request.url()).searchParams.get('page'))
      // Two pages of one each, so that the second can fail.
      return {
        json: {
          items: items.slice(page - 1, page === 1 ? 1 : undefined),
          total: items.length,
          page,
          size: 100,
          pages: 2,
        },
      }
    },
    'POST /integrations': () => {
      items = [...items, beacon]
      return { json: beacon }
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
    'GET /integrations/1/syncs': { status: 404, json: { detail: 'Not Found' } },
  }
}
