import type { Datastore } from '../../api/schemas'

/** What has changed in the external tags of one datastore. */
export interface TagChange {
  id: number
  /** The datastore's. */
  name: string
  added: string[]
  removed: string[]
}

/** Whether the platform tells of tags at all. */
export const tellsTags = (datastores: readonly Datastore[]): boolean =>
  datastores.some(({ global_tags }) => Array.isArray(global_tags))

const tagsOf = (datastore: Datastore | undefined, integration: number): string[] =>
  (datastore?.global_tags ?? []).filter((tag) => tag.integration?.id === integration).map(({ name }) => name)

/** The datastores whose external tags of this integration differ; one that was not known before is passed over. */
export function tagChanges(
  before: readonly Datastore[],
  after: readonly Datastore[],
  integration: number,
): TagChange[] {
  const earlier = new Map(before.map((datastore) => [datastore.id, datastore]))
  return after.flatMap((datastore) => {
    const { id, name } = datastore
    if (!earlier.has(id)) return []
    const [had, has] = [earlier.get(id), datastore].map((each) => new Set(tagsOf(each, integration)))
    const added = [...(has ?? [])].filter((tag) => !had?.has(tag))
    const removed = [...(had ?? [])].filter((tag) => !has?.has(tag))
    return added.length + removed.length > 0 ? [{ id, name, added, removed }] : []
  })
}
