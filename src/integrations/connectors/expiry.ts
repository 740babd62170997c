import { counted, dayOf } from '../ui/format'

export interface ExpiryWords {
  words: string
  tone: 'neutral' | 'warning' | 'error'
}

const DAY = 86_400_000
const WARN_WITHIN_DAYS = 30

/** `secret expires in 12 days`; null where the platform does not know or sends no date. */
export function expiryWords(expiresAt: string | null | undefined, now: number): ExpiryWords | null {
  const instant = Date.parse(expiresAt ?? '')
  if (!expiresAt || Number.isNaN(instant)) return null
  const days = Math.floor((instant - now) / DAY)
  if (instant <= now) return { words: `secret expired on ${dayOf(expiresAt)}`, tone: 'error' }
  if (days === 0) return { words: 'secret expires within a day', tone: 'warning' }
  if (days <= WARN_WITHIN_DAYS) return { words: `secret expires in ${counted(days, 'day')}`, tone: 'warning' }
  return { words: `secret expires on ${dayOf(expiresAt)}`, tone: 'neutral' }
}
