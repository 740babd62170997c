// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { fields, integration } from '../../../test/builders/spec'
import { originOf } from './initialValues'
import { differencesBetween, rebase } from './conflict'
import { updatePayload } from './payload'

const all = fields(
  { field: 'api_url', map_to: 'api_url' },
  { field: 'note' },
  { field: 'mode', type: 'enum', values: [{ label: 'User and password', value: 'user' }] },
  { field: 'overwrite', map_to: 'overwrite', type: 'boolean' },
  { field: 'domains', type: 'list' },
  { field: 'secret', secret: true },
)
const stored = integration({ parameters: { note: 'n' } })
const origin = originOf(all, stored)
const theirs = integration({
  api_url: 'https://theirs.example.com',
  overwrite: true,
  last_synced: '2026-01-02T00:00:00Z',
  parameters: {
    note: 'n',
    mode: 'user',
    domains: [
      { id: 'a', name: 'Finance' },
      { id: 'b', name: 'Sales' },
    ],
  },
})
const told = (typed: object, latest = theirs) =>
  differencesBetween(all, { ...origin.values, ...typed }, origin, latest).map(({ field, ...words }) => ({
    title: field.title,
    ...words,
  }))

describe('what somebody else changed', () => {
  it('is told property by property, with what the user typed beside it', () => {
    expect(told({ f0: 'https://mine.example.com', f1: 'mine' })).toEqual([
      { title: 'api_url', theirs: 'https://theirs.example.com', yours: 'https://mine.example.com' },
      { title: 'mode', theirs: 'User and password', yours: null },
      { title: 'overwrite', theirs: 'On', yours: null },
      { title: 'domains', theirs: 'Finance, Sales', yours: null },
    ])
  })

  it('is nothing where only the platform’s own news differ, or both did the same', () => {
    expect(told({}, { ...stored, last_synced: '2026-01-02T00:00:00Z', status: 'synced', connected: false })).toEqual([])
    expect(told({ f3: true }, { ...stored, overwrite: true })).toEqual([])
  })

  it('is nothing in a new form', () => {
    expect(differencesBetween(all, origin.values, originOf(all, null), theirs)).toEqual([])
  })
})

describe('going on from what is stored now', () => {
  const mine = { ...origin.values, f0: 'https://mine.example.com', f1: 'mine', f5: 'new secret' }

  it('keeps what the user typed and takes the rest', () => {
    const based = rebase(all, mine, origin, theirs, new Set())
    expect(based.values).toMatchObject({ f0: 'https://mine.example.com', f1: 'mine', f3: true, f5: 'new secret' })
    expect(updatePayload(all, based.values, based.origin, theirs)).toEqual({
      api_url: 'https://mine.example.com',
      parameters: { ...theirs.parameters, note: 'mine', secret: 'new secret' },
    })
  })

  it('gives up only the fields named', () => {
    const based = rebase(all, mine, origin, theirs, new Set(['f0']))
    expect(based.values).toMatchObject({ f0: 'https://theirs.example.com', f1: 'mine', f5: 'new secret' })
    const none = rebase(all, mine, origin, theirs, new Set(['f0', 'f1', 'f5']))
    expect(updatePayload(all, none.values, none.origin, theirs)).toBeNull()
  })

  it('leaves a secret that was not replaced stored', () => {
    expect(rebase(all, origin.values, origin, theirs, new Set()).values.f5).toBeNull()
  })
})
