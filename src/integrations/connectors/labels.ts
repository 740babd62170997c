import type { Sign } from '../ui/StatusSign'
import { sentenceCase, type ConnectorStatus } from './connector'

interface CategoryWords {
  heading: string
  /** One line on each row: what connecting it is good for. */
  purpose: string
}

const categories = new Map<string, CategoryWords>([
  ['data_catalog', { heading: 'Data Catalog', purpose: 'Pulls tags and descriptions, pushes quality scores' }],
  ['alerting', { heading: 'Alerting', purpose: 'Sends the notifications of your flows' }],
  ['ticketing', { heading: 'Ticketing', purpose: 'Opens and follows tickets for anomalies' }],
  ['ai', { heading: 'AI', purpose: 'Answers questions about your data quality' }],
])

/** Known categories first, in their order, then the others by name. */
export const categoryOrder = (category: string | null): number => {
  const position = [...categories.keys()].indexOf(category ?? '')
  return position === -1 ? categories.size : position
}

export const categoryLabels = (category: string | null): CategoryWords =>
  categories.get(category ?? '') ?? {
    heading: category ? sentenceCase(category) : 'Other',
    purpose: 'Works together with Qualytics',
  }

export const statusLabels: Record<ConnectorStatus, { word: string; sign: Sign }> = {
  not_connected: { word: 'Not connected', sign: 'none' },
  connected: { word: 'Connected', sign: 'ok' },
  syncing: { word: 'Syncing', sign: 'moving' },
  attention: { word: 'Needs attention', sign: 'attention' },
  pending: { word: 'Pending', sign: 'pending' },
}
