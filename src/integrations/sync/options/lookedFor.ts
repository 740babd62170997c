import type { Datastore } from '../../api/schemas'
import { counted } from '../../ui/format'

/** Whether a datastore takes part in a sync, as far as anything says. */
export type Part = 'yes' | 'no' | 'not said'

export interface LookedFor {
  id: number
  /** In Qualytics. */
  name: string
  part: Part
  /** Why not, or why it is not said; empty where it takes part. */
  reason: string
  /** What is looked for in the catalog, upper and lower case as stored: `database.schema`. Empty where nothing is. */
  searched: string
}

/** What a sync will look for: names only. Whether anything matches is known afterwards. */
export function lookedFor(datastores: readonly Datastore[]): LookedFor[] {
  return datastores.map((datastore) => {
    const [part, reason] = partOf(datastore)
    return {
      id: datastore.id,
      name: datastore.name,
      part,
      reason,
      searched: part === 'no' ? '' : levelsOf(datastore).filter(Boolean).join('.'),
    }
  })
}

const levelsOf = ({ store_type, database, catalog, schema }: Datastore) => [
  store_type === 'native' ? catalog : database,
  schema,
]

function partOf({ enrichment_only, store_type, connected }: Datastore): [Part, string] {
  if (enrichment_only) return ['no', 'enrichment only']
  if (store_type === 'dfs') return ['no', 'files']
  if (store_type === 'native') return ['not said', 'native']
  if (store_type !== 'jdbc') return ['not said', store_type]
  return connected === false ? ['not said', 'not connected'] : ['yes', '']
}

/** `46 take part, 3 do not (2 files, 1 enrichment only), of 1 nothing is said (1 native)` */
export function partsInWords(list: readonly LookedFor[]): string {
  const of = (part: Part) => list.filter((each) => each.part === part)
  const reasons = (some: readonly LookedFor[]) => {
    const counts = new Map<string, number>()
    for (const { reason } of some) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ')
  }
  const [yes, no, unsaid] = [of('yes'), of('no'), of('not said')]
  return [
    `${counted(yes.length, 'datastore takes', 'datastores take')} part`,
    no.length > 0 && `${counted(no.length, 'does', 'do')} not (${reasons(no)})`,
    unsaid.length > 0 && `of ${unsaid.length} nothing is said (${reasons(unsaid)})`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** For the clipboard: a datastore a line, its searched name behind a tab. */
export const lookedForAsText = (list: readonly LookedFor[]): string =>
  list.map(({ name, searched, reason }) => [name, searched || `(${reason})`].join('\t')).join('\n')
