import { describe, expect, it } from 'vitest'
import { refusalOf, startPlatform } from '../../../test/startPlatform'
import { specifications } from '../../../mocks/data/specifications'
import type { Integration } from '../../api/schemas'
import { fieldsOf, type Field } from './fields'
import { initialValuesOf } from './initialValues'
import { createPayload, updatePayload } from './payload'
import type { FieldValue } from './values'
import { visibleFields } from './visibility'

type Typed = Record<string, string | boolean>
interface Connector {
  /** What is typed, by label, and what of it is sent. */
  typed: Typed
  created: object
  /** One change, where anything but secrets can be changed, and what is sent of it. */
  edit?: { typed: Typed; sent: object }
  /** The secret that is replaced, and what is sent of it. */
  secret: { title: string; sent: object }
}

const ADDRESS = 'https://contoso.purview.azure.com'
const TENANT = '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f506'
const CLIENT = '11d1a7c2-93b4-4f5e-a6d7-0c1b2a394857'
const SECRET = 'abc8Q~first.simulated.secret_0123456789'
const NEW_SECRET = 'abc8Q~second.simulated.secret_0123456789'
const toggles = { event_driven: true, overwrite: false }

const connectors: Record<string, Connector> = {
  atlan: {
    typed: { URL: ' https://contoso.atlan.com ', Token: SECRET, 'Enable Announcements': true },
    created: {
      api_url: 'https://contoso.atlan.com',
      api_access_token: SECRET,
      enable_announcements: true,
      ...toggles,
    },
    edit: { typed: { 'Enable Announcements': false }, sent: { enable_announcements: false } },
    secret: { title: 'Token', sent: { api_access_token: NEW_SECRET } },
  },
  alation: {
    typed: { URL: 'https://contoso.alationcloud.com', 'Refresh Token': SECRET, 'User ID': '7', 'Event Driven': false },
    created: {
      api_url: 'https://contoso.alationcloud.com',
      api_refresh_token: SECRET,
      event_driven: false,
      overwrite: false,
      parameters: { user_id: 7 },
    },
    edit: { typed: { 'User ID': '42' }, sent: { parameters: { user_id: 42 } } },
    secret: { title: 'Refresh Token', sent: { api_refresh_token: NEW_SECRET } },
  },
  purview: {
    typed: {
      'Purview Account URL': ADDRESS,
      'Tenant ID': TENANT,
      'Client ID': CLIENT,
      'Client Secret': SECRET,
    },
    created: {
      api_url: ADDRESS,
      ...toggles,
      parameters: {
        tenant_id: TENANT,
        client_id: CLIENT,
        credentials: { client_secret: SECRET },
      },
    },
    edit: {
      typed: { 'Tenant ID': 'contoso.onmicrosoft.com', 'Overwrite Tags': true },
      sent: { overwrite: true, parameters: { tenant_id: 'contoso.onmicrosoft.com', client_id: CLIENT } },
    },
    secret: {
      title: 'Client Secret',
      sent: {
        parameters: {
          tenant_id: 'contoso.onmicrosoft.com',
          client_id: CLIENT,
          credentials: { client_secret: NEW_SECRET },
        },
      },
    },
  },
  collibra: {
    typed: { 'Collibra URL': 'https://contoso.collibra.com', 'Client ID': 'qualytics', 'Client Secret': SECRET },
    created: {
      api_url: 'https://contoso.collibra.com',
      ...toggles,
      parameters: { client_id: 'qualytics', credentials: { client_secret: SECRET } },
    },
    edit: { typed: { 'Client ID': 'quality' }, sent: { parameters: { client_id: 'quality' } } },
    secret: {
      title: 'Client Secret',
      sent: { parameters: { client_id: 'quality', credentials: { client_secret: NEW_SECRET } } },
    },
  },
  datahub: {
    typed: { URL: 'https://contoso.acryl.io/gms', Token: SECRET },
    created: { api_url: 'https://contoso.acryl.io/gms', api_service_token: SECRET, ...toggles },
    edit: { typed: { URL: 'https://fabrikam.acryl.io/gms' }, sent: { api_url: 'https://fabrikam.acryl.io/gms' } },
    secret: { title: 'Token', sent: { api_service_token: NEW_SECRET } },
  },
  slack: {
    typed: { 'Access Token': SECRET, 'Refresh Token': SECRET },
    created: { api_access_token: SECRET, api_refresh_token: SECRET },
    secret: { title: 'Refresh Token', sent: { api_refresh_token: NEW_SECRET } },
  },
  msft_teams: {
    typed: {
      'App Client ID': CLIENT,
      'App Client Secret': SECRET,
      'Azure Subscription ID': TENANT,
      'Azure Resource Group Name': 'qualytics',
      'Microsoft Teams Link': 'https://teams.microsoft.com/l/team/1',
    },
    created: {
      parameters: {
        app_client_id: CLIENT,
        app_subscription_id: TENANT,
        app_resource_group: 'qualytics',
        teams_link: 'https://teams.microsoft.com/l/team/1',
        credentials: { app_client_secret: SECRET },
      },
    },
    edit: {
      typed: { 'Azure Resource Group Name': 'quality' },
      sent: {
        parameters: {
          app_client_id: CLIENT,
          app_subscription_id: TENANT,
          app_resource_group: 'quality',
          teams_link: 'https://teams.microsoft.com/l/team/1',
        },
      },
    },
    secret: {
      title: 'App Client Secret',
      sent: {
        parameters: {
          app_client_id: CLIENT,
          app_subscription_id: TENANT,
          app_resource_group: 'quality',
          teams_link: 'https://teams.microsoft.com/l/team/1',
          credentials: { app_client_secret: NEW_SECRET },
        },
      },
    },
  },
  pagerduty: {
    typed: { 'Routing Key': SECRET },
    created: { api_access_token: SECRET },
    secret: { title: 'Routing Key', sent: { api_access_token: NEW_SECRET } },
  },
  jira: {
    typed: { 'Instance URL': 'https://contoso.atlassian.net', Credentials: `rita@contoso.com:${SECRET}` },
    created: { api_url: 'https://contoso.atlassian.net', api_access_token: `rita@contoso.com:${SECRET}` },
    edit: {
      typed: { 'Instance URL': 'https://fabrikam.atlassian.net' },
      sent: { api_url: 'https://fabrikam.atlassian.net' },
    },
    secret: { title: 'Credentials', sent: { api_access_token: NEW_SECRET } },
  },
  servicenow: {
    typed: { 'Instance URL': 'https://contoso.service-now.com', Credentials: `rita:${SECRET}` },
    created: { api_url: 'https://contoso.service-now.com', api_access_token: `rita:${SECRET}` },
    edit: {
      typed: { 'Instance URL': 'https://fabrikam.service-now.com' },
      sent: { api_url: 'https://fabrikam.service-now.com' },
    },
    secret: { title: 'Credentials', sent: { api_access_token: NEW_SECRET } },
  },
}

function formOf(fields: readonly Field[], stored: Integration | null, typed: Typed) {
  const initial = initialValuesOf(fields, stored)
  const values: Record<string, FieldValue> = { ...initial.values }
  for (const [title, value] of Object.entries(typed)) {
    const field = fields.find((each) => each.title === title)
    if (!field) throw new Error(`No field is called ${title}.`)
    values[field.key] = value
  }
  return { initial, values, visible: visibleFields(fields, values) }
}

describe('each connector of the guide', () => {
  it.each(specifications)('$label: add, edit, replace the secret, disconnect', (spec) => {
    const { type } = spec
    const connector = connectors[type]
    if (!connector) throw new Error(`Nothing is known of ${type}.`)
    const { platform } = startPlatform()
    const fields = fieldsOf(spec)

    const added = formOf(fields, null, connector.typed)
    const created = createPayload(added.visible, added.values, type)
    expect(created).toEqual({ type, ...connector.created })
    const { id } = platform.createIntegration(created)

    const change = (typed: Typed) => {
      const stored = platform.getIntegration(id)
      const { initial, values, visible } = formOf(fields, stored, typed)
      const payload = updatePayload(visible, values, initial, stored)
      if (payload) platform.updateIntegration(id, payload)
      return payload
    }
    expect(change(connector.edit?.typed ?? {})).toEqual(connector.edit?.sent ?? null)
    expect(change({ [connector.secret.title]: NEW_SECRET })).toEqual(connector.secret.sent)
    platform.deleteIntegration(id)
    expect(refusalOf(() => platform.getIntegration(id)).status).toBe(404)
  })
})
