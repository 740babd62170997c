import type { Domain } from '../api/schemas'
import { nameOf, repeatedNames, tellingId, type DomainIndex } from './domainSearch'

export interface ChosenDomain {
  domain: Domain
  name: string
  /** Where another one bears the same name. */
  id: string
  /** Not among those that the connection sees now. */
  gone: boolean
}

/** The chosen ones as they are shown: those that no longer exist first, so that they are never out of sight. */
export function chosenOf(value: readonly Domain[], available: DomainIndex | undefined): ChosenDomain[] {
  const unique = [...new Map(value.map((domain) => [domain.id, domain])).values()]
  const repeated = new Set([...repeatedNames(unique), ...(available?.repeated ?? [])])
  const chosen = unique.map((domain) => ({
    domain,
    name: nameOf(domain),
    id: tellingId(domain, repeated),
    gone: available !== undefined && !available.ids.has(domain.id),
  }))
  return chosen.toSorted((one, other) => Number(other.gone) - Number(one.gone))
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
