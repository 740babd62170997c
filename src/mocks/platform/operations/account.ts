import type { Gateway, User } from '../../../integrations/api/schemas'
import { DEPLOYMENT } from '../capabilities'
import { mustBeSignedIn, type Context } from '../context'

/** The address that `GET /gateway` answers: a documentation address (RFC 5737). */
const OUTGOING_ADDRESS = '203.0.113.24'

/** Who is asking, and which deployment answers. */
export const accountOperations = (context: Context) => ({
  getPlatformInfo: () => {
    mustBeSignedIn(context)
    return { application: 'Qualytics', description: 'The simulated platform', version: DEPLOYMENT }
  },

  getHealth(): void {},

  getPlatformStatus: () => ({ database_connection: 'OK', rabbitmq_connection: 'OK' }),

  getBootstrap: (): { current_user: User } => {
    mustBeSignedIn(context)
    return { current_user: { ...context.state.user } }
  },

  getCurrentUser(): User {
    mustBeSignedIn(context)
    return { ...context.state.user }
  },

  getGateway(): Gateway {
    mustBeSignedIn(context)
    return { gateway: OUTGOING_ADDRESS }
  },
})
