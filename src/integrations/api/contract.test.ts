// @vitest-environment node
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { componentOf, contract, type JsonSchema } from '../../test/contract'
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

function shapeOf(given: JsonSchema): Shape {
  const schema = resolve(given)
  const others = schema.anyOf?.filter((part) => !isNull(part))
  const nullable =
    schema.anyOf?.some(isNull) || [schema.type].flat().includes('null') || schema.enum?.includes(null) || false
  if (others?.length === 1 && others[0])
    return { ...shapeOf(others[0]), nullable: nullable || shapeOf(others[0]).nullable }
  if (others) return { type: 'either', nullable, either: others.map(shapeOf) }
  const types = [schema.type ?? 'anything'].flat().filter((name) => name !== 'null')
  if (types.length > 1) return { type: 'either', nullable, either: types.map((type) => shapeOf({ type })) }
  const type = types[0] ?? 'anything'
  const words = schema.enum?.filter((word) => word !== null)
  return {
    // A number for an integer is told apart nowhere in the product.
    type: words ? 'word' : type.replace('integer', 'number'),
    nullable,
    ...(words && { words }),
    ...(schema.items && { items: shapeOf(schema.items) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => [
          name,
          { ...shapeOf(property), required: schema.required?.includes(name) ?? false },
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

const held: [component: string, schema: z.ZodMiniType][] = [
  ['Problem', schemas.ProblemSchema],
  ['ValidationProblem', schemas.ValidationProblemSchema],
  ['User', schemas.UserSchema],
  ['Gateway', schemas.GatewaySchema],
  ['IntegrationSpec', schemas.IntegrationSpecSchema],
  ['SpecProperty', schemas.SpecPropertySchema],
  ['Domain', schemas.DomainSchema],
  ['Parameters', schemas.ParametersSchema],
  ['CreateIntegration', schemas.CreateIntegrationSchema],
  ['UpdateIntegration', schemas.UpdateIntegrationSchema],
  ['Integration', schemas.IntegrationSchema],
  ['IntegrationPage', schemas.IntegrationPageSchema],
  ['SyncRunStatus', schemas.SyncRunStatusSchema],
  ['SyncOutcome', schemas.SyncOutcomeSchema],
  ['SyncRun', schemas.SyncRunSchema],
  ['SyncRunPage', schemas.SyncRunPageSchema],
  ['SyncLogEntry', schemas.SyncLogEntrySchema],
  ['SyncLogPage', schemas.SyncLogPageSchema],
  ['EntityHistory', schemas.EntityHistorySchema],
  ['OauthUrl', schemas.OauthUrlSchema],
]

describe('the schemas', () => {
  it.each(held)('%s is the contract’s', (name, schema) => {
    const ours: JsonSchema = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))) as JsonSchema
    expect(shapeOf(ours)).toEqual(shapeOf(componentOf(name)))
  })

  it('SyncOptions is the contract’s, said in full rather than left to its defaults', () => {
    const ours = JSON.parse(JSON.stringify(z.toJSONSchema(schemas.SyncOptionsSchema, { io: 'input' }))) as JsonSchema
    expect(optional(shapeOf(ours))).toEqual(shapeOf(componentOf('SyncOptions')))
  })

  it('leaves no component of the contract out', () => {
    const parts = ['UserStub', 'IntegrationType', 'Category', 'IntegrationFields', 'SyncOptions', 'SyncCounts', 'Page']
    const names = [...held.map(([name]) => name), ...parts]
    expect(names.toSorted()).toEqual(Object.keys(contract.components.schemas).toSorted())
  })
})
