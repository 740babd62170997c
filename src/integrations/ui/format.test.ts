import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeInZones } from '../../test/zones'
import { initialsOf } from './ConnectorMark'
import { counted, duration, exactTime, relativeTime } from './format'

describe('relativeTime', () => {
  const now = Date.parse('2026-06-01T12:00:00Z')
  it.each([
    ['2026-06-01T12:00:00Z', 'just now'],
    ['2026-06-01T12:30:00Z', 'just now'],
    ['2026-06-01T11:59:01Z', 'just now'],
    ['2026-06-01T11:56:00Z', '4 min ago'],
    ['2026-06-01T09:00:00Z', '3 h ago'],
    ['2026-05-31T11:00:00Z', '1 day ago'],
    ['2026-05-25T11:00:00Z', '7 days ago'],
    ['2026-01-02T11:00:00Z', 'on Jan 2, 2026'],
    ['yesterday', 'at an unknown time'],
  ])('%s: %s', (iso, words) => expect(relativeTime(iso, now)).toBe(words))
})

describe('duration', () => {
  it.each([
    [0, '0 s'],
    [-5000, '0 s'],
    [Number.NaN, '0 s'],
    [45_000, '45 s'],
    [60_000, '1 min'],
    [200_000, '3 min 20 s'],
    [3_600_000, '1 h'],
    [7_500_000, '2 h 5 min'],
  ])('%d: %s', (milliseconds, words) => expect(duration(milliseconds)).toBe(words))

  it('never shows a minus or NaN', () => {
    fc.assert(
      fc.property(fc.double(), (milliseconds) => {
        expect(duration(milliseconds)).not.toMatch(/-|NaN|Infinity|∞/)
      }),
    )
  })
})

describe('exactTime', () => {
  it('says so when there is no time', () => expect(exactTime('')).toBe('at an unknown time'))
})

describeInZones('an instant is written as the clock on the wall shows it', (zone) => {
  const written = {
    UTC: ['Mar 8, 2026, 12:05:09 AM', 'Mar 8, 2026', '00:05'],
    'America/New_York': ['Mar 7, 2026, 7:05:09 PM', 'Mar 7, 2026', '19:05'],
    'Australia/Sydney': ['Mar 8, 2026, 11:05:09 AM', 'Mar 8, 2026', '11:05'],
  }[zone]

  it('as an exact time, a day and a time of day', async () => {
    const format = await import('./format')
    const iso = '2026-03-08T00:05:09Z'
    expect(
      [format.exactTime(iso), format.dayOf(iso), format.clockTime(iso)].map((text) => text.replaceAll('\u202f', ' ')),
    ).toEqual(written)
  })

  it('with a midnight of 00, not 24', async () => {
    const { clockTime } = await import('./format')
    const midnight = new Date(2026, 6, 1, 0, 5)
    expect(clockTime(midnight.toISOString())).toBe('00:05')
  })
})

describe('counted', () => {
  it.each([
    [0, '0 tables'],
    [1, '1 table'],
    [1204, '1,204 tables'],
  ])('%d: %s', (value, words) => expect(counted(value, 'table')).toBe(words))
})

describe('initialsOf', () => {
  it.each([
    ['Microsoft Purview', 'MP'],
    ['Collibra (Beta)', 'Co'],
    ['Atlan', 'At'],
    ['x', 'X'],
    ['', '?'],
    ['---', '?'],
  ])('%s: %s', (label, initials) => expect(initialsOf(label)).toBe(initials))
})
