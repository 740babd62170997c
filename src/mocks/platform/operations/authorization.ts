import { findIntegration, mustManage, type Context } from '../context'
import { notFound } from '../rules/httpError'
import type { StoredIntegration } from '../state'

/** Microsoft Teams is connected once somebody looks after the app was installed. */
export function lookForApp(stored: StoredIntegration, now: number): void {
  const { connection } = stored
  if (connection.kind !== 'to-verify' || now < connection.installedAt) return
  Object.assign(stored, { connection: { kind: 'good' }, since: now })
}

/** What connecting needs beyond a form: Slack's authorisation, the app in Microsoft Teams. */
export const authorization = (context: Context) => ({
  oauthAuthorize(type: string): { url: string } {
    mustManage(context)
    if (type !== 'slack') throw notFound('Authorization')
    return { url: context.authorizeUrl(type) }
  },

  verifyTeamsInstallation(): { connected: boolean; message: string } {
    mustManage(context)
    const teams = context.state.integrations.find(({ type }) => type === 'msft_teams')
    if (!teams) throw notFound('Integration')
    lookForApp(teams, context.clock())
    return teams.connection.kind === 'to-verify'
      ? { connected: false, message: 'The Qualytics app is not installed in the team yet.' }
      : { connected: true, message: 'The Qualytics app is installed in the team.' }
  },

  /** Not an operation: what visiting the authorise address and agreeing does. */
  authorize(type: string): void {
    for (const stored of context.state.integrations) {
      if (stored.type !== type || stored.connection.kind !== 'to-authorise') continue
      stored.connection = { kind: 'good' }
      stored.since = context.clock()
    }
  },

  /** Not an operation: the stored credentials stop working, as they do when a secret expires. */
  breakConnection(id: number, detail: string): void {
    const stored = findIntegration(context, id)
    stored.connection = { kind: 'broken', detail }
    stored.since = context.clock()
  },
})
