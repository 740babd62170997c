import type { IntegrationsHost } from '../integrations'
import { createStore } from './store'

/** Keeps how far the syncs are that go on, from what the page tells its host; the document's title shows it. */
export function followSyncs() {
  const going = new Map<number, number | null>()
  const syncs = createStore<readonly (number | null)[]>([])
  const onEvent: IntegrationsHost['onEvent'] = ({ name, id, fraction = null }) => {
    if (id === null) return
    if (name === 'sync-progress') going.set(id, fraction)
    else if (name === 'sync-ended' || name === 'disconnected') going.delete(id)
    else return
    syncs.set([...going.values()])
  }
  return { syncs, onEvent }
}

/** `62 % · Integration · Settings · Qualytics`; the percentage only of one sync, and where it is known. */
export function titleOf(title: string, syncs: readonly (number | null)[]): string {
  const [first] = syncs
  if (first === undefined) return title
  if (syncs.length > 1) return `${syncs.length} syncs · ${title}`
  return `${first === null ? 'Syncing' : `${Math.floor(first * 100)} %`} · ${title}`
}
