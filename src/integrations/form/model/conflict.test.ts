import { describe, expect, it } from 'vitest'
import { fields, integration, valuesOf } from '../../../test/builders/spec'
import { initialValuesOf } from './initialValues'
import { differencesBetween, rebase } from './conflict'
import { updatePayload } from './payload'
import type { FieldValue } from './values'

const all = fields(
  { field: 'api_url', map_to: 'api_url' },
  { field: 'note' },
  { field: 'mode', type: 'enum', values: [{ label: 'User and password', value: 'user' }] },
  { field: 'overwrite', map_to: 'overwrite', type: 'boolean' },
  { field: 'domains', type: 'list' },
  { field: 'secret', secret: true },
)
const stored = integration({ parameters: { note: 'n' } })
const initial = initialValuesOf(all, stored)
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
const keys = (...names: string[]) => new Set(all.filter(({ name }) => names.includes(name)).map(({ key }) => key))
const told = (typed: Record<string, FieldValue>, latest = theirs) =>
  differencesBetween(all, { ...initial.values, ...valuesOf(all, typed) }, initial, latest).map(
    ({ field, ...words }) => ({
      title: field.title,
      ...words,
    }),
  )

describe('what somebody else changed', () => {
  it('is told property by property, with what the user typed beside it', () => {
    expect(told({ api_url: 'https://mine.example.com', note: 'mine' })).toEqual([
      { title: 'api_url', theirs: 'https://theirs.example.com', yours: 'https://mine.example.com' },
      { title: 'mode', theirs: 'User and password', yours: null },
      { title: 'overwrite', theirs: 'On', yours: null },
      { title: 'domains', theirs: 'Finance, Sales', yours: null },
    ])
  })

  it('is nothing where only the platform’s own news differ, or both did the same', () => {
    expect(told({}, { ...stored, last_synced: '2026-01-02T00:00:00Z', status: 'synced', connected: false })).toEqual([])
    expect(told({ overwrite: true }, { ...stored, overwrite: true })).toEqual([])
  })

  it('is nothing in a new form', () => {
    expect(differencesBetween(all, initial.values, initialValuesOf(all, null), theirs)).toEqual([])
  })
})

describe('going on from what is stored now', () => {
  const mine = {
    ...initial.values,
    ...valuesOf(all, { api_url: 'https://mine.example.com', note: 'mine', secret: 'new secret' }),
  }

  it('keeps what the user typed and takes the rest', () => {
    const based = rebase(all, mine, initial, theirs, new Set())
    expect(based.values).toMatchObject(
      valuesOf(all, { api_url: 'https://mine.example.com', note: 'mine', overwrite: true, secret: 'new secret' }),
    )
    expect(updatePayload(all, based.values, based.initial, theirs)).toEqual({
      api_url: 'https://mine.example.com',
      parameters: { ...theirs.parameters, note: 'mine', secret: 'new secret' },
    })
  })

  it('gives up only the fields named', () => {
    const based = rebase(all, mine, initial, theirs, keys('api_url'))
    expect(based.values).toMatchObject(
      valuesOf(all, { api_url: 'https://theirs.example.com', note: 'mine', secret: 'new secret' }),
    )
    const none = rebase(all, mine, initial, theirs, keys('api_url', 'note', 'secret'))
    expect(updatePayload(all, none.values, none.initial, theirs)).toBeNull()
  })

  it('leaves a secret that was not replaced stored', () => {
    expect(rebase(all, initial.values, initial, theirs, new Set()).values).toMatchObject(
      valuesOf(all, { secret: null }),
    )
  })
})
