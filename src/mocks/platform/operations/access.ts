import type { Context } from '../context'
import { CSRF_TOKEN } from '../capabilities'
import { HttpError } from '../rules/httpError'
import { mustPassFirewall } from '../rules/inFront'

/** What is seen of a request before any operation reads it. */
export interface Approach {
  method: string
  /** Below `/api`, without the query. */
  path: string
  header: (name: string) => string | null
}

/** Who gets in: what stands in front of the operations, and the sign-in. */
export const accessOperations = (context: Context) => ({
  /** Not an operation: every request passes here first. @throws {HttpError} 401, 403, or a page in HTML. */
  enter({ method, path, header }: Approach): void {
    const { state } = context
    const { rules } = state
    if (rules.firewall) mustPassFirewall(method, path)
    if (rules.dpop && !header('DPoP')) throw new HttpError(401, 'Not authenticated')
    if (state.sessionLeft !== null) {
      if (state.sessionLeft === 0) state.signedIn = false
      else state.sessionLeft -= 1
    }
    if (rules.csrf && method !== 'GET' && header('X-CSRF-Token') !== CSRF_TOKEN) {
      throw new HttpError(403, 'CSRF token missing or incorrect')
    }
  },

  /** Not an operation: what the sign-in page does. The session lasts as long again. */
  signIn(): void {
    const { state } = context
    state.signedIn = true
    state.sessionLeft = state.rules.sessionRequests
  },
})
