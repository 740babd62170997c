export const INTEGRATION = '/settings/integration'

/** Addresses that lead on to the integrations: the beginning, and Settings, whose only tab it is. */
const LEADING_ON = ['/', '/settings']

export type Route = 'integration' | 'leads on' | 'unknown'

export function routeOf(path: string): Route {
  const bare = path.replace(/(?<=.)\/+$/, '')
  if (bare === INTEGRATION) return 'integration'
  return LEADING_ON.includes(bare) ? 'leads on' : 'unknown'
}
