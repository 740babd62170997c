import type { Domain } from '../../integrations/api/schemas'
import { provokedBy } from './provokingValues'
import { mix } from '../data/seeded'

/** Six characters in the manner of Purview's reference names. */
const referenceName = (index: number): string => mix(41, index).toString(36).padStart(6, '0').slice(-6)

const COLLECTIONS = [
  'Finance',
  'Sales',
  'Marketing',
  'Human Resources',
  'Supply Chain',
  'EMEA',
  'Finance',
  'Sales',
  'APAC',
  'Finance',
  'Customer 360',
  'Raw zone',
  'Curated zone',
  'Archive',
  'Sandbox',
]

/** Collections that hold no asset: a sync of nothing else succeeds with nothing matched. */
export const EMPTY_COLLECTIONS: readonly string[] = ['Archive', 'Sandbox']

const ELSEWHERE: Record<string, readonly string[]> = {
  atlan: ['Customer', 'Finance', 'Operations', 'Product'],
  alation: ['Corporate', 'Research', 'Retail'],
  collibra: ['Business Glossary', 'Data Governance Council', 'Finance', 'Technical Metadata'],
  datahub: ['Engineering', 'Growth', 'Platform'],
}

const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

/**
 * What a connection can see. For Purview the first is the root collection, whose reference name is the account's name in lower case;
 * three collections are called "Finance" and two "Sales".
 */
export function domainsOf(type: string, address: string): Domain[] {
  if (type !== 'purview') return (ELSEWHERE[type] ?? []).map((name) => ({ id: slug(name), name }))
  const provoked = provokedBy('api_url', address)
  const account = new URL(address).hostname.split('.')[0] ?? 'root'
  if (provoked && 'collections' in provoked) {
    return Array.from({ length: provoked.collections }, (_, index) => ({
      id: `c${String(index + 1).padStart(5, '0')}`,
      name: `Collection ${String(index + 1).padStart(5, '0')}`,
    }))
  }
  const children = COLLECTIONS.map((name, index) => ({ id: referenceName(index), name }))
  return [{ id: account.toLowerCase(), name: account }, ...children]
}
