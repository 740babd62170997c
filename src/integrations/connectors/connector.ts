import type { Integration, IntegrationSpec } from '../api/schemas'

/** `pending`: stored, but a second step (authorise, verify) is open. `attention`: stored, but the credentials stopped working. */
export type ConnectorStatus = 'not_connected' | 'connected' | 'syncing' | 'attention' | 'pending'

/** One row of the list: something that can be connected, with what is stored of it. */
export interface Connector {
  /** Steady over reloads and unique on the page: `purview`, or `purview-3` for a stored one. */
  key: string
  type: string
  label: string
  /** As titles and options use it: "Purview" for Microsoft Purview, else the label. */
  name: string
  category: string | null
  /** Without one, the platform no longer says how this type is configured. */
  spec: IntegrationSpec | null
  integration: Integration | null
  status: ConnectorStatus
}

const UNKNOWN_LABEL_JOINERS = /[_-]+/g

/** Specifications first, in the platform's order; a type with several integrations has a row for each; an integration of an unknown type has one too. */
export function joinConnectors(specs: readonly IntegrationSpec[], integrations: readonly Integration[]): Connector[] {
  const byType = new Map<string, Integration[]>()
  for (const integration of integrations)
    byType.set(integration.type, [...(byType.get(integration.type) ?? []), integration])
  const known = new Set(specs.map(({ type }) => type))
  return [
    ...specs.flatMap((spec) => (byType.get(spec.type) ?? [null]).map((integration) => connectorOf(spec, integration))),
    ...integrations.filter(({ type }) => !known.has(type)).map((integration) => connectorOf(null, integration)),
  ]
}

function connectorOf(spec: IntegrationSpec | null, integration: Integration | null): Connector {
  const type = spec?.type ?? integration?.type ?? ''
  const label = spec?.label ?? sentenceCase(type)
  return {
    key: integration ? `${type}-${integration.id}` : type,
    type,
    label,
    name: type === 'purview' ? 'Purview' : label,
    category: spec?.category ?? integration?.category ?? null,
    spec,
    integration,
    status: statusOf(type, integration),
  }
}

function statusOf(type: string, integration: Integration | null): ConnectorStatus {
  if (!integration) return 'not_connected'
  if (integration.status === 'syncing') return 'syncing'
  if (integration.connected) return 'connected'
  return authorizationStepOf(type) ? 'pending' : 'attention'
}

/** Connectors that become connected only by a step in another window; doing it again also mends credentials that stopped working. */
export const authorizationStepOf = (type: string): 'authorize' | 'verify' | null =>
  type === 'slack' ? 'authorize' : type === 'msft_teams' ? 'verify' : null

export const isCatalog = ({ category }: Connector): boolean => category === 'data_catalog'

/** `some_new_type` -> `Some new type` */
export const sentenceCase = (identifier: string): string => {
  const words = identifier.replaceAll(UNKNOWN_LABEL_JOINERS, ' ').trim()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Other'
}
