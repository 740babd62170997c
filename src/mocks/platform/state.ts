import type { User } from '../../integrations/api/schemas'
import type { Version } from './history'
import type { Json } from './paths'
import type { RunRecord } from './runTiming'

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
}

export interface PlatformState {
  user: User
  signedIn: boolean
  rules: {
    /** Whether a deployment allows several integrations of one type. */
    severalPerType: boolean
    /** Whether the operations with evidence "assumed" (runs, log, abort) exist; else they answer 404. */
    assumedEndpoints: boolean
    /** Datastores that a sync takes, unless a magic address says otherwise. */
    datastores: number
  }
  /** The last number given, so that numbers stay unique over reloads and tabs. */
  last: { integration: number; run: number; transaction: number; answer: number }
  integrations: StoredIntegration[]
}

/** Nothing connected, signed in as an administrator. Plain JSON through and through: it is stored as text between page loads. */
export const emptyState = (): PlatformState => ({
  user: { id: 1, name: 'Rita Sommer', email: 'rita.sommer@contoso.com', role: 'Admin', picture: null },
  signedIn: true,
  rules: { severalPerType: false, assumedEndpoints: true, datastores: 52 },
  last: { integration: 0, run: 0, transaction: 0, answer: 0 },
  integrations: [],
})
