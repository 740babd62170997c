import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Integration } from '../api/schemas'
import { describeLastSync, endOfSync } from './lastSync'

const AT = '2026-03-02T14:00:00Z'
const integrationOf = (told: Partial<Integration> = {}): Integration => ({
  id: 1,
  created: '2026-01-01T00:00:00Z',
  type: 'purview',
  api_url: 'https://contoso.purview.azure.com',
  connected: true,
  overwrite: false,
  event_driven: true,
  enable_announcements: true,
  status: 'synced',
  last_synced: AT,
  message: null,
  parameters: {},
  ...told,
})

describe('describeLastSync', () => {
  it.each<[Partial<Integration>, string, string]>([
    [{ status: null, last_synced: null }, 'never', ''],
    [{ status: 'syncing' }, 'syncing', 'Syncing'],
    [{ status: 'cancelling' }, 'cancelling', 'Cancelling'],
    [{ status: 'rehearsing' }, 'unknown', 'rehearsing'],
    [{}, 'ended', ''],
    [{ message: 'All is well.' }, 'ended', ''],
    [{ message: 'Synchronized 46 of 52 datastores.' }, 'matched', '46 of 52 matched'],
    [{ message: 'Synchronized 1,052 of 1,052 datastores.' }, 'matched', 'All 1,052 matched'],
    [{ message: 'a: 3 tables\nb: failed: 403\nc: nothing matched' }, 'errors', '1 of 3 matched, 1 failed'],
    [{ message: 'Finished with errors in 2 of 52 datastores.' }, 'errors', '2 of 52 failed'],
    [{ message: 'Finished. No datastore matched an asset in the selected domains.' }, 'unmatched', 'Nothing matched'],
    [{ message: 'a: nothing matched\nb: nothing matched' }, 'unmatched', 'Nothing matched'],
    [{ message: '403 Not authorized to access account' }, 'error', 'Previous sync told an error'],
    [
      { connected: false, message: 'AADSTS7000222: expired' },
      'disconnected',
      'Previous sync failed: the connection no longer works',
    ],
    // The first sync: no time is left behind, whether any datastore was reached or not.
    ...[
      'a: 3 tables\nb: failed: 403\nSynchronization failed: AADSTS7000222',
      'Synchronization failed: AADSTS7000222',
    ].map((message): [Partial<Integration>, string, string] => [
      { connected: false, status: null, last_synced: null, message },
      'disconnected',
      'Previous sync failed: the connection no longer works',
    ]),
    [{ connected: false, status: null, last_synced: null, message: 'AADSTS7000222: expired' }, 'disconnected', ''],
    [{ message: 'Cancelled after 3 of 52 datastores.' }, 'ended', ''],
  ])('%j: %s', (told, kind, words) => expect(describeLastSync(integrationOf(told))).toMatchObject({ kind, words }))

  it('never tells a sync that left no newer time as one that went well', () => {
    const before = { last_synced: AT, message: null }
    expect(endOfSync('Purview', integrationOf(), before)).toEqual({
      message: 'Purview: the sync has ended without a result.',
      severity: 'warning',
    })
    expect(endOfSync('Purview', integrationOf({ last_synced: '2026-03-02T15:00:00Z' }), before)).toEqual({
      message: 'Purview: the sync has ended.',
      severity: 'info',
    })
  })

  it('names only numbers that stand in the message or count its entries', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '2', ' of ', ' datastores', ' failed', 'Sync ', '.', '\n', 'a: ') }),
        (message) => {
          const { words } = describeLastSync(integrationOf({ message }))
          const lines = String(message.split('\n').length)
          for (const [number] of words.matchAll(/\d[\d,]*/g)) {
            const digits = number.replaceAll(',', '')
            expect(message.includes(digits) || Number(digits) <= Number(lines)).toBe(true)
          }
        },
      ),
    )
  })
})
