import type { CalendarFile, Values } from '../../types'
import { validValuesOf } from '../fields/validValues'
import { clickPathsTo } from './portalLinks'

const DAY = 86_400_000
const DAYS_BEFORE = 14

/**
 * A calendar file (RFC 5545) with one event of a whole day, 14 days before the secret ends, or today where that day is gone by.
 * The event itself stands on the day of the reminder: calendars drop the alarms of imported files.
 */
export function reminder(expires: string, values: Values, now: Date): CalendarFile | null {
  const end = endOf(expires)
  if (end === null || end < startOfDay(now.getTime())) return null
  const start = Math.max(end - DAYS_BEFORE * DAY, startOfDay(now.getTime()))
  const { account, clientId } = validValuesOf(values)
  const day = dayOf(end)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Qualytics//Integrations//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:purview-secret-${clientId ?? account ?? 'client'}-${compact(end)}@qualytics`,
    `DTSTAMP:${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `DTEND;VALUE=DATE:${compact(start + DAY)}`,
    `SUMMARY:${escaped(`Replace the client secret of ${account ?? 'Purview'} in Qualytics: it expires on ${day}`)}`,
    `DESCRIPTION:${escaped(
      [
        `The client secret with which Qualytics signs in to Microsoft Purview expires on ${day}. After that, syncs fail.`,
        `1. Create a new secret: ${clickPathsTo('secrets').join(', ')}. Keep the old one until the new one is tested.`,
        '2. In Qualytics, open Settings > Integration, choose Edit in the menu of Microsoft Purview, and replace the Client Secret.',
        ...(clientId === null ? [] : [`Client ID: ${clientId}`]),
      ].join('\n'),
    )}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(`The client secret of ${account ?? 'Purview'} expires on ${day}`)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return {
    fileName: `purview-secret-expires-${day}.ics`,
    text: lines.map((line) => `${folded(line)}\r\n`).join(''),
  }
}

/** Midnight UTC of the day; `null` for what is no day of the calendar. */
function endOf(expires: string): number | null {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)(T.*)?$/.exec(expires.trim()) ?? []
  const instant = Date.parse(day + time)
  // JavaScript takes the 31st of a short month for a day of the next.
  if (Number.isNaN(instant) || !isDay(day)) return null
  return startOfDay(instant)
}

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(day)) && dayOf(Date.parse(day)) === day
const startOfDay = (instant: number): number => Math.floor(instant / DAY) * DAY
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)
const compact = (instant: number): string => dayOf(instant).replaceAll('-', '')

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)

/** No line is longer than 75 octets; the next begins with a blank (RFC 5545, 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 75) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}
