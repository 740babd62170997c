/**
 * The situations in which the simulated platform can be started: `?scenario=<id>` in the demo's address, the demo's menu, `--scenario`
 * of the HTTP server, and tests. Names only, so that browser tests and the demo's menu can import them without the platform.
 *
 * Each is the published platform, without runs, log and cancel operation, where it does not say otherwise.
 */
export const scenarios = [
  { id: 'demo-start', title: 'Start: a mixed list, Purview not connected' },
  { id: 'demo-empty', title: 'Empty: nothing is connected' },
  { id: 'demo-purview', title: 'Purview: connected and synced' },
  { id: 'demo-many', title: 'Many: 500 integrations' },
  { id: 'demo-datastores', title: 'Datastores: 3,000 of them' },
  { id: 'demo-attention', title: 'Attention: credentials that stopped working' },
  { id: 'demo-failed', title: 'Failed sync: disconnected, an error in the message, last synced unmoved' },
  { id: 'demo-cancelling', title: 'Cancelling: two syncs that are being cancelled elsewhere' },
  { id: 'demo-late', title: 'Late status: for 5 seconds after Start the status is the old one' },
  { id: 'demo-rich', title: 'Rich: a deployment with runs, log and cancel' },
  { id: 'demo-long-sync', title: 'Long sync: 50,000 datastores, with runs, log and cancel' },
  { id: 'demo-unknown', title: 'Unknown: connectors never heard of' },
  { id: 'demo-words', title: 'Words: categories, types, statuses and parameters never heard of' },
  { id: 'demo-unreadable', title: 'Unreadable: entries in every list that cannot be read' },
  { id: 'demo-member', title: 'Member: a role that may not' },
  { id: 'demo-internal', title: 'Internal: a role that may' },
  { id: 'demo-service', title: 'Service: a service user without name, email and role' },
  { id: 'demo-viewer', title: 'Viewer: a role never heard of, refused' },
  { id: 'demo-signed-out', title: 'Signed out: every request is refused' },
  { id: 'demo-session-ends', title: 'Session: ends after 20 requests, until signed in again' },
  { id: 'demo-dpop', title: 'DPoP: every request without a signed proof is refused, though signed in' },
  { id: 'demo-csrf', title: 'CSRF: a write without the token of the cookie is refused' },
  { id: 'demo-explained', title: 'Explained: every refusal has a fault_context' },
  { id: 'demo-firewall', title: 'Firewall: writes, syncs and history are answered in HTML' },
  { id: 'demo-slow', title: 'Slow: every answer takes seconds' },
  { id: 'demo-flaky', title: 'Flaky: requests fail now and then' },
] as const

export type ScenarioId = (typeof scenarios)[number]['id']

export const DEFAULT_SCENARIO: ScenarioId = 'demo-start'

export const isScenario = (id: unknown): id is ScenarioId => scenarios.some((scenario) => scenario.id === id)

/** `published`: as every publication shows the platform. `rich`: with the assumed operations too (runs, log, cancel). */
export type World = 'published' | 'rich'

export const isWorld = (word: unknown): word is World => word === 'published' || word === 'rich'
