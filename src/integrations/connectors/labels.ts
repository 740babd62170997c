import type { Sign } from '../ui/StatusSign'
import { sentenceCase, type Connector, type ConnectorStatus } from './connector'

interface CategoryWords {
  heading: string
  /** One line beside the heading: what connecting one is good for. */
  purpose: string
}

const categories = new Map<string, CategoryWords>([
  ['data_catalog', { heading: 'Data Catalog', purpose: 'Pulls tags and descriptions, pushes quality scores' }],
  ['alerting', { heading: 'Alerting', purpose: 'Sends the notifications of your flows' }],
  ['ticketing', { heading: 'Ticketing', purpose: 'Opens and follows tickets for anomalies. One system at a time' }],
  ['workflow', { heading: 'Workflow', purpose: 'Runs steps of your flows in another system' }],
  ['llm', { heading: 'Agent Q', purpose: 'The language model that Agent Q answers with' }],
])

/** Known categories first, in their order, then the others by name. */
export const categoryOrder = (category: string | null): number => {
  const position = [...categories.keys()].indexOf(category ?? '')
  return position === -1 ? categories.size : position
}

export const categoryLabels = (category: string | null): CategoryWords =>
  categories.get(category ?? '') ?? { heading: category ? sentenceCase(category) : 'Other', purpose: '' }

const statusLabels: Record<Exclude<ConnectorStatus, 'other'>, { word: string; sign: Sign }> = {
  not_connected: { word: 'Not connected', sign: 'none' },
  connected: { word: 'Connected', sign: 'ok' },
  syncing: { word: 'Syncing', sign: 'moving' },
  cancelling: { word: 'Cancelling', sign: 'moving' },
  attention: { word: 'Needs attention', sign: 'attention' },
  pending: { word: 'Pending', sign: 'pending' },
}

/** A status word that this page does not know is shown as the platform wrote it. */
export const statusLabel = ({ status, integration }: Pick<Connector, 'status' | 'integration'>) =>
  status === 'other' ? { word: integration?.status ?? '', sign: 'pending' as const } : statusLabels[status]
