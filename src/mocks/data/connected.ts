import type { IntegrationSpec } from '../../integrations/api/schemas'
import type { Network } from '../network'
import type { Platform } from '../platform/platform'
import { goodSecret, purviewBody } from './examples'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** What builds a scenario: the platform's own operations, at any time before now. */
export interface Builder {
  platform: Platform
  /** Sets the clock to so many milliseconds before now, and hands the platform back. */
  ago: (milliseconds: number) => Platform
  now: number
  setPace: (milliseconds: number) => void
}

export interface Surroundings {
  specifications?: readonly IntegrationSpec[]
  network?: Partial<Network>
}

export type BuildScenario = (builder: Builder) => Surroundings | void

export const connectAtlan = ({ ago }: Builder) =>
  ago(40 * DAY).createIntegration({
    type: 'atlan',
    api_url: 'https://contoso.atlan.com',
    api_access_token: goodSecret,
    enable_announcements: true,
  })

export const connectJira = ({ ago }: Builder) =>
  ago(21 * DAY).createIntegration({
    type: 'jira',
    api_url: 'https://contoso.atlassian.net',
    api_access_token: `rita@contoso.com:${goodSecret}`,
  })

export const connectSlack = ({ ago }: Builder) => {
  const platform = ago(30 * DAY)
  platform.createIntegration({ type: 'slack', api_access_token: goodSecret, api_refresh_token: goodSecret })
  platform.authorize('slack')
}

/** Connected a month ago, synced some times since, last four minutes ago; the secret ends in 12 days. */
export function connectPurview({ ago, now, setPace }: Builder, account?: string): number {
  const { id } = ago(30 * DAY).createIntegration(purviewBody(account))
  for (const [before, pace, options] of [
    [20 * DAY, 3_100, { pull: true, push: true }],
    [9 * DAY, 1_400, { pull: true, push: false }],
    [2 * DAY, 2_600, { pull: true, push: true }],
    [6 * MINUTE, 2_100, { pull: true, push: true }],
  ] as const) {
    setPace(pace)
    ago(before).runSynchronization(id, options)
  }
  ago(3 * MINUTE).updateIntegration(id, { parameters: { expires_at: new Date(now + 12 * DAY).toISOString() } })
  return id
}
