import { seededGuid } from '../data/seeded'
import type { PlatformState } from './state'

/** What the page is told of a deployment: `Capabilities` of the contract. */
export interface Capabilities {
  syncs?: string
  log?: string
  cancel?: { method: 'PUT'; path: string }
  signIn?: string
  deployment: string
}

/** What `GET /` answers as version. */
export const DEPLOYMENT = '20260910-simulated'
/** The simulated sign-in, a page beside the product's; `{return}` becomes the address to go back to. */
export const SIGN_IN_PATH = '/simulated/sign-in'
/** The value of the cookie `csrf_token`. A real one is new with each session. */
export const CSRF_TOKEN = seededGuid(17, 1)

const RUNS: Pick<Capabilities, 'syncs' | 'log' | 'cancel'> = {
  syncs: '/integrations/{id}/syncs',
  log: '/integrations/{id}/syncs/{runId}/log',
  cancel: { method: 'PUT', path: '/integrations/{id}/syncs/{runId}/abort' },
}

/** What a tool that reads the deployment's own openapi.json would find: the published world adds nothing but a sign-in. */
export const capabilitiesOf = ({ rules }: PlatformState): Capabilities => ({
  ...(rules.runs && RUNS),
  ...((rules.sessionRequests !== null || rules.dpop) && { signIn: `${SIGN_IN_PATH}?return={return}` }),
  deployment: DEPLOYMENT,
})
