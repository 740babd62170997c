import type { Datastore } from '../../../integrations/api/schemas'
import { databaseDatastore, FIRST_ID, otherDatastores } from '../../data/datastores'
import { mustHaveRole, type Context } from '../context'
import { pageOf, type PageQuery } from '../rules/paging'
import { invalid } from '../rules/httpError'
import { pulledTags } from '../runs/runs'

export interface DatastoreQuery extends PageQuery {
  id?: readonly string[]
  name?: string | null
  search?: string | null
  datastore_type?: readonly string[]
  tag?: readonly string[]
  group?: readonly string[]
  enrichment_only?: string | null
  sort_id?: string | null
  sort_name?: string | null
}

/** Those are told first where no order is asked for. */
const FAVOURITES = [1_007, 1_003]

/** @throws {HttpError} 422 for an order that is neither. */
function orderOf(name: 'sort_id' | 'sort_name', sent: string | null | undefined): 1 | -1 | null {
  if (sent == null) return null
  if (sent === 'asc') return 1
  if (sent === 'desc') return -1
  throw invalid({ loc: ['query', name], msg: "Input should be 'asc' or 'desc'", type: 'enum' })
}

/** The datastores that the person may see. Nothing has a team here, so asking for one finds nothing. */
export const datastoreOperations = (context: Context) => ({
  getDatastores(query: DatastoreQuery = {}) {
    mustHaveRole(context)
    const byId = orderOf('sort_id', query.sort_id)
    const byName = orderOf('sort_name', query.sort_name)
    const databases = Array.from({ length: context.state.rules.datastores }, (_, index) => databaseDatastore(index))
    const part = query.search?.toLowerCase()
    const now = context.clock()
    /** Each integration's are those of its last pull that has come to the datastore. */
    const tagsOf = ({ id }: Pick<Datastore, 'id'>) =>
      (id < FIRST_ID ? [] : context.state.integrations).flatMap((stored) => {
        const names = stored.runs
          .toReversed()
          .reduce<string[] | null>((found, run) => found ?? pulledTags(run, id - FIRST_ID, now), null)
        return names?.map((name) => ({ type: 'external', name, integration: { id: stored.id } })) ?? []
      })
    const fits = ({ id, name, type, enrichment_only }: Datastore) =>
      enrichment_only === (query.enrichment_only === 'true') &&
      (!query.id?.length || query.id.includes(String(id))) &&
      (!query.datastore_type?.length || query.datastore_type.includes(type)) &&
      (!query.tag?.length || tagsOf({ id }).some(({ name: tag }) => query.tag?.includes(tag))) &&
      !query.group?.length &&
      (query.name == null || name === query.name) &&
      (!part || name.includes(part))
    const rank = ({ id }: Datastore) => (FAVOURITES.includes(id) ? 0 : 1)
    const found = [...otherDatastores, ...databases].filter(fits).toSorted((left, right) => {
      if (byId) return byId * (left.id - right.id)
      if (byName) return byName * left.name.localeCompare(right.name)
      return rank(left) - rank(right)
    })
    return pageOf(query, found.length, (from, to) =>
      found.slice(from, to).map((datastore): Datastore => ({ ...datastore, global_tags: tagsOf(datastore) })),
    )
  },
})
