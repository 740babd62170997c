import type { Domain } from '../../api/schemas'

export const nameOf = ({ id, name }: Domain): string => name.trim() || id

const fold = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Names, folded, that several domains bear. */
export function repeatedNames(domains: readonly Domain[]): ReadonlySet<string> {
  const bearers = new Map<string, string>()
  const repeated = new Set<string>()
  for (const { id, name } of domains) {
    const folded = fold(name)
    if ((bearers.get(folded) ?? id) !== id) repeated.add(folded)
    bearers.set(folded, id)
  }
  return repeated
}

/** The id, where the name alone does not tell which domain is meant; else nothing. */
export const tellingId = (domain: Domain, repeated: ReadonlySet<string>): string =>
  repeated.has(fold(domain.name)) && nameOf(domain) !== domain.id ? domain.id : ''

/** One an id, in the order of their names. */
export function inOrder(domains: readonly Domain[]): Domain[] {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
  return [...new Map(domains.map((domain) => [domain.id, domain])).values()].toSorted(
    (one, other) => compare(nameOf(one), nameOf(other)) || compare(one.id, other.id),
  )
}
