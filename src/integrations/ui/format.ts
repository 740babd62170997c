/** Times, durations and numbers in words. Instants are ISO 8601 strings; `now` is milliseconds since the epoch. English, as the whole interface is. */
const LOCALE = 'en-US'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const exact = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'medium' })
const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' })
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const number = new Intl.NumberFormat(LOCALE)

const written = (iso: string, format: Intl.DateTimeFormat): string => {
  const instant = Date.parse(iso)
  return Number.isNaN(instant) ? 'at an unknown time' : format.format(instant)
}

/** `Nov 23, 2026, 2:02:11 PM` */
export const exactTime = (iso: string): string => written(iso, exact)
/** `Nov 23, 2026` */
export const dayOf = (iso: string): string => written(iso, day)
/** `14:02` */
export const clockTime = (iso: string): string => written(iso, clock)

/** `just now`, `4 min ago`, `3 h ago`, `2 days ago`, then the date. A time ahead of `now` is a clock that is off: `just now`. */
export function relativeTime(iso: string, now: number): string {
  const passed = now - Date.parse(iso)
  if (Number.isNaN(passed)) return 'at an unknown time'
  if (passed < MINUTE) return 'just now'
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min ago`
  if (passed < DAY) return `${Math.floor(passed / HOUR)} h ago`
  if (passed < 30 * DAY) return `${counted(Math.floor(passed / DAY), 'day')} ago`
  return `on ${dayOf(iso)}`
}

/** `0 s`, `45 s`, `3 min 20 s`, `2 h 5 min`; never negative. */
export function duration(milliseconds: number): string {
  const seconds = Number.isFinite(milliseconds) ? Math.max(0, Math.round(milliseconds / 1000)) : 0
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${Math.floor(minutes / 60)} h`
}

/** `1,204` */
export const formatNumber = (value: number): string => number.format(value)

/** `1 table`, `1,204 tables` */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${formatNumber(value)} ${value === 1 ? one : many}`
