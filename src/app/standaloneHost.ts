import { parseCapabilities, type Capabilities, type IntegrationsHost } from '../integrations'
import { changeSearch } from './routing/location'
import { createMessages, type Messages } from './notifications/notifications'
import { csrfHeader } from './session/csrf'
import { createSession, type Session } from './session/session'
import { readUser, type SignedInUser } from './session/user'
import { followSyncs } from './syncs'
import { createStore, type Store } from './store'

/** What the standalone application gives the product, and what the shell shows of it. */
export interface Application {
  host: Omit<IntegrationsHost, 'search'>
  messages: Messages
  session: Session
  capabilities: Capabilities
  /** Null until the platform has said who is signed in. */
  person: Store<SignedInUser | null>
  /** How far each sync that goes on is, from 0 to 1; null where that is not known. */
  syncs: Store<readonly (number | null)[]>
}

const ANSWER_WITHIN_MS = 90_000
const read = { headers: { Accept: 'application/json' } }

/** Signs in with the browser's session cookie; a token never comes into a page (see `QUALYTICS_TOKEN`). `deployment`: what the deployment says of itself. */
export function createApplication({ deployment }: { deployment?: unknown } = {}): Application {
  const capabilities = parseCapabilities(deployment, window.location.origin)
  const { apiBase = '/api' } = capabilities
  const me = `${apiBase}/users/me`
  const messages = createMessages()
  const person = createStore<SignedInUser | null>(null)
  const { syncs, onEvent } = followSyncs()

  const send = (path: string, init: RequestInit): Promise<Response> =>
    fetch(new URL(path, window.location.origin), {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), ...csrfHeader(init.method, document.cookie) },
      // An API on another origin of the same site has the same cookie.
      credentials: apiBase.startsWith('/') ? 'same-origin' : 'include',
    })
  const askWhoIsSignedIn = async (signal = AbortSignal.timeout(ANSWER_WITHIN_MS)) => {
    const response = await send(me, { ...read, signal })
    if (response.ok)
      person.set(
        await response
          .clone()
          .json()
          .then(readUser, () => null),
      )
    return response
  }
  const session = createSession(() => askWhoIsSignedIn())

  // It makes the account of somebody who is here for the first time; nothing waits for it, and nobody misses its answer.
  send(`${apiBase}/bootstrap`, read).catch(() => null)
  /** Asked for at once, and given to whoever asks first. */
  let first: Promise<Response> | null = askWhoIsSignedIn()
  first.then(session.heed, () => null)

  const fetchFromPlatform: IntegrationsHost['fetch'] = async (path, init) => {
    if (path !== me) {
      const response = await send(path, init)
      session.heed(response)
      return response
    }
    const answer = first ?? askWhoIsSignedIn(init.signal ?? undefined)
    first = null
    const response = await answer
    session.heed(response)
    return response.clone()
  }

  return {
    host: {
      fetch: fetchFromPlatform,
      onUnauthorized: session.waitForSignIn,
      capabilities: deployment,
      apiBase,
      onSearchChange: changeSearch,
      notify: messages.show,
      onEvent,
      onUnsavedChange: (unsaved) => {
        if (unsaved) window.addEventListener('beforeunload', askBeforeLeaving)
        else window.removeEventListener('beforeunload', askBeforeLeaving)
      },
    },
    messages,
    session,
    capabilities,
    person,
    syncs,
  }
}

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault()
