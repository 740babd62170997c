import type { IntegrationsHost } from '../integrations'
import { changeSearch } from './routing/location'
import { createMessages, type Messages } from './notifications/notifications'
import { readUser, type SignedInUser } from './session/user'
import { createStore, type Store } from './store'

/** What the standalone application gives the product, and what the shell shows of it. */
export interface Application {
  host: Omit<IntegrationsHost, 'search'>
  messages: Messages
  /** True from the first 401 until a later answer shows that someone is signed in again. */
  sessionEnded: Store<boolean>
  /** Asked for once; null where the platform does not say. */
  person: Promise<SignedInUser | null>
}

/** Signs in with the browser's session cookie; a token never comes into a page (see `QUALYTICS_TOKEN`). `capabilities`: what the deployment says of itself. */
export function createApplication({ capabilities }: { capabilities?: unknown } = {}): Application {
  const sessionEnded = createStore(false)
  const messages = createMessages()

  const fetchFromPlatform = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(new URL(path, window.location.origin), { ...init, credentials: 'same-origin' })
    if (response.status === 401) sessionEnded.set(true)
    else if (response.ok) sessionEnded.set(false)
    return response
  }

  const person = fetchFromPlatform('/api/users/me', { headers: { Accept: 'application/json' } })
    .then(async (response) => (response.ok ? readUser(await response.json()) : null))
    .catch(() => null)

  return {
    host: {
      fetch: fetchFromPlatform,
      capabilities,
      onSearchChange: changeSearch,
      notify: messages.show,
      onUnsavedChange: (unsaved) => {
        if (unsaved) window.addEventListener('beforeunload', askBeforeLeaving)
        else window.removeEventListener('beforeunload', askBeforeLeaving)
      },
    },
    messages,
    sessionEnded,
    person,
  }
}

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault()
