import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { exampleOf } from '../../test/builders/fromContract'
import * as schemas from './schemas'

const single = {
  User: schemas.UserSchema,
  Gateway: schemas.GatewaySchema,
  Integration: schemas.IntegrationSchema,
  SyncRun: schemas.SyncRunSchema,
  OauthUrl: schemas.OauthUrlSchema,
  AlertingStatus: schemas.AlertingStatusSchema,
  Datastore: schemas.DatastoreSchema,
}
const lists = {
  IntegrationPage: schemas.IntegrationPageSchema,
  SyncRunPage: schemas.SyncRunPageSchema,
  SyncLogPage: schemas.SyncLogPageSchema,
  DatastorePage: schemas.DatastorePageSchema,
  EntityHistory: schemas.EntityHistorySchema,
}
const arrays = { IntegrationSpec: schemas.IntegrationSpecListSchema, Domain: schemas.DomainListSchema }
const NUM_RUNS = 1_000

describe('a thousand examples made from the contract', () => {
  it.each(Object.entries(single))('%s are read', (name, schema) => {
    fc.assert(
      fc.property(exampleOf(name), (example) => {
        expect(z.safeParse(schema, example).error?.issues ?? []).toEqual([])
      }),
      { numRuns: NUM_RUNS },
    )
  })

  it.each(Object.entries(lists))('%s are read without losing an entry', (name, schema) => {
    fc.assert(
      fc.property(exampleOf(name), (example) => {
        expect(z.parse(schema, example).unreadable).toEqual([])
      }),
      { numRuns: NUM_RUNS },
    )
  })

  it.each(Object.entries(arrays))('%s are read without losing an entry', (name, schema) => {
    fc.assert(
      fc.property(fc.array(exampleOf(name), { maxLength: 4 }), (examples) => {
        const { items, unreadable } = z.parse(schema, examples)
        expect([items.length, unreadable]).toEqual([examples.length, []])
      }),
      { numRuns: NUM_RUNS },
    )
  })
})
