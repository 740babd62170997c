import type { IntegrationSpec } from '../../integrations/api/schemas'
import { entraDetail } from '../catalogs/entra'
import { flakyFault, type Network } from '../network'
import { goodSecret, PURVIEW_CLIENT, PURVIEW_TENANT, purviewBody } from './examples'
import { createPlatform, type Platform } from '../platform/platform'
import { DEFAULT_SCENARIO, type ScenarioId } from '../scenarios'
import { seededGuid } from './seeded'
import { specifications } from './specifications'
import type { PlatformState } from '../platform/state'
import { unknownSpecifications } from './unknownConnectors'

export interface ScenarioState {
  state: PlatformState
  specifications: readonly IntegrationSpec[]
  /** How the page reaches the platform, over what the caller has as its usual network. */
  network: Partial<Network>
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

interface Builder {
  platform: Platform
  /** Sets the clock to so many milliseconds before now, and hands the platform back. */
  ago: (milliseconds: number) => Platform
  now: number
  setPace: (milliseconds: number) => void
}

const connectAtlan = ({ ago }: Builder) =>
  ago(40 * DAY).createIntegration({
    type: 'atlan',
    api_url: 'https://contoso.atlan.com',
    api_access_token: goodSecret,
    enable_announcements: true,
  })

const connectJira = ({ ago }: Builder) =>
  ago(21 * DAY).createIntegration({
    type: 'jira',
    api_url: 'https://contoso.atlassian.net',
    api_access_token: `rita@contoso.com:${goodSecret}`,
  })

const connectSlack = ({ ago }: Builder) => {
  const platform = ago(30 * DAY)
  platform.createIntegration({ type: 'slack', api_access_token: goodSecret, api_refresh_token: goodSecret })
  platform.authorize('slack')
}

/** Connected a month ago, synced some times since, last four minutes ago; the secret ends in 12 days. */
function connectPurview({ ago, now, setPace }: Builder): number {
  const { id } = ago(30 * DAY).createIntegration(purviewBody())
  for (const [before, pace, options] of [
    [20 * DAY, 3_100, { pull: true, push: true }],
    [9 * DAY, 1_400, { pull: true, push: false }],
    [2 * DAY, 2_600, { pull: true, push: true }],
    [6 * MINUTE, 2_100, { pull: true, push: true }],
  ] as const) {
    setPace(pace)
    ago(before).runSynchronization(id, options)
  }
  ago(3 * MINUTE).updateIntegration(id, { parameters: { expires_at: new Date(now + 12 * DAY).toISOString() } })
  return id
}

const builders: Record<
  ScenarioId,
  (builder: Builder) => Partial<Pick<ScenarioState, 'specifications' | 'network'>> | void
> = {
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
  'demo-long-sync': (builder) => {
    const { id } = builder.ago(30 * DAY).createIntegration(purviewBody('long'))
    builder.setPace(60)
    builder.ago(DAY).runSynchronization(id)
    builder.ago(20 * MINUTE).runSynchronization(id)
  },
  'demo-unknown': (builder) => {
    connectAtlan(builder)
    const platform = builder.ago(5 * DAY)
    platform.state.integrations.push({
      id: 900,
      type: 'retired_catalog',
      category: 'data_catalog',
      created: builder.now - 5 * DAY,
      open: { api_url: 'https://old.example.com', overwrite: false, event_driven: true, parameters: {} },
      stored: [],
      connection: { kind: 'good' },
      since: builder.now - 5 * DAY,
      runs: [],
      versions: [],
    })
    return { specifications: [...specifications, ...unknownSpecifications] }
  },
  'demo-member': (builder) => {
    connectPurview(builder)
    builder.platform.state.user.role = 'Member'
  },
  'demo-signed-out': ({ platform }) => {
    platform.state.signedIn = false
  },
  'demo-basic': (builder) => {
    connectPurview(builder)
    builder.platform.state.rules.assumedEndpoints = false
  },
  'demo-slow': (builder) => {
    connectPurview(builder)
    return { network: { latency: 2_500, catalogLatency: 4_000 } }
  },
  'demo-flaky': (builder) => {
    connectPurview(builder)
    return { network: { fault: flakyFault } }
  },
}

/**
 * Builds a scenario's beginning at `now` (milliseconds since 1970) through the platform's own operations, so that every rule holds in
 * it and its history is true. The same `now` gives the same world.
 */
export function buildScenarioState(scenario: ScenarioId = DEFAULT_SCENARIO, now: number): ScenarioState {
  let time = now
  let pace = 200
  const platform = createPlatform({
    clock: () => time,
    pace: () => pace,
    specifications: [...specifications, ...unknownSpecifications],
  })
  const made = builders[scenario]({
    platform,
    now,
    ago: (milliseconds) => {
      time = now - milliseconds
      return platform
    },
    setPace: (milliseconds) => {
      pace = milliseconds
    },
  })
  return { state: platform.state, specifications: made?.specifications ?? specifications, network: made?.network ?? {} }
}
