/**
 * The situations in which the simulated platform can be started: `?scenario=<id>` in the demo's address, the demo's menu, and tests.
 * Names only, so that browser tests and the demo's menu can import them without the platform.
 */
export const scenarios = [
  { id: 'demo-start', title: 'A mixed list, Purview not connected' },
  { id: 'demo-empty', title: 'Nothing connected' },
  { id: 'demo-purview', title: 'One Purview, connected' },
  { id: 'demo-many', title: '500 integrations' },
  { id: 'demo-attention', title: 'Credentials that stopped working' },
  { id: 'demo-long-sync', title: 'A sync of 50,000 datastores' },
  { id: 'demo-unknown', title: 'Connectors never heard of' },
  { id: 'demo-member', title: 'Signed in as a Member' },
  { id: 'demo-signed-out', title: 'Signed out' },
  { id: 'demo-basic', title: 'A deployment without runs, log and cancel' },
  { id: 'demo-slow', title: 'Slow answers' },
  { id: 'demo-flaky', title: 'Requests that fail now and then' },
] as const

export type ScenarioId = (typeof scenarios)[number]['id']

export const DEFAULT_SCENARIO: ScenarioId = 'demo-start'

export const isScenario = (id: unknown): id is ScenarioId => scenarios.some((scenario) => scenario.id === id)
