import type { Answers } from '../fixtures'

export const property = (title: string, field: string, more: Record<string, unknown> = {}) => ({
  field,
  map_to: field,
  title,
  type: 'string',
  required: true,
  ...more,
})

export const integrationPage = (items: unknown[]) => ({ items, total: items.length, page: 1, size: 100, pages: 1 })

export const purviewSpec = {
  label: 'Microsoft Purview',
  type: 'purview',
  category: 'data_catalog',
  implemented: true,
  properties: [
    property('Purview Account URL', 'api_url'),
    property('Tenant ID', 'tenant_id', { map_to: 'parameters' }),
    property('Client ID', 'client_id', { map_to: 'parameters' }),
    property('Client Secret', 'client_secret', { map_to: 'parameters.credentials', secret: true }),
    property('Domains', 'domains', { map_to: 'parameters', type: 'list', required: false }),
    property('Event Driven', 'event_driven', { type: 'boolean', required: false, default: true }),
    property('Overwrite Tags', 'overwrite', { type: 'boolean', required: false, default: false }),
  ],
}

/** The least that a real platform answers to somebody who may connect Purview. */
export const purviewNotConnected: Answers = {
  'GET /users/me': { json: { id: 1, name: 'Rita Admin', role: 'Admin' } },
  'GET /integrations-specifications': {
    json: [purviewSpec],
  },
  'GET /integrations': { json: integrationPage([]) },
  'GET /gateway': { json: { gateway: '203.0.113.7' } },
}
