import type { Paste, PastedValue, Values } from '../../types'
import { mergeCandidates, type Candidate } from './candidates'
import { endpointOf, repairEndpoint } from '../fields/endpoint'
import { isField, labels, type Field } from '../fields/fieldNames'
import { bare, isGuid, isStandIn, isTenant, repairId } from '../fields/identifiers'
import { extractJson } from './extractJson'
import { readJson } from './parseJson'
import { readLines, readWord } from './parseLines'
import { looksLikeSecret, withoutSecrets } from '../fields/secretFormat'

const fieldOrder = ['api_url', 'tenant_id', 'client_id', 'client_secret'] as const

/** Longer texts are no output of a command that is meant here. */
const LONGEST = 200_000
const LONGEST_VALUE = 2000

/**
 * Understands what the Azure CLI, environment files, shells and the portals give to copy, also several of them at once.
 * What is not recognised is ordinary text: `null`.
 */
export function parsePaste(text: string, values: Values, into?: string): Paste | null {
  if (text.length > LONGEST || text.trim() === '') return null
  if (!/\s/.test(text.trim()) && isOrdinaryIn(into, text)) return null
  const { blocks, rest } = extractJson(text)
  const { clues, ignored, notes, endDates, unread } = mergeCandidates([
    ...blocks.map((block) => readJson(block)),
    readLines(rest),
  ])
  const isCertain = clues.some(({ weak }) => !weak)
  const { taken, refused } = settle(
    clues.filter(({ weak, value }) => !weak || isCertain || looksLikeSecret(value)),
    values,
  )
  const asides = [...new Set([...refused, ...ignored])]
  if (taken.size === 0 && into === undefined && text.length < 100 && isGuid(bare(text)))
    asides.push('an id without its name: it could be the tenant, the app or an object. Paste it into its field.')
  if (taken.size === 0 && asides.length === 0) return null
  if (unread > 0)
    asides.push(unread === 1 ? '1 line that was not recognised' : `${unread} lines that were not recognised`)
  const secrets = clues.filter(({ field }) => field === 'client_secret').map(({ value }) => value)
  const said = (words: string) => withoutSecrets(words, values, ...secrets)
  const expiresAt = taken.size > 0 ? soleDate(endDates) : null
  return {
    values: fieldOrder
      .flatMap((field) => taken.get(field) ?? [])
      .map((value) => ({ ...value, from: said(value.from) })),
    ignored: asides.map(said),
    notes,
    ...(expiresAt === null ? {} : { expiresAt }),
  }
}

/** One word that belongs where it is being pasted, or that says nothing of where else it would belong. */
function isOrdinaryIn(into: string | undefined, text: string): boolean {
  if (into === undefined || /^[{[]/.test(text.trim())) return false
  const [found] = readWord(text)
  if (!found) return !/^[\w$:"']+?[=:](?!\/\/)/.test(text.trim())
  return found.field === into || !isField(into)
}

/** One value a field: the first that fits, but the last secret, since a newer one may have ended the older. */
function settle(clues: readonly Candidate[], values: Values): { taken: Map<Field, PastedValue>; refused: string[] } {
  const taken = new Map<Field, PastedValue>()
  const refused: string[] = []
  const of = (field: Field) => clues.filter((clue) => clue.field === field)
  // The address comes last: the Purview portal's follows from the tenant.
  const ordered = [...of('tenant_id'), ...of('client_id'), ...of('client_secret').toReversed(), ...of('api_url')]
  for (const clue of ordered) {
    const fitting = fit(clue, taken.get('tenant_id')?.value ?? values.tenant_id ?? '')
    const earlier = taken.get(clue.field)
    if ('reason' in fitting) refused.push(`${clue.from}: ${fitting.reason}`)
    else if (!earlier) taken.set(clue.field, { field: clue.field, value: fitting.value, from: clue.from })
    else if (earlier.value.toLowerCase() !== fitting.value.toLowerCase())
      refused.push(`${clue.from}: another ${labels[clue.field]} than the one taken`)
  }
  return { taken, refused }
}

function fit({ field, value, isAccountName }: Candidate, tenant: string): { value: string } | { reason: string } {
  if (value.length > LONGEST_VALUE) return { reason: 'too long' }
  switch (field) {
    case 'api_url': {
      const address = isAccountName && /^[\w-]+$/.test(value) ? endpointOf(value) : value
      const repair = repairEndpoint(address, { tenant_id: tenant })
      if (repair?.kind === 'invalid') return repair
      return { value: repair?.value ?? address.trim() }
    }
    case 'tenant_id':
    case 'client_id': {
      const repair = repairId(field, value)
      const id = repair?.kind === 'repaired' ? repair.value : value.trim()
      const isRight = field === 'tenant_id' ? isTenant(id) && !isStandIn(id) : isGuid(id)
      return isRight ? { value: id } : { reason: `not a ${labels[field]}` }
    }
    case 'client_secret':
      if (/[*•●]{4}|^<.*>$|^\.+$/.test(value)) return { reason: 'a masked value or a placeholder' }
      // Beside other words it is taken out of them; otherwise it stays byte for byte.
      return { value: value.split(/\s+/).find(looksLikeSecret) ?? value }
  }
}

/** The day on which the secret ends, where the text names one only. */
function soleDate(dates: readonly string[]): string | null {
  const days = new Set(dates.filter((date) => /^\d{4}-\d{2}-\d{2}/.test(date)).map((date) => date.slice(0, 10)))
  const [day] = days
  return days.size === 1 && day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null
}
