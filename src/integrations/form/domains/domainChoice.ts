import type { Domain } from '../../api/schemas'
import { repeatedNames, type DomainIndex } from './domainSearch'

export interface Chosen {
  /** One an id; those that no longer exist first, so that they are never out of sight. */
  domains: readonly Domain[]
  /** How many of them the connection does not see any more; none while it is not known. */
  gone: number
  /** Names, folded, that another domain bears, chosen or not. */
  repeated: ReadonlySet<string>
}

export function chosenOf(value: readonly Domain[], available: DomainIndex | undefined): Chosen {
  const unique = [...new Map(value.map((domain) => [domain.id, domain])).values()]
  if (!available) return { domains: unique, gone: 0, repeated: repeatedNames(unique) }
  const gone = unique.filter(({ id }) => !available.ids.has(id))
  return {
    domains: gone.length ? [...gone, ...unique.filter(({ id }) => available.ids.has(id))] : unique,
    gone: gone.length,
    repeated: gone.length ? repeatedNames([...available.domains, ...gone]) : available.repeated,
  }
}

export const without = (value: readonly Domain[], removed: readonly Domain[]): Domain[] => {
  const ids = new Set(removed.map(({ id }) => id))
  return value.filter(({ id }) => !ids.has(id))
}

export const withAll = (value: readonly Domain[], added: readonly Domain[]): Domain[] => {
  const ids = new Set(value.map(({ id }) => id))
  return [...value, ...added.filter(({ id }) => !ids.has(id)).map(({ id, name }) => ({ id, name }))]
}

export const isChosen = (value: readonly Domain[], { id }: Domain): boolean => value.some((each) => each.id === id)
