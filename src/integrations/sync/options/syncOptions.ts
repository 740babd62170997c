import type { Integration, SyncOptions } from '../../api/schemas'
import { counted } from '../../ui/format'

export const BOTH: SyncOptions = { pull: true, push: true }

/** `Pull and Push`, `Pull`, `Push`. */
export const directionsInWords = ({ pull, push }: SyncOptions): string =>
  [pull && 'Pull', push && 'Push'].filter(Boolean).join(' and ') || 'Neither direction'

export const pullSentence = (name: string) =>
  `Classifications and labels of ${name} become external tags on the matching datastores, tables and columns; display names and descriptions come along.`
export const pushSentence = (name: string) =>
  `Quality Score, Anomaly Count, Check Count and a link to Qualytics are written to the matching data sources, tables and columns in ${name}.`

const NAMED = 3

/** Which domains limit the sync: `Sales, Finance and 2 more`, or that none does. */
export function domainsInWords({ parameters }: Integration): string {
  const domains = parameters?.domains ?? []
  if (domains.length === 0) return 'All domains are searched'
  const named = domains.slice(0, NAMED).map(({ name }) => name)
  const more = domains.length - named.length
  return `Limited to ${counted(domains.length, 'domain')}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

export const overwriteInWords = ({ overwrite }: Integration, name: string): string =>
  overwrite
    ? `On: a Qualytics tag of the same name becomes an external tag that ${name} owns`
    : `Off: a Qualytics tag of the same name stays as it is, and the one of ${name} is skipped`
