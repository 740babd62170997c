import { getResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createHandlers } from '../../mocks/handlers'
import { createPlatform, type Platform } from '../../mocks/platform/platform'
import { goodSecret, leastBodies, purviewBody } from '../../mocks/data/examples'
import { mismatches, operations } from '../../test/contract'
import * as schemas from './schemas'

const NOW = Date.UTC(2026, 2, 2, 14)
const PURVIEW = 1
const SLACK = 2

/** What was read, as it came: a list by itself, and nothing in it that could not be read. */
function onTheWire(read: unknown, body: unknown): unknown {
  if (typeof read !== 'object' || read === null || !('unreadable' in read)) return read
  const { unreadable, ...rest } = read
  expect(unreadable).toEqual([])
  return Array.isArray(body) && 'items' in rest ? rest.items : rest
}

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
const viewer = (platform: Platform) => {
  platform.state.user.role = 'Viewer'
}
const refused = {
  ...purviewBody(),
  parameters: { ...purviewBody().parameters, credentials: { client_secret: 'expired-secret' } },
}
const unsupported = { type: 'datahub', api_url: 'https://datahub.example.com', api_service_token: 'fail-415' }

const teams = (platform: Platform) => platform.createIntegration(leastBodies.msft_teams)

const cases: Case[] = [
  { operation: 'getPlatformInfo', status: 200, at: '/' },
  { operation: 'getHealth', status: 204, at: '/health' },
  { operation: 'getPlatformStatus', status: 200, at: '/status', given: signedOut },
  { operation: 'getBootstrap', status: 200, at: '/bootstrap' },
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
  {
    operation: 'updateIntegration',
    status: 409,
    at: '/integrations/1',
    schema: problem,
    body: { overwrite: true },
    given: syncing,
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
  { operation: 'runSynchronization', status: 204, at: '/integrations/1/sync' },
  { operation: 'runSynchronization', status: 204, at: '/integrations/1/sync', body: { pull: true, push: false } },
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
  {
    operation: 'verifyTeamsInstallation',
    status: 200,
    at: '/integrations/msft_teams/verify-installation',
    schema: schemas.AlertingStatusSchema,
    given: teams,
  },
  {
    operation: 'verifyTeamsInstallation',
    status: 404,
    at: '/integrations/msft_teams/verify-installation',
    schema: problem,
  },
  {
    operation: 'getDatastores',
    status: 200,
    at: '/datastores?page=1&size=100&sort_id=asc',
    schema: schemas.DatastorePageSchema,
  },
  { operation: 'getDatastores', status: 403, at: '/datastores', schema: problem, given: viewer },
  { operation: 'oauthAuthorize', status: 404, at: '/integrations/jira/oauth/authorize', schema: problem },
]

describe('the simulated platform', () => {
  let platform: Platform
  beforeEach(() => {
    let now = NOW - 3_600_000
    platform = createPlatform({ clock: () => now, pace: 100 })
    platform.state.rules.runs = true
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
    expect(mismatches(asked.operation, asked.status, body)).toEqual([])
    if (!asked.schema) return
    // The parsed answer equals the answer: nothing in it that the contract does not name.
    expect(onTheWire(z.parse(asked.schema, body), body)).toEqual(body)
  })

  it('is asked every operation, and every answer that the contract lists for it', () => {
    const used = operations.filter((operation) => operation['x-use'] !== 'none')
    const listed = used.flatMap(({ operationId, responses }) =>
      Object.keys(responses).map((status) => `${operationId} ${status}`),
    )
    const shown = new Set(cases.map(({ operation, status }) => `${operation} ${status}`))
    expect(listed.filter((answer) => !shown.has(answer))).toEqual([])
  })

  it('answers 404 in FastAPI’s words for any other path', async () => {
    const answer = await getResponse(createHandlers(platform), new Request('http://localhost/api/containers'))
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
