import type { Connector, ConnectorStatus } from '../connector'
import { categoryOrder, categoryLabels, statusLabel } from '../labels'

export const statusFilters = ['connected', 'not_connected', 'attention'] as const
export type StatusFilter = (typeof statusFilters)[number]

/** What the list shows; kept in the address. */
export interface ListFilter {
  /** Words looked for in the label, the address, the status and the category. */
  text: string
  status: StatusFilter | null
  category: string | null
}

const statusesOf: Record<StatusFilter, ConnectorStatus[]> = {
  connected: ['connected', 'syncing', 'cancelling', 'other'],
  not_connected: ['not_connected'],
  attention: ['attention', 'pending'],
}

export const hasStatusFilter = (connector: Connector, filter: StatusFilter | null): boolean =>
  filter === null || statusesOf[filter].includes(connector.status)

export function filterConnectors(
  connectors: readonly Connector[],
  { text, status, category }: ListFilter,
): Connector[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return connectors.filter((connector) => {
    const { label, integration } = connector
    const searched = [
      label,
      integration?.api_url,
      statusLabel(connector).word,
      categoryLabels(connector.category).heading,
    ]
      .join(' ')
      .toLowerCase()
    return (
      words.every((word) => searched.includes(word)) &&
      hasStatusFilter(connector, status) &&
      (category === null || (connector.category ?? '') === category)
    )
  })
}

export interface ConnectorGroup {
  category: string | null
  heading: string
  purpose: string
  connectors: Connector[]
}

/** Known categories in their order, then the others by their heading; within one, the platform's order. */
export function groupByCategory(connectors: readonly Connector[]): ConnectorGroup[] {
  const groups = new Map<string | null, Connector[]>()
  for (const connector of connectors) {
    const group = groups.get(connector.category)
    if (group) group.push(connector)
    else groups.set(connector.category, [connector])
  }
  return [...groups]
    .map(([category, members]) => ({ category, ...categoryLabels(category), connectors: members }))
    .toSorted(
      (one, other) =>
        categoryOrder(one.category) - categoryOrder(other.category) || one.heading.localeCompare(other.heading),
    )
}

/** The list's three parts, in the order in which they are shown. */
export const partsOf = (connectors: readonly Connector[]) => {
  const attention = connectors.filter((connector) => hasStatusFilter(connector, 'attention'))
  const connected = connectors.filter((connector) => hasStatusFilter(connector, 'connected'))
  const available = groupByCategory(connectors.filter((connector) => hasStatusFilter(connector, 'not_connected')))
  return { attention, connected, available }
}
