import { focusManager, onlineManager, type QueryClient } from '@tanstack/react-query'
import { keys } from '../../api/keys'
import type { Capabilities } from '../../api/capabilities'
import type { Readable } from '../../api/readable'
import type { Request } from '../../api/request'
import type { Integration } from '../../api/schemas'
import { askAll } from './ask'
import { followList, shareAnswers, shareRuns, takeAnswer } from './sharing'
import type { ConnectTabs } from './tabs'

const SOONEST_MS = 1_500
const LATEST_MS = 10_000
const BACK_OFF = 1.5

/**
 * Keeps what the cache knows of running syncs true, for all tabs: asks while something syncs and the page is visible and
 * online; sooner while things change, later while nothing does; the next time only after the last answer. It reads the list
 * from the cache and asks for it only when a sync has ended.
 */
export function watchSyncs(
  client: QueryClient,
  request: Request,
  capabilities: Capabilities,
  connect: ConnectTabs,
): () => void {
  /** Since it asks for all tabs, or waits until it may. */
  let leading: AbortController | null = null
  /** The platform would refuse; until the list is answered again. */
  let refused = false
  let watched = ''
  let heardBefore = ''
  let endPause = () => {}

  const syncing = () =>
    (client.getQueryData<Readable<Integration>>(keys.integrations)?.items ?? [])
      .filter(({ status }) => status === 'syncing')
      .map(({ id }) => id)

  const tabs = connect({
    onAnswer: (answer) => takeAnswer(client, answer),
    onAsked: () => {
      if (leading) shareRuns(client, syncing(), tabs.share)
    },
  })

  const stop = () => {
    leading?.abort()
    leading = null
  }

  const consider = () => {
    const ids = syncing()
    const before = watched
    watched = ids.join()
    if (ids.length === 0 || refused || !focusManager.isFocused() || !onlineManager.isOnline()) stop()
    else if (!leading) void lead()
    else if (watched !== before) {
      heardBefore = ''
      endPause()
    }
  }

  async function lead() {
    const controller = new AbortController()
    leading = controller
    tabs.askOthers()
    // It rejects only where the waiting was aborted.
    await tabs.lead(controller.signal, () => askUntil(controller.signal)).catch(() => undefined)
    if (leading === controller) leading = null
  }

  async function askUntil(signal: AbortSignal) {
    let pause = SOONEST_MS
    while (!signal.aborted) {
      const { state, wait, refused: refusedNow } = await askAll(client, request, capabilities, syncing())
      if (signal.aborted) return
      if (refusedNow) {
        refused = true
        return
      }
      pause = state === heardBefore ? Math.min(pause * BACK_OFF, LATEST_MS) : SOONEST_MS
      heardBefore = state
      await pauseFor(Math.max(pause, wait), signal)
    }
  }

  const pauseFor = (milliseconds: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      signal.addEventListener('abort', end)
      endPause = end
    })

  const unsubscribe = [
    shareAnswers(client, tabs.share),
    focusManager.subscribe(consider),
    onlineManager.subscribe(consider),
    followList(client, () => {
      refused = false
      consider()
    }),
  ]
  consider()
  return () => {
    for (const end of unsubscribe) end()
    stop()
    tabs.close()
  }
}
