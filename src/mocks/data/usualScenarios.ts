import { entraDetail } from '../catalogs/entra'
import { connectAtlan, connectJira, connectPurview, connectSlack, DAY, MINUTE, type BuildScenario } from './connected'
import { goodSecret, leastBodies, PURVIEW_CLIENT, PURVIEW_TENANT, purviewBody } from './examples'
import { seededGuid } from './seeded'

/** What is connected, how much of it there is, and how its syncs go. */
export const usualScenarios = {
  'demo-start': (builder) => {
    const atlan = connectAtlan(builder)
    connectJira(builder)
    connectSlack(builder)
    builder.ago(6 * DAY).runSynchronization(atlan.id)
    builder.setPace(4_000)
    builder.ago(150_000).runSynchronization(atlan.id)
  },
  'demo-empty': () => undefined,
  'demo-purview': (builder) => {
    connectPurview(builder)
  },
  'demo-many': (builder) => {
    const platform = builder.ago(60 * DAY)
    platform.state.rules.severalPerType = true
    const secrets = { api_access_token: goodSecret, api_refresh_token: goodSecret, api_service_token: goodSecret }
    const types = ['atlan', 'purview', 'datahub', 'pagerduty', 'jira']
    for (let index = 0; index < 500; index += 1) {
      const account = `team-${String(index + 1).padStart(3, '0')}`
      const type = types[index % types.length] ?? 'atlan'
      const address = { api_url: `https://${account}.example.com`, ...secrets }
      const { id } = platform.createIntegration(type === 'purview' ? purviewBody(account) : { type, ...address })
      if (type === 'atlan' && index % 20 === 0) platform.runSynchronization(id)
    }
  },
  'demo-datastores': (builder) => {
    builder.platform.state.rules.datastores = 3_000
    builder.setPace(10)
    const { id } = builder.ago(30 * DAY).createIntegration(purviewBody())
    builder.ago(DAY).runSynchronization(id)
  },
  'demo-attention': (builder) => {
    const id = connectPurview(builder)
    connectAtlan(builder)
    const failed = builder.ago(2 * MINUTE)
    failed.breakConnection(
      id,
      entraDetail(7000222, {
        tenant: PURVIEW_TENANT,
        client: PURVIEW_CLIENT,
        now: builder.now - 2 * MINUTE,
        traceId: seededGuid(5, 1),
        correlationId: seededGuid(5, 2),
      }),
    )
    const stored = failed.state.integrations.find((integration) => integration.id === id)
    if (stored) {
      const yesterday = new Date(builder.now - DAY).toISOString()
      stored.open = { ...stored.open, parameters: { ...Object(stored.open.parameters), expires_at: yesterday } }
    }
    builder.ago(DAY).createIntegration({
      type: 'msft_teams',
      parameters: {
        app_client_id: PURVIEW_CLIENT,
        app_subscription_id: seededGuid(5, 3),
        app_resource_group: 'qualytics',
        teams_link: 'https://teams.microsoft.com/l/team/19%3aqualytics',
        credentials: { app_client_secret: goodSecret },
      },
    })
  },
  'demo-failed': (builder) => {
    const { id } = builder.ago(30 * DAY).createIntegration(purviewBody())
    builder.ago(9 * DAY).runSynchronization(id)
    builder.ago(DAY).updateIntegration(id, { api_url: 'https://failing.purview.azure.com' })
    builder.ago(2 * MINUTE).runSynchronization(id)
  },
  'demo-cancelling': (builder) => {
    const purview = connectPurview(builder)
    const atlan = connectAtlan(builder)
    builder.setPace(10 * MINUTE)
    builder.ago(2 * MINUTE).runSynchronization(purview)
    builder.setPace(20_000)
    builder.ago(5 * MINUTE).runSynchronization(atlan.id)
    for (const id of [purview, atlan.id]) builder.ago(0).cancelElsewhere(id)
  },
  'demo-late': (builder) => {
    connectPurview(builder, 'late')
  },
  'demo-rich': (builder) => {
    builder.platform.state.rules.runs = true
    connectPurview(builder)
    builder.ago(12 * DAY).createIntegration(leastBodies.datahub)
  },
  'demo-long-sync': (builder) => {
    builder.platform.state.rules.runs = true
    const { id } = builder.ago(30 * DAY).createIntegration(purviewBody('long'))
    builder.setPace(60)
    builder.ago(DAY).runSynchronization(id)
    builder.ago(20 * MINUTE).runSynchronization(id)
  },
} satisfies Record<string, BuildScenario>
