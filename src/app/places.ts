export const INTEGRATION = '/settings/integration'

/** Addresses that lead on to the integrations: the beginning, and Settings, whose only tab it is. */
const LEADING_ON = ['/', '/settings']

export type Place = 'integration' | 'leads on' | 'unknown'

export function placeOf(path: string): Place {
  const bare = path.replace(/(?<=.)\/+$/, '')
  if (bare === INTEGRATION) return 'integration'
  return LEADING_ON.includes(bare) ? 'leads on' : 'unknown'
}
