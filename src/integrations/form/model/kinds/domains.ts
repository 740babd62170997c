import * as z from 'zod/mini'
import { DomainListSchema } from '../../../api/schemas'
import { asDomains, type FieldValue } from '../values'
import { listKind } from './kind'

const idsOf = (value: FieldValue) => asDomains(value).map(({ id }) => id)

/** Domains of the other system (of Purview: collections), told apart by id. */
export const domains = listKind({
  parse: (json) => {
    const parsed = z.safeParse(DomainListSchema, json)
    return parsed.success ? parsed.data.items : []
  },
  toWire: asDomains,
  equals: (one, other) => idsOf(one).toSorted().join('\n') === idsOf(other).toSorted().join('\n'),
  describe: (value) =>
    asDomains(value)
      .map(({ name }) => name)
      .join(', ') || 'none, which means every domain',
})
