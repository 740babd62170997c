/**
 * The situations in which the simulated platform can be started: `?scenario=<id>` in the demo's address, the demo's menu, and tests.
 * Names only, so that browser tests and the demo's menu can import them without the platform.
 */
export const scenarios = [
  { id: 'demo-start', title: 'Start: a mixed list, Purview not connected' },
  { id: 'demo-empty', title: 'Empty: nothing is connected' },
  { id: 'demo-purview', title: 'Purview: connected and synced' },
  { id: 'demo-many', title: 'Many: 500 integrations' },
  { id: 'demo-attention', title: 'Attention: credentials that stopped working' },
  { id: 'demo-long-sync', title: 'Long sync: 50,000 datastores' },
  { id: 'demo-unknown', title: 'Unknown: connectors never heard of' },
  { id: 'demo-member', title: 'Member: a role that may not' },
  { id: 'demo-signed-out', title: 'Signed out: every request is refused' },
  { id: 'demo-basic', title: 'Basic: a deployment without runs, log and cancel' },
  { id: 'demo-slow', title: 'Slow: every answer takes seconds' },
  { id: 'demo-flaky', title: 'Flaky: requests fail now and then' },
] as const

export type ScenarioId = (typeof scenarios)[number]['id']

export const DEFAULT_SCENARIO: ScenarioId = 'demo-start'

export const isScenario = (id: unknown): id is ScenarioId => scenarios.some((scenario) => scenario.id === id)
