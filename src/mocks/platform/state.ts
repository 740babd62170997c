import type { User, UserStub, Version } from '../../integrations/api/schemas'
import type { Json } from './rules/paths'
import type { RunRecord } from './runs/runTiming'

export type ConnectionState =
  | { kind: 'good' }
  /** Slack's second step: until the authorise address was visited. */
  | { kind: 'to-authorise' }
  /** Microsoft Teams: until the app is installed (a time) and somebody verifies. */
  | { kind: 'to-verify'; installedAt: number }
  /** The stored credentials stopped working; a refused update or sync repeats the words. */
  | { kind: 'broken'; detail: string }

export interface StoredIntegration {
  id: number
  type: string
  category: string | null
  created: number
  /** Everything that is sent back as it was sent: `api_url`, `overwrite`, `parameters` without credentials, … */
  open: Json
  /** Which secrets are stored, as dotted paths. Their values are tried, and then forgotten. */
  stored: string[]
  connection: ConnectionState
  /** Since when `connection` is what it is: a run that failed earlier says nothing about it. */
  since: number
  runs: RunRecord[]
  versions: Version[]
  /** Told in place of the status that follows from the runs: a word that this platform itself never uses. */
  status?: string
}

/** What this deployment has and does; every scenario is the published platform but for what it sets here. */
export interface Rules {
  /** Whether a deployment allows several integrations of one type. */
  severalPerType: boolean
  /** The rich world: whether the operations with evidence "assumed" (runs, log, abort) exist; else they answer 404. */
  runs: boolean
  /** Database datastores, all of which a sync takes, unless a provoking address says otherwise. */
  datastores: number
  /** Whether every refusal explains itself (`fault_context`). */
  explains: boolean
  /** Whether a write must carry the cookie `csrf_token` as header X-CSRF-Token too. */
  csrf: boolean
  /** Whether every request must carry a proof signed by the host (header DPoP). */
  dpop: boolean
  /** Requests that one session answers before it ends; `null` where it does not end. */
  sessionRequests: number | null
  /** Whether entries that cannot be read stand in every list, beside the good ones. */
  unreadableEntries: boolean
  /** Whether what stands in front of the platform answers in its place, in HTML. */
  firewall: boolean
}

export interface PlatformState {
  user: User
  signedIn: boolean
  /** Requests that the present session still answers; `null` where it does not end. */
  sessionLeft: number | null
  rules: Rules
  /** The last number given, so that numbers stay unique over reloads and tabs. */
  last: { integration: number; run: number; transaction: number; answer: number }
  integrations: StoredIntegration[]
}

export const administrator: User = {
  id: 1,
  user_name: 'rita.sommer',
  user_type: 'Human',
  name: 'Rita Sommer',
  email: 'rita.sommer@contoso.com',
  role: 'Admin',
  picture: null,
  is_team_restricted: false,
}

/** The published world, nothing connected, signed in as an administrator. Plain JSON through and through: it is stored as text between page loads. */
export const emptyState = (): PlatformState => ({
  user: { ...administrator },
  signedIn: true,
  sessionLeft: null,
  rules: {
    severalPerType: false,
    runs: false,
    datastores: 52,
    explains: false,
    csrf: false,
    dpop: false,
    sessionRequests: null,
    unreadableEntries: false,
    firewall: false,
  },
  last: { integration: 0, run: 0, transaction: 0, answer: 0 },
  integrations: [],
})

/** How an author stands in a history entry or a run: the person without role and picture. */
export const stubOf = ({ id, user_name, user_type, name, email }: User): UserStub => ({
  id,
  user_name,
  user_type,
  name,
  email,
})
