import { seededGuid } from './seeded'

export const PURVIEW_TENANT = seededGuid(3, 1)
export const PURVIEW_CLIENT = seededGuid(3, 2)
/** Any secret in Azure's form connects; this one is typed nowhere but here and in tests. */
export const goodSecret = 'abc8Q~simulated-value-of-a-client-secret'

/** What a person who connects Purview sends. */
export const purviewBody = (account = 'contoso') => ({
  type: 'purview',
  api_url: `https://${account}.purview.azure.com`,
  event_driven: true,
  overwrite: false,
  parameters: {
    tenant_id: PURVIEW_TENANT,
    client_id: PURVIEW_CLIENT,
    credentials: { client_secret: goodSecret },
  },
})

const slack = { type: 'slack', api_access_token: goodSecret, api_refresh_token: goodSecret }
const teams = {
  type: 'msft_teams',
  parameters: {
    app_client_id: 'app',
    app_subscription_id: 'subscription',
    app_resource_group: 'group',
    teams_link: 'https://teams.microsoft.com/l/team/1',
    credentials: { app_client_secret: goodSecret },
  },
}
const jira = { type: 'jira', api_url: 'https://contoso.atlassian.net', api_access_token: goodSecret }
const servicenow = { type: 'servicenow', api_url: 'https://contoso.service-now.com', api_access_token: goodSecret }
const atlan = { type: 'atlan', api_url: 'https://contoso.atlan.com', api_access_token: goodSecret }

/** What connects each of the ten connectors, with no more in it than is asked for. */
export const leastBodies = {
  atlan,
  alation: {
    type: 'alation',
    api_url: 'https://contoso.alationcloud.com',
    api_refresh_token: goodSecret,
    parameters: { user_id: 7 },
  },
  purview: purviewBody(),
  collibra: {
    type: 'collibra',
    api_url: 'https://contoso.collibra.com',
    parameters: { client_id: 'qualytics', credentials: { client_secret: goodSecret } },
  },
  datahub: { type: 'datahub', api_url: 'https://contoso.acryl.io/gms', api_service_token: goodSecret },
  slack,
  msft_teams: teams,
  pagerduty: { type: 'pagerduty', api_access_token: goodSecret },
  jira,
  servicenow,
} satisfies Record<string, object>
