import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { componentOf, type JsonSchema } from '../../test/contract'
import * as schemas from './schemas'

/** What both sides of the comparison come down to: which properties, which of them must be there, what may be null, which words. */
interface Shape {
  type: string
  nullable: boolean
  words?: unknown[]
  items?: Shape
  properties?: Record<string, Shape & { required: boolean }>
  /** Where several shapes will do. */
  either?: Shape[]
}

function resolve(schema: JsonSchema): JsonSchema {
  if (schema.$ref) return resolve(componentOf(schema.$ref.replace('#/components/schemas/', '')))
  return (schema.allOf ?? []).map(resolve).reduce(
    (sum, part): JsonSchema => ({
      ...part,
      ...sum,
      properties: { ...sum.properties, ...part.properties },
      required: [...(sum.required ?? []), ...(part.required ?? [])],
    }),
    schema,
  )
}

const isNull = ({ type }: JsonSchema) => type === 'null'

/** `closed` for what is sent: what is received may hold any word. */
function shapeOf(given: JsonSchema, closed = false): Shape {
  const schema = resolve(given)
  const others = schema.anyOf?.filter((part) => !isNull(part))
  const nullable =
    schema.anyOf?.some(isNull) || [schema.type].flat().includes('null') || schema.enum?.includes(null) || false
  if (others?.length === 1 && others[0])
    return { ...shapeOf(others[0], closed), nullable: nullable || shapeOf(others[0], closed).nullable }
  if (others) return { type: 'either', nullable, either: others.map((each) => shapeOf(each, closed)) }
  const types = [schema.type ?? 'anything'].flat().filter((name) => name !== 'null')
  if (types.length > 1) return { type: 'either', nullable, either: types.map((type) => shapeOf({ type }, closed)) }
  const type = types[0] ?? 'anything'
  const words = closed ? schema.enum?.filter((word) => word !== null) : undefined
  return {
    // A number for an integer is told apart nowhere in the product.
    type: words ? 'word' : type.replace('integer', 'number'),
    nullable,
    ...(words && { words }),
    ...(schema.items && { items: shapeOf(schema.items, closed) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => [
          name,
          { ...shapeOf(property, closed), required: schema.required?.includes(name) ?? false },
        ]),
      ),
    }),
  }
}

const optional = (shape: Shape): Shape => ({
  ...shape,
  properties: Object.fromEntries(
    Object.entries(shape.properties ?? {}).map(([name, property]) => [name, { ...property, required: false }]),
  ),
})

const received: [component: string, schema: z.ZodMiniType][] = [
  ['User', schemas.UserSchema],
  ['UserStub', schemas.UserStubSchema],
  ['Gateway', schemas.GatewaySchema],
  ['IntegrationSpec', schemas.IntegrationSpecSchema],
  ['SpecProperty', schemas.SpecPropertySchema],
  ['Domain', schemas.DomainSchema],
  ['Parameters', schemas.ParametersSchema],
  ['Integration', schemas.IntegrationSchema],
  ['SyncRun', schemas.SyncRunSchema],
  ['SyncLogEntry', schemas.SyncLogEntrySchema],
  ['OauthUrl', schemas.OauthUrlSchema],
  ['AlertingStatus', schemas.AlertingStatusSchema],
  ['Datastore', schemas.DatastoreSchema],
]
const sent: [component: string, schema: z.ZodMiniType][] = [
  ['CreateIntegration', schemas.CreateIntegrationSchema],
  ['UpdateIntegration', schemas.UpdateIntegrationSchema],
  ['SyncOutcome', schemas.SyncOutcomeSchema],
]

const written = (schema: z.ZodMiniType) =>
  JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))) as JsonSchema

describe('the schemas', () => {
  it.each(received)('%s is read as the contract says, and may hold other words', (name, schema) => {
    expect(shapeOf(written(schema))).toEqual(shapeOf(componentOf(name)))
  })

  it.each(sent)('%s is the contract’s', (name, schema) => {
    expect(shapeOf(written(schema), true)).toEqual(shapeOf(componentOf(name), true))
  })

  it('SyncOptions is the contract’s, said in full rather than left to its defaults', () => {
    expect(optional(shapeOf(written(schemas.SyncOptionsSchema), true))).toEqual(
      shapeOf(componentOf('SyncOptions'), true),
    )
  })
})
