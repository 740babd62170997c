import type { IntegrationSpec, SpecProperty } from '../../integrations/api/schemas'

type Extras = Partial<Omit<SpecProperty, 'field' | 'map_to' | 'title'>>

const property = (field: string, map_to: string, title: string, extras: Extras = {}): SpecProperty => ({
  field,
  map_to,
  title,
  required: true,
  type: 'string',
  values: null,
  group: null,
  default: null,
  info: null,
  info_md: null,
  filter_field: null,
  filter_value: null,
  no_wrapper: null,
  placeholder: null,
  secret: false,
  ...extras,
})

const address = (title: string, placeholder: string, info: string | null = null) =>
  property('api_url', 'api_url', title, { placeholder, info })
const secret = (field: string, map_to: string, title: string, info: string | null = null) =>
  property(field, map_to, title, { secret: true, info })

const domains = (info: string) =>
  property('domains', 'parameters', 'Domains', { type: 'list', required: false, default: [], info })
const eventDriven = property('event_driven', 'event_driven', 'Event Driven', {
  type: 'boolean',
  required: false,
  default: true,
  info: 'Push the one table concerned after scores are recorded, or an anomaly, check or scan is deleted. Never pulls.',
})
const overwrite = (name: string) =>
  property('overwrite', 'overwrite', 'Overwrite Tags', {
    type: 'boolean',
    required: false,
    default: false,
    info: `Pull only. A Qualytics tag of the same name becomes an external tag owned by ${name}. Off leaves it and skips ${name}'s.`,
  })
const catalogToggles = (name: string) => [domains('They limit which assets are matched.'), eventDriven, overwrite(name)]

const spec = (category: string, type: string, label: string, properties: SpecProperty[]): IntegrationSpec => ({
  label,
  type,
  category,
  implemented: true,
  properties,
})

const purview = spec('data_catalog', 'purview', 'Microsoft Purview', [
  property('api_url', 'api_url', 'Purview Account URL', {
    placeholder: 'https://your-account.purview.azure.com',
    info_md:
      'The Atlas endpoint **without** `/catalog`. See [Properties of the Purview account](https://portal.azure.com/#browse/Microsoft.Purview%2Faccounts).',
  }),
  property('tenant_id', 'parameters', 'Tenant ID', {
    info: "The Managed Identity tenant ID on the Purview account's properties page.",
  }),
  property('client_id', 'parameters', 'Client ID', {
    info: 'The Application (client) ID of the app registration.',
  }),
  secret(
    'client_secret',
    'parameters.credentials',
    'Client Secret',
    "The secret's Value. Azure shows it once, right after it was created.",
  ),
  domains('The collections that limit which assets are matched.'),
  eventDriven,
  overwrite('Purview'),
])

/**
 * The ten connectors of the user guide, in its order. Labels are the guide's own words; where a value goes (`map_to`) follows the
 * published request properties, and is a guess where the guide names none.
 */
export const specifications: readonly IntegrationSpec[] = [
  spec('data_catalog', 'atlan', 'Atlan', [
    address('URL', 'https://your-company.atlan.com'),
    secret('api_access_token', 'api_access_token', 'Token'),
    property('enable_announcements', 'enable_announcements', 'Enable Announcements', {
      type: 'boolean',
      required: false,
      default: true,
      info: 'Announce new anomalies on the asset in Atlan.',
    }),
    ...catalogToggles('Atlan'),
  ]),
  spec('data_catalog', 'alation', 'Alation', [
    address('URL', 'https://your-company.alationcloud.com'),
    secret('api_refresh_token', 'api_refresh_token', 'Refresh Token'),
    property('user_id', 'parameters', 'User ID', { type: 'number', placeholder: '1' }),
    ...catalogToggles('Alation'),
  ]),
  purview,
  spec('data_catalog', 'collibra', 'Collibra (Beta)', [
    address('Collibra URL', 'https://your-company.collibra.com'),
    property('client_id', 'parameters', 'Client ID'),
    secret('client_secret', 'parameters.credentials', 'Client Secret'),
    ...catalogToggles('Collibra'),
  ]),
  spec('data_catalog', 'datahub', 'DataHub', [
    address('URL', 'https://your-company.acryl.io/gms'),
    secret('api_service_token', 'api_service_token', 'Token'),
    ...catalogToggles('DataHub'),
  ]),
  spec('alerting', 'slack', 'Slack', [
    secret('api_access_token', 'api_access_token', 'Access Token'),
    secret('api_refresh_token', 'api_refresh_token', 'Refresh Token'),
  ]),
  spec('alerting', 'msft_teams', 'Microsoft Teams', [
    property('app_client_id', 'parameters', 'App Client ID'),
    secret('app_client_secret', 'parameters.credentials', 'App Client Secret'),
    property('app_subscription_id', 'parameters', 'Azure Subscription ID'),
    property('app_resource_group', 'parameters', 'Azure Resource Group Name'),
    property('teams_link', 'parameters', 'Microsoft Teams Link', {
      info: 'In Microsoft Teams: More options of the team, then Get link to team.',
    }),
  ]),
  spec('alerting', 'pagerduty', 'PagerDuty', [
    secret('routing_key', 'api_access_token', 'Routing Key', 'The Integration Key of an Events API v2 integration.'),
  ]),
  spec('ticketing', 'jira', 'Jira', [
    address('Instance URL', 'https://your-company.atlassian.net'),
    secret('credentials', 'api_access_token', 'Credentials', 'In the form email:api_token.'),
  ]),
  spec('ticketing', 'servicenow', 'ServiceNow', [
    address('Instance URL', 'https://your-instance.service-now.com', 'https, without a slash at the end.'),
    secret('credentials', 'api_access_token', 'Credentials', 'In the form username:password.'),
  ]),
]

/** The address that the platform itself knows, for types whose form asks for none. */
export const ownAddress: Record<string, string> = {
  slack: 'https://slack.com/api',
  msft_teams: 'https://graph.microsoft.com',
  pagerduty: 'https://events.pagerduty.com',
}
