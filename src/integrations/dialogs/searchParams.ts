import { SyncOutcomeSchema, type SyncOutcome } from '../api/schemas'
import { statusFilters, type ListFilter, type StatusFilter } from '../connectors/filter/filter'

/** The dialogs that need nothing but the integration that they are about. */
const dialogsOfOne = [
  'edit',
  'replace',
  'check',
  'cancel',
  'automate',
  'history',
  'connection',
  'diagnostics',
  'disconnect',
] as const

/** The dialogs that have an address. `run`, `outcome` and `search` are what the sync log shows. */
export type DialogRequest =
  | { dialog: 'add'; type: string; prefill: Record<string, string> }
  | { dialog: (typeof dialogsOfOne)[number]; id: number }
  /** `directions` are the ones chosen at first in Sync options. */
  | { dialog: 'sync'; id: number; directions?: Directions }
  | { dialog: 'runs'; id: number; run?: number; outcome?: SyncOutcome; search?: string }

const allDirections = ['both', 'pull', 'push'] as const
export type Directions = (typeof allDirections)[number]

/** What the query part of the address says: which dialog is open, and what the list shows. */
export interface PageSearch {
  dialog: DialogRequest | null
  filter: ListFilter
}

/** They are ours only beside `dialog`: a host may have an `id` of its own. */
const dialogKeys = ['dialog', 'type', 'id', 'directions', 'run', 'outcome', 'search']
/** `set.tenant_id=…` fills the field `tenant_id` of a new integration's form. */
const PREFILL = 'set.'

const isOneOf = <Word extends string>(words: readonly Word[], word: string | null): word is Word =>
  words.some((known) => known === word)

/** Total: what it does not understand means no dialog and no filter. `prefix` stands before each name of ours. */
export function parseSearch(search: string, prefix = ''): PageSearch {
  const query = withoutPrefix(new URLSearchParams(search), prefix)
  const status = query.get('status')
  return {
    dialog: parseDialog(query),
    filter: {
      text: query.get('q') ?? '',
      status: isOneOf<StatusFilter>(statusFilters, status) ? status : null,
      category: query.get('category') || null,
    },
  }
}

const withoutPrefix = (query: URLSearchParams, prefix: string) =>
  new URLSearchParams(
    [...query].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value]),
  )

function parseDialog(query: URLSearchParams): DialogRequest | null {
  const dialog = query.get('dialog')
  const type = query.get('type')
  if (dialog === 'add' && type) {
    const filled = [...query].filter(([key]) => key.startsWith(PREFILL))
    return {
      dialog,
      type,
      prefill: Object.fromEntries(filled.map(([key, value]) => [key.slice(PREFILL.length), value])),
    }
  }
  const id = positiveInteger(query.get('id'))
  if (id === undefined) return null
  if (isOneOf(dialogsOfOne, dialog)) return { dialog, id }
  if (dialog === 'sync') {
    const directions = query.get('directions')
    return { dialog, id, directions: isOneOf(allDirections, directions) ? directions : undefined }
  }
  if (dialog !== 'runs') return null
  const outcome = query.get('outcome')
  return {
    dialog,
    id,
    run: positiveInteger(query.get('run')),
    outcome: isOneOf(SyncOutcomeSchema.options, outcome) ? outcome : undefined,
    search: query.get('search') || undefined,
  }
}

const positiveInteger = (written: string | null): number | undefined =>
  written && /^[1-9]\d{0,14}$/.test(written) ? Number(written) : undefined

/** The query part that `parseSearch` reads back; parameters of the host's own (in `present`) stay. */
export function formatSearch({ dialog, filter }: PageSearch, present = '', prefix = ''): string {
  const query = new URLSearchParams(present)
  const before = parseSearch(present, prefix)
  const isOurs = (name: string) =>
    name === 'q' ||
    name === 'category' ||
    (name === 'status' && before.filter.status !== null) ||
    (before.dialog !== null && (dialogKeys.includes(name) || name.startsWith(PREFILL)))
  const own = [...query.keys()].filter((key) => key.startsWith(prefix) && isOurs(key.slice(prefix.length)))
  for (const key of own) query.delete(key)
  const set = (name: string, value: string) => query.set(prefix + name, value)
  if (filter.text) set('q', filter.text)
  if (filter.status) set('status', filter.status)
  if (filter.category) set('category', filter.category)
  if (dialog) {
    for (const [key, value] of Object.entries(dialog))
      if (typeof value === 'string' || typeof value === 'number') set(key, String(value))
    if (dialog.dialog === 'add')
      for (const [field, value] of Object.entries(dialog.prefill)) set(PREFILL + field, value)
  }
  const written = query.toString()
  return written ? `?${written}` : ''
}

/** The section of an integration's view that a request asks for; null for any other dialog. */
export const sectionOf = ({ dialog }: DialogRequest): Section | null =>
  dialog === 'runs' || dialog === 'history' || dialog === 'connection' ? dialog : null
export type Section = 'runs' | 'history' | 'connection'

/** Whether two requests mean the same open dialog: what it shows inside may differ. */
export function isSameDialog(one: DialogRequest | null, other: DialogRequest | null): boolean {
  if (one === null || other === null) return one === other
  if (one.dialog !== other.dialog) return false
  return one.dialog === 'add'
    ? other.dialog === 'add' && one.type === other.type
    : other.dialog !== 'add' && one.id === other.id
}
