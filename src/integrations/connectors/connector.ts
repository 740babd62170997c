import type { Integration, IntegrationSpec } from '../api/schemas'

/**
 * `pending`: stored, but a second step (authorise, verify) is open. `attention`: stored, but the credentials stopped working.
 * `cancelling`: a sync still goes on, and there is nothing to start or to cancel. `other`: connected, with a status that this
 * page does not know.
 */
export type ConnectorStatus =
  | 'not_connected'
  | 'connected'
  | 'syncing'
  | 'cancelling'
  | 'attention'
  | 'pending'
  | 'other'

/** One row of the list: something that can be connected, with what is stored of it. */
export interface Connector {
  /** Steady over reloads and unique on the page: `purview`, or `purview-3` for a stored one. */
  key: string
  type: string
  label: string
  /** The label, with the address where several of the type are stored: what tells them apart by ear. */
  fullLabel: string
  /** As titles and options use it: "Purview" for Microsoft Purview, else the label. */
  name: string
  category: string | null
  /** Without one, the platform no longer says how this type is configured. */
  spec: IntegrationSpec | null
  integration: Integration | null
  status: ConnectorStatus
}

/** One that is stored. */
export type ConnectedConnector = Connector & { integration: Integration }

const UNKNOWN_LABEL_JOINERS = /[_-]+/g

/** Specifications first, in the platform's order; a type with several integrations has a row for each; an integration of an unknown type has one too. */
export function joinConnectors(specs: readonly IntegrationSpec[], integrations: readonly Integration[]): Connector[] {
  const byType = new Map<string, Integration[]>()
  for (const integration of integrations) {
    const same = byType.get(integration.type)
    if (same) same.push(integration)
    else byType.set(integration.type, [integration])
  }
  const known = new Map(specs.map((spec) => [spec.type, spec]))
  const rowOf = (spec: IntegrationSpec | null, integration: Integration | null) =>
    connectorOf(spec, integration, (byType.get(integration?.type ?? '')?.length ?? 0) > 1)
  return [
    ...[...known.values()].flatMap((spec) =>
      (byType.get(spec.type) ?? [null]).map((integration) => rowOf(spec, integration)),
    ),
    ...integrations.filter(({ type }) => !known.has(type)).map((integration) => rowOf(null, integration)),
  ]
}

function connectorOf(spec: IntegrationSpec | null, integration: Integration | null, several: boolean): Connector {
  const type = spec?.type ?? integration?.type ?? ''
  const label = spec?.label ?? knownLabels.get(type) ?? sentenceCase(type)
  return {
    key: integration ? `${type}-${integration.id}` : type,
    type,
    label,
    fullLabel: several && integration?.api_url ? `${label}, ${addressOf(integration.api_url)}` : label,
    name: type === 'purview' ? 'Purview' : label,
    category: spec?.category ?? integration?.category ?? null,
    spec,
    integration,
    status: statusOf(type, integration),
  }
}

/** Types that may be stored without a specification. */
const knownLabels = new Map([
  ['llm', 'LLM Configuration'],
  ['smtp', 'SMTP'],
])

function statusOf(type: string, integration: Integration | null): ConnectorStatus {
  if (!integration) return 'not_connected'
  const { status, connected } = integration
  if (status === 'syncing' || status === 'cancelling') return status
  if (!connected) return authorizationStepOf(type) ? 'pending' : 'attention'
  return status && status !== 'synced' ? 'other' : 'connected'
}

/** Connectors that become connected only by a step in another window; doing it again also mends credentials that stopped working. */
export const authorizationStepOf = (type: string): 'authorize' | 'verify' | null =>
  type === 'slack' ? 'authorize' : type === 'msft_teams' ? 'verify' : null

export const isCatalog = ({ category }: Pick<Connector, 'category'>): boolean => category === 'data_catalog'

/** Whether a new sync can be started: the connection works, and no sync goes on. */
export const canSync = (connector: Connector): boolean =>
  isCatalog(connector) && (connector.status === 'connected' || connector.status === 'other')

/** The one that stands in the way of connecting another: of the ticketing systems only one can be connected. */
export const inTheWayOf = ({ category, integration }: Connector, all: readonly Connector[]): Connector | undefined =>
  category === 'ticketing' && !integration
    ? all.find((other) => other.category === category && other.integration)
    : undefined

export const hasSecret = ({ spec }: Pick<Connector, 'spec'>): boolean =>
  spec?.properties.some(({ secret }) => secret) ?? false

/** An address as a row shows it. */
export const addressOf = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '')

/** `some_new_type` -> `Some new type` */
export const sentenceCase = (identifier: string): string => {
  const words = identifier.replaceAll(UNKNOWN_LABEL_JOINERS, ' ').trim()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Other'
}
