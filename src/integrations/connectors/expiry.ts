import { counted, dayOf } from '../ui/format'

export interface ExpiryWords {
  words: string
  tone: 'neutral' | 'warning' | 'error'
}

const DAY = 86_400_000
const WARN_WITHIN_DAYS = 30

/** A date alone means that day wherever one is: it lasts until the day is over there. */
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The instant from which a secret no longer works; NaN where there is no date. */
function endOf(expiresAt: string): number {
  if (!isDay(expiresAt)) return Date.parse(expiresAt)
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = expiresAt.split('-').map(Number)
  return new Date(year, month - 1, date + 1).getTime()
}

/** The calendar day of an instant on this device, counted in days: two of them differ by whole days in every zone. */
function calendarDay(instant: number): number {
  const at = new Date(instant)
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY
}

/** `secret expires in 12 days`; null where the platform does not know or sends no date. */
export function expiryWords(expiresAt: string | null | undefined, now: number): ExpiryWords | null {
  const end = endOf(expiresAt ?? '')
  if (!expiresAt || Number.isNaN(end)) return null
  // The last day on which it works.
  const last = isDay(expiresAt) ? end - 1 : end
  const day = dayOf(new Date(last).toISOString())
  if (end <= now) return { words: `secret expired on ${day}`, tone: 'error' }
  const days = calendarDay(last) - calendarDay(now)
  if (days === 0) return { words: 'secret expires today', tone: 'warning' }
  if (days === 1) return { words: 'secret expires tomorrow', tone: 'warning' }
  if (days <= WARN_WITHIN_DAYS) return { words: `secret expires in ${counted(days, 'day')}`, tone: 'warning' }
  return { words: `secret expires on ${day}`, tone: 'neutral' }
}
