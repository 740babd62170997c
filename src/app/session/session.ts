import { createStore, type Store } from '../store'

/** `ended`: nobody is signed in. `refused`: somebody says that they are, and the platform refuses all the same. */
export type SessionState = 'signed in' | 'ended' | 'refused'

export interface Session {
  state: Store<SessionState>
  /** Every answer of the platform tells whether somebody is signed in. */
  heed: (response: Response) => void
  /** Resolves once the platform answers again; the page waits with what it wanted to ask. */
  waitForSignIn: () => Promise<boolean>
  /** The person says that they have signed in: looks at once. */
  look: (claim: 'signed in' | 'perhaps') => Promise<void>
}

const LOOK_EVERY_MS = 5_000

/** A 401 that asks for a proof which only the platform's own application can make (RFC 9449). */
const demandsProof = (response: Response) => /dpop/i.test(response.headers.get('WWW-Authenticate') ?? '')

/** Follows whether somebody is signed in. While nobody is, it looks again when the window is looked at, and every few seconds. */
export function createSession(askWhoIsSignedIn: () => Promise<Response>): Session {
  const state = createStore<SessionState>('signed in')
  let waiting: { promise: Promise<boolean>; end: () => void } | null = null

  const heed = (response: Response) => {
    if (response.ok) {
      state.set('signed in')
      waiting?.end()
    } else if (response.status === 401) {
      state.set(demandsProof(response) || state.get() === 'refused' ? 'refused' : 'ended')
    }
  }

  const look: Session['look'] = async (claim) => {
    const response = await askWhoIsSignedIn().catch(() => null)
    if (!response) return
    heed(response)
    if (response.status === 401 && claim === 'signed in') state.set('refused')
  }

  const begin = () => {
    let resolve: (signedIn: boolean) => void = () => undefined
    const promise = new Promise<boolean>((settle) => {
      resolve = settle
    })
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') void look('perhaps')
    }
    const timer = setInterval(lookIfSeen, LOOK_EVERY_MS)
    window.addEventListener('focus', lookIfSeen)
    document.addEventListener('visibilitychange', lookIfSeen)
    return {
      promise,
      end: () => {
        clearInterval(timer)
        window.removeEventListener('focus', lookIfSeen)
        document.removeEventListener('visibilitychange', lookIfSeen)
        waiting = null
        resolve(true)
      },
    }
  }

  return {
    state,
    heed,
    look,
    waitForSignIn: () => {
      waiting ??= begin()
      return waiting.promise
    },
  }
}
