import type { Paste, PastedValue, Values } from '../../types'
import { accountOf, endpointOf, repairEndpoint, tenantPrefix } from '../fields/endpoint'
import { isField, labels, type Field } from '../fields/fieldNames'
import { bare, isGuid, isStandIn, isTenant, repairId } from '../fields/identifiers'
import { looksCutOff, looksLikeSecret, withoutSecrets } from '../fields/secretFormat'
import { mergeCandidates, type Candidate } from './candidates'
import { extractJson } from './extractJson'
import { normalize } from './normalize'
import { readJson } from './parseJson'
import { CUT, readLines, readWord } from './parseLines'
import { extractTables } from './parseTable'
import { isPlaceholder, isSampleAccount } from './placeholders'

const fieldOrder = ['api_url', 'tenant_id', 'client_id', 'client_secret'] as const

/** Longer texts are no output of a command that is meant here. */
const LONGEST = 200_000
const LONGEST_VALUE = 2000

/**
 * Understands what the Azure CLI, the setup script, infrastructure tools, environment files, shells and the portals give to
 * copy, also several of them at once, and after mail or chat had it. What is not recognised is ordinary text: `null`. Where
 * two things could be meant, neither is taken.
 */
export function parsePaste(text: string, values: Values, into?: string): Paste | null {
  if (text.length > LONGEST || text.trim() === '') return null
  if (!/\s/.test(text.trim()) && isOrdinaryIn(into, text)) return null
  const { blocks, rest } = extractJson(normalize(text))
  const { rows, rest: lines } = extractTables(rest)
  const { found, ignored, notes, endDates, openSteps, unread } = mergeCandidates([
    ...blocks.map((block) => readJson(block)),
    ...(rows.length > 0 ? [readJson(rows.map(withCommandNames))] : []),
    readLines(lines),
  ])
  const isCertain = found.some(({ weak }) => !weak)
  const { taken, refused } = settle(
    found.filter(({ weak, value }) => !weak || isCertain || looksLikeSecret(value)),
    values,
  )
  const asides = [...new Set([...refused, ...ignored])]
  if (taken.size === 0 && into === undefined && text.length < 100 && isGuid(bare(text)))
    asides.push('an id without its name: it could be the tenant, the app or an object. Paste it into its field.')
  if (taken.size === 0 && asides.length === 0 && openSteps.length === 0) return null
  if (unread > 0)
    asides.push(unread === 1 ? '1 line that was not recognised' : `${unread} lines that were not recognised`)
  const secrets = found.filter(({ field }) => field === 'client_secret').map(({ value }) => value)
  const clean = (message: string) => withoutSecrets(message, values, ...secrets)
  const expiresAt = taken.size > 0 ? soleDate(endDates) : null
  return {
    values: fieldOrder
      .flatMap((field) => taken.get(field) ?? [])
      .map((value) => ({ ...value, from: clean(value.from) })),
    ignored: asides.map(clean),
    notes,
    ...(expiresAt === null ? {} : { expiresAt }),
    ...(openSteps.length > 0
      ? { openSteps: openSteps.map((step) => ({ ...step, instruction: clean(step.instruction) })) }
      : {}),
  }
}

/** The Azure CLI writes the heads of a table with a capital. */
const withCommandNames = (row: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]))

/** One word that belongs where it is being pasted, or that says nothing of where else it would belong. */
function isOrdinaryIn(into: string | undefined, text: string): boolean {
  if (into === undefined || /^[{[]/.test(text.trim())) return false
  const [word] = readWord(text)
  if (!word) return !/^[\w$:"']+?[=:](?!\/\/)/.test(text.trim())
  return word.field === into || !isField(into)
}

/**
 * One value a field. Of one app's secrets the last counts, since a newer
 * one may have ended the older; of two apps, tenants or addresses nobody can tell which is meant, nor whose a secret is.
 */
function settle(
  candidates: readonly Candidate[],
  values: Values,
): { taken: Map<Field, PastedValue>; refused: string[] } {
  const taken = new Map<Field, PastedValue>()
  const refused: string[] = []
  const unclear = new Set<Field>()
  // The address comes last: the Purview portal's follows from the tenant.
  for (const field of ['tenant_id', 'client_id', 'client_secret', 'api_url'] as const) {
    const fitting: (PastedValue & { unnamed: boolean })[] = []
    for (const candidate of candidates.filter((each) => each.field === field)) {
      const fitted = fit(candidate, taken.get('tenant_id')?.value ?? values.tenant_id ?? '')
      if ('reason' in fitted) refused.push(`${candidate.from}: ${fitted.reason}`)
      else fitting.push({ field, value: fitted.value, from: candidate.from, unnamed: candidate.unnamed === true })
    }
    const isNamed = fitting.some(({ unnamed }) => !unnamed)
    // What follows from a page of the portal gives way to an address with a name.
    const meant = fitting.filter(({ unnamed, value }) => !isNamed || !unnamed || tenantPrefix(value) === null)
    const count = new Set(meant.map(({ value }) => (field === 'client_secret' ? value : value.toLowerCase()))).size
    const isSecretOfOneApp =
      field === 'client_secret' && meant.every(({ unnamed }) => !unnamed) && !unclear.has('client_id')
    const chosen = field === 'client_secret' ? meant.at(-1) : meant[0]
    if (!chosen) continue
    if ((count > 1 && !isSecretOfOneApp) || (field === 'client_secret' && unclear.has('client_id'))) {
      unclear.add(field)
      refused.push(
        count > 1
          ? `${count} different values for ${labels[field]}: paste only the one that is meant`
          : `${chosen.from}: it is not clear which app it belongs to`,
      )
      continue
    }
    taken.set(field, { field, value: chosen.value, from: chosen.from })
    for (const { value, from } of meant)
      if (value.toLowerCase() !== chosen.value.toLowerCase())
        refused.push(`${from}: another ${labels[field]} than the one taken`)
  }
  return { taken, refused }
}

function fit({ field, value, isAccountName }: Candidate, tenant: string): { value: string } | { reason: string } {
  if (value.length > LONGEST_VALUE) return { reason: 'too long' }
  const text = value.startsWith(CUT) ? value.slice(CUT.length) : value
  switch (field) {
    case 'api_url': {
      if (isPlaceholder(text)) return { reason: 'a placeholder' }
      const address = isAccountName && /^[\w-]+$/.test(text) ? endpointOf(text) : text
      const repair = repairEndpoint(address, { tenant_id: tenant })
      if (repair?.kind === 'invalid') return repair
      const endpoint = repair?.value ?? address.trim()
      return isSampleAccount(accountOf(endpoint) ?? 'none') ? { reason: 'a placeholder' } : { value: endpoint }
    }
    case 'tenant_id':
    case 'client_id': {
      const repair = repairId(field, text)
      const id = repair?.kind === 'repaired' ? repair.value : text.trim()
      if (isPlaceholder(id)) return { reason: 'a placeholder' }
      const isRight = field === 'tenant_id' ? isTenant(id) && !isStandIn(id) : isGuid(id)
      return isRight ? { value: id } : { reason: `not a ${labels[field]}` }
    }
    case 'client_secret':
      return fitSecret(text, value !== text)
  }
}

function fitSecret(value: string, isCut: boolean): { value: string } | { reason: string } {
  // Beside other words it is taken out of them; otherwise it stays byte for byte.
  const secret = value.split(/\s+/).find(looksLikeSecret)
  if (secret !== undefined) return { value: secret }
  if (isPlaceholder(value)) return { reason: 'a masked value or a placeholder' }
  return isCut || looksCutOff(value.trim()) ? { reason: 'not copied to its end' } : { value }
}

/** The day on which the secret expires, where the text names one only. */
function soleDate(dates: readonly string[]): string | null {
  const days = new Set(dates.filter((date) => /^\d{4}-\d{2}-\d{2}/.test(date)).map((date) => date.slice(0, 10)))
  const [day] = days
  return days.size === 1 && day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null
}
