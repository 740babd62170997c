import { flakyFault } from '../network'
import { administrator } from '../platform/state'
import { connectAtlan, connectJira, connectPurview, connectSlack, DAY, MINUTE, type BuildScenario } from './connected'
import { specifications } from './specifications'
import { unknownSpecifications } from './unknownConnectors'
import { storedWords, newerSpecifications } from './newerSpecifications'

/** Requests that the session of `demo-session-ends` answers. */
const SESSION = 20

/** Who asks, what is answered in which words, and what stands between. */
export const unusualScenarios = {
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
  'demo-words': (builder) => {
    connectPurview(builder)
    builder.platform.state.integrations.push(...storedWords(builder.now))
    builder.platform.state.user = { ...administrator, user_type: 'Guest' }
    return { specifications: [...specifications, ...newerSpecifications] }
  },
  'demo-unreadable': (builder) => {
    connectPurview(builder)
    connectAtlan(builder)
    builder.platform.state.rules.unreadableEntries = true
  },
  'demo-member': (builder) => {
    connectPurview(builder)
    builder.platform.state.user.role = 'Member'
  },
  'demo-internal': (builder) => {
    connectPurview(builder)
    builder.platform.state.user = { ...administrator, role: 'Internal', user_type: 'Internal' }
  },
  'demo-service': (builder) => {
    builder.platform.state.user = {
      ...administrator,
      id: 7,
      user_name: 'terraform',
      user_type: 'Service',
      name: null,
      email: null,
      role: null,
    }
    connectPurview(builder)
    builder.platform.state.user = { ...builder.platform.state.user, id: 8, user_name: null }
    builder.ago(MINUTE).updateIntegration(1, { overwrite: true })
  },
  'demo-viewer': (builder) => {
    connectPurview(builder)
    builder.platform.state.user.role = 'Viewer'
  },
  'demo-signed-out': ({ platform }) => {
    platform.state.signedIn = false
  },
  'demo-session-ends': (builder) => {
    connectPurview(builder)
    builder.platform.state.rules.sessionRequests = SESSION
    builder.platform.signIn()
  },
  'demo-dpop': (builder) => {
    connectPurview(builder)
    builder.platform.state.rules.dpop = true
  },
  'demo-csrf': (builder) => {
    connectPurview(builder)
    builder.platform.state.rules.csrf = true
  },
  'demo-explained': (builder) => {
    connectPurview(builder)
    connectJira(builder)
    builder.platform.state.rules.explains = true
  },
  'demo-firewall': (builder) => {
    connectPurview(builder)
    connectSlack(builder)
    builder.platform.state.rules.firewall = true
  },
  'demo-slow': (builder) => {
    connectPurview(builder)
    return { network: { latency: 2_500, catalogLatency: 4_000 } }
  },
  'demo-flaky': (builder) => {
    connectPurview(builder)
    return { network: { fault: flakyFault } }
  },
} satisfies Record<string, BuildScenario>
