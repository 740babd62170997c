// @vitest-environment node
import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { getResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { createHandlers } from '../../mocks/handlers'
import { createPlatform, type Platform } from '../../mocks/platform'
import { goodSecret, purviewBody } from '../../mocks/worlds'
import * as schemas from './schemas'

interface Operation {
  operationId: string
  responses: Record<string, { $ref?: string; content?: { 'application/json': { schema: object } } }>
}
interface Contract {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; responses: Record<string, Operation['responses'][string]> }
}

const contract = parse(readFileSync(new URL('platform-api.yaml', import.meta.url), 'utf8')) as Contract

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

interface JsonSchema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  allOf?: JsonSchema[]
  anyOf?: JsonSchema[]
  items?: JsonSchema
  required?: string[]
  properties?: Record<string, JsonSchema>
}

function resolve(schema: JsonSchema): JsonSchema {
  if (schema.$ref) return resolve(contract.components.schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {})
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

const NOTHING = ['null']
const isNull = ({ type }: JsonSchema) => type === 'null'

function shapeOf(given: JsonSchema): Shape {
  const schema = resolve(given)
  const others = schema.anyOf?.filter((part) => !isNull(part))
  const nullable =
    schema.anyOf?.some(isNull) || [schema.type].flat().includes('null') || schema.enum?.includes(null) || false
  if (others?.length === 1 && others[0])
    return { ...shapeOf(others[0]), nullable: nullable || shapeOf(others[0]).nullable }
  if (others) return { type: 'either', nullable, either: others.map(shapeOf) }
  const type = [schema.type ?? 'anything'].flat().find((name) => !NOTHING.includes(name)) ?? 'anything'
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

const componentOf = (name: string): JsonSchema => {
  const component = contract.components.schemas[name]
  if (!component) throw new Error(`The contract has no ${name}.`)
  return component
}

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

const ajv = new Ajv2020({ strict: false })
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
ajv.addSchema({ $id: 'contract', components: contract.components })

/** Within the contract's document, so that its references find their targets. */
const compile = (schema: object): ValidateFunction =>
  ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as object)

const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => ['get', 'post', 'put', 'delete'].includes(method))
    .map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
)

/** Answers that the contract gives to every operation alike, or that its conventions imply. */
const EVERYWHERE: Record<string, string> = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'NotFound', 422: 'Invalid' }

function promised(operationId: string, status: number): ValidateFunction | null {
  const operation = operations.find((candidate) => candidate.operationId === operationId)
  const answer = operation?.responses[status] ?? { $ref: `#/components/responses/${EVERYWHERE[status] ?? 'none'}` }
  const name = answer.$ref?.replace('#/components/responses/', '')
  const response = name === undefined ? answer : contract.components.responses[name]
  if (!response) throw new Error(`${operationId} does not promise ${status}.`)
  const schema = response.content?.['application/json'].schema
  return schema ? compile(schema) : null
}

const NOW = Date.UTC(2026, 2, 2, 14)
const PURVIEW = 1
const SLACK = 2

interface Case {
  operation: string
  status: number
  /** Below `/api`. */
  at: string
  body?: unknown
  schema?: z.ZodMiniType
  given?: (platform: Platform) => void
}

const invalid = schemas.ValidationProblemSchema
const problem = schemas.ProblemSchema
const syncing = (platform: Platform) => platform.runSynchronization(PURVIEW)
const signedOut = (platform: Platform) => {
  platform.state.signedIn = false
}
const member = (platform: Platform) => {
  platform.state.user.role = 'Member'
}
const refused = {
  ...purviewBody(),
  parameters: { ...purviewBody().parameters, credentials: { client_secret: 'expired-secret' } },
}
const unsupported = { type: 'datahub', api_url: 'https://datahub.example.com', api_service_token: 'fail-415' }

const cases: Case[] = [
  { operation: 'getCurrentUser', status: 200, at: '/users/me', schema: schemas.UserSchema },
  { operation: 'getCurrentUser', status: 401, at: '/users/me', schema: problem, given: signedOut },
  { operation: 'getGateway', status: 200, at: '/gateway', schema: schemas.GatewaySchema },
  { operation: 'getGateway', status: 200, at: '/gateway', schema: schemas.GatewaySchema, given: member },
  {
    operation: 'getIntegrationsSpecifications',
    status: 200,
    at: '/integrations-specifications',
    schema: schemas.IntegrationSpecListSchema,
  },
  {
    operation: 'getIntegrationsSpecifications',
    status: 200,
    at: '/integrations-specifications?implemented=true',
    schema: schemas.IntegrationSpecListSchema,
  },
  {
    operation: 'getIntegrationsSpecifications',
    status: 403,
    at: '/integrations-specifications',
    schema: problem,
    given: member,
  },
  { operation: 'getIntegrations', status: 200, at: '/integrations', schema: schemas.IntegrationPageSchema },
  {
    operation: 'getIntegrations',
    status: 200,
    at: '/integrations?page=2&size=1',
    schema: schemas.IntegrationPageSchema,
  },
  {
    operation: 'getIntegrations',
    status: 200,
    at: '/integrations',
    schema: schemas.IntegrationPageSchema,
    given: syncing,
  },
  { operation: 'getIntegrations', status: 422, at: '/integrations?size=101', schema: invalid },
  { operation: 'getIntegrations', status: 403, at: '/integrations', schema: problem, given: member },
  {
    operation: 'createIntegration',
    status: 200,
    at: '/integrations',
    schema: schemas.IntegrationSchema,
    body: { ...unsupported, api_service_token: goodSecret },
  },
  {
    operation: 'createIntegration',
    status: 400,
    at: '/integrations',
    schema: problem,
    body: refused,
    given: (platform) => platform.deleteIntegration(PURVIEW),
  },
  {
    operation: 'createIntegration',
    status: 403,
    at: '/integrations',
    schema: problem,
    body: purviewBody(),
    given: member,
  },
  { operation: 'createIntegration', status: 409, at: '/integrations', schema: problem, body: purviewBody() },
  { operation: 'createIntegration', status: 415, at: '/integrations', schema: problem, body: unsupported },
  { operation: 'createIntegration', status: 422, at: '/integrations', schema: invalid, body: { type: 'purview' } },
  {
    operation: 'retrieveIntegrationDomains',
    status: 200,
    at: '/integrations/domains',
    schema: schemas.DomainListSchema,
    body: purviewBody(),
  },
  { operation: 'retrieveIntegrationDomains', status: 400, at: '/integrations/domains', schema: problem, body: refused },
  { operation: 'retrieveIntegrationDomains', status: 422, at: '/integrations/domains', schema: invalid, body: [] },
  { operation: 'getIntegration', status: 200, at: '/integrations/1', schema: schemas.IntegrationSchema },
  { operation: 'getIntegration', status: 404, at: '/integrations/77', schema: problem },
  { operation: 'getIntegration', status: 422, at: '/integrations/one', schema: invalid },
  {
    operation: 'updateIntegration',
    status: 200,
    at: '/integrations/1',
    schema: schemas.IntegrationSchema,
    body: { overwrite: true },
  },
  {
    operation: 'updateIntegration',
    status: 400,
    at: '/integrations/1',
    schema: problem,
    body: { api_url: 'https://forbidden.purview.azure.com' },
  },
  { operation: 'updateIntegration', status: 404, at: '/integrations/77', schema: problem, body: {} },
  {
    operation: 'updateIntegration',
    status: 422,
    at: '/integrations/1',
    schema: invalid,
    body: { api_url: 'http://contoso.purview.azure.com' },
  },
  { operation: 'deleteIntegration', status: 204, at: '/integrations/1' },
  { operation: 'deleteIntegration', status: 404, at: '/integrations/77', schema: problem },
  { operation: 'deleteIntegration', status: 409, at: '/integrations/1', schema: problem, given: syncing },
  { operation: 'getIntegrationDomains', status: 200, at: '/integrations/1/domains', schema: schemas.DomainListSchema },
  {
    operation: 'getIntegrationDomains',
    status: 400,
    at: '/integrations/1/domains',
    schema: problem,
    given: (platform) => platform.breakConnection(PURVIEW, 'AADSTS7000222'),
  },
  { operation: 'getIntegrationDomains', status: 404, at: '/integrations/77/domains', schema: problem },
  {
    operation: 'getIntegrationHistory',
    status: 200,
    at: '/integrations/1/history',
    schema: schemas.EntityHistorySchema,
  },
  { operation: 'getIntegrationHistory', status: 404, at: '/integrations/77/history', schema: problem },
  { operation: 'runSynchronization', status: 200, at: '/integrations/1/sync' },
  { operation: 'runSynchronization', status: 200, at: '/integrations/1/sync', body: { pull: true, push: false } },
  { operation: 'runSynchronization', status: 404, at: '/integrations/77/sync', schema: problem },
  { operation: 'runSynchronization', status: 409, at: '/integrations/1/sync', schema: problem, given: syncing },
  {
    operation: 'runSynchronization',
    status: 422,
    at: '/integrations/1/sync',
    schema: invalid,
    body: { pull: false, push: false },
  },
  { operation: 'runSynchronization', status: 422, at: `/integrations/${SLACK}/sync`, schema: invalid },
  { operation: 'getSyncRuns', status: 200, at: '/integrations/1/syncs', schema: schemas.SyncRunPageSchema },
  {
    operation: 'getSyncRuns',
    status: 200,
    at: '/integrations/1/syncs',
    schema: schemas.SyncRunPageSchema,
    given: syncing,
  },
  { operation: 'getSyncRuns', status: 404, at: '/integrations/77/syncs', schema: problem },
  {
    operation: 'getSyncLog',
    status: 200,
    at: '/integrations/1/syncs/1/log?size=100',
    schema: schemas.SyncLogPageSchema,
  },
  {
    operation: 'getSyncLog',
    status: 200,
    at: '/integrations/1/syncs/1/log?outcome=failed&search=0',
    schema: schemas.SyncLogPageSchema,
  },
  { operation: 'getSyncLog', status: 404, at: '/integrations/1/syncs/77/log', schema: problem },
  { operation: 'getSyncLog', status: 422, at: '/integrations/1/syncs/1/log?outcome=green', schema: invalid },
  { operation: 'abortSyncRun', status: 200, at: '/integrations/1/syncs/1/abort', schema: schemas.SyncRunSchema },
  {
    operation: 'abortSyncRun',
    status: 200,
    at: '/integrations/1/syncs/2/abort',
    schema: schemas.SyncRunSchema,
    given: syncing,
  },
  { operation: 'abortSyncRun', status: 404, at: '/integrations/1/syncs/77/abort', schema: problem },
  {
    operation: 'oauthAuthorize',
    status: 200,
    at: '/integrations/slack/oauth/authorize',
    schema: schemas.OauthUrlSchema,
  },
  { operation: 'oauthAuthorize', status: 404, at: '/integrations/jira/oauth/authorize', schema: problem },
]

describe('the simulated platform', () => {
  let platform: Platform
  beforeEach(() => {
    let now = NOW - 3_600_000
    platform = createPlatform({ clock: () => now, pace: 100 })
    platform.createIntegration(purviewBody())
    platform.createIntegration({ type: 'slack', api_access_token: goodSecret, api_refresh_token: goodSecret })
    platform.runSynchronization(PURVIEW)
    now = NOW
  })

  async function ask({ operation, at, body }: Case): Promise<Response> {
    const method = operations.find(({ operationId }) => operationId === operation)?.method ?? 'none'
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const answer = await getResponse(createHandlers(platform), new Request(`http://localhost/api${at}`, init))
    if (!answer) throw new Error(`Nothing answers ${method} ${at}.`)
    return answer
  }

  it.each(cases)('answers $operation with $status as the contract says ($at)', async (asked) => {
    asked.given?.(platform)
    const answer = await ask(asked)
    expect(answer.status).toBe(asked.status)
    const text = await answer.text()
    const body: unknown = text ? JSON.parse(text) : undefined
    const validate = promised(asked.operation, asked.status)
    if (validate && !validate(body)) expect(validate.errors).toEqual([])
    if (!asked.schema) return
    // The parsed answer equals the answer: nothing in it that the contract does not name.
    expect(z.parse(asked.schema, body)).toEqual(body)
  })

  it('is asked every operation, and every answer that the contract lists for it', () => {
    const listed = operations.flatMap(({ operationId, responses }) =>
      Object.keys(responses).map((status) => `${operationId} ${status}`),
    )
    const shown = new Set(cases.map(({ operation, status }) => `${operation} ${status}`))
    expect(listed.filter((answer) => !shown.has(answer))).toEqual([])
  })

  it('answers 404 in FastAPI’s words for any other path', async () => {
    const answer = await getResponse(createHandlers(platform), new Request('http://localhost/api/datastores'))
    expect(answer?.status).toBe(404)
    expect(await answer?.json()).toEqual({ detail: 'Not Found' })
  })

  it('answers 422 for a body that is no JSON', async () => {
    const request = new Request('http://localhost/api/integrations', { method: 'POST', body: '{' })
    const answer = await getResponse(createHandlers(platform), request)
    expect(answer?.status).toBe(422)
    expect(z.safeParse(invalid, await answer?.json()).success).toBe(true)
  })
})
