import { provokedBy } from '../catalogs/provokingValues'
import { isObject } from '../platform/rules/paths'
import type { Platform } from '../platform/platform'

export interface Call {
  params: Record<string, string>
  query: URLSearchParams
  body: unknown
}

export interface Route {
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  status?: number
  /** The contract's query parameters. Any other is refused, so that a slip of the page shows. */
  query?: readonly string[]
  /** The address of the connected system that the platform has to ask, where it has to. */
  asks?: (call: Call, platform: Platform) => unknown
  answer: (call: Call, platform: Platform) => unknown
  /** Whether its answer is one that can be provoked to be unreadable. */
  stores?: boolean
}

const sentAddress = ({ body }: Call) => (isObject(body) ? (body.api_url ?? '') : '')
const storedAddress = ({ params: { id } }: Call, { state }: Platform) =>
  state.integrations.find((integration) => String(integration.id) === id)?.open.api_url ?? ''
const paging = ({ query }: Call) => ({ page: query.get('page'), size: query.get('size') })
const flag = (text: string | null) => (text === null ? undefined : text === 'true')
const PAGING = ['page', 'size']
const SORTS = [
  'id',
  'name',
  'favorite',
  'datastore_type',
  'group',
  'created',
  'containers',
  'records',
  'active_checks',
  'active_anomalies',
].map((what) => `sort_${what}`)
const DATASTORES = [...PAGING, 'id', 'name', 'search', 'datastore_type', 'tag', 'group', 'enrichment_only', ...SORTS]

/** What a write that was stored is answered with, where its address provokes another body: text that is no JSON, or the guide's short answer. */
export function provokedAnswer(call: Call, body: unknown, platform: Platform): unknown {
  const provoked = provokedBy('api_url', sentAddress(call) || storedAddress(call, platform))
  if (!provoked || !('answer' in provoked) || !isObject(body)) return body
  const { id, type, created } = body
  return provoked.answer === 'short' ? { id, type, created, updated: created } : '{"id": '
}

/** The contract's paths, in its order, each with the operation that answers it. */
export const routes: readonly Route[] = [
  { method: 'get', path: '/', answer: (_call, platform) => platform.getPlatformInfo() },
  { method: 'get', path: '/health', status: 204, answer: (_call, platform) => platform.getHealth() },
  { method: 'get', path: '/status', answer: (_call, platform) => platform.getPlatformStatus() },
  { method: 'get', path: '/bootstrap', answer: (_call, platform) => platform.getBootstrap() },
  { method: 'get', path: '/users/me', answer: (_call, platform) => platform.getCurrentUser() },
  { method: 'get', path: '/gateway', answer: (_call, platform) => platform.getGateway() },
  {
    method: 'get',
    path: '/integrations-specifications',
    query: ['implemented'],
    answer: ({ query }, platform) =>
      platform.getIntegrationsSpecifications({ implemented: flag(query.get('implemented')) }),
  },
  {
    method: 'get',
    path: '/integrations',
    query: PAGING,
    answer: (call, platform) => platform.getIntegrations(paging(call)),
  },
  {
    method: 'post',
    path: '/integrations',
    asks: sentAddress,
    stores: true,
    answer: ({ body }, platform) => platform.createIntegration(body),
  },
  {
    method: 'post',
    path: '/integrations/domains',
    asks: sentAddress,
    answer: ({ body }, platform) => platform.retrieveIntegrationDomains(body),
  },
  {
    method: 'get',
    path: '/integrations/msft_teams/verify-installation',
    answer: (_call, platform) => platform.verifyTeamsInstallation(),
  },
  {
    method: 'get',
    path: '/integrations/:id',
    answer: ({ params: { id = '' } }, platform) => platform.getIntegration(id),
  },
  {
    method: 'put',
    path: '/integrations/:id',
    asks: (call, platform) => sentAddress(call) || storedAddress(call, platform),
    stores: true,
    answer: ({ params: { id = '' }, body }, platform) => platform.updateIntegration(id, body),
  },
  {
    method: 'delete',
    path: '/integrations/:id',
    status: 204,
    answer: ({ params: { id = '' } }, platform) => platform.deleteIntegration(id),
  },
  {
    method: 'get',
    path: '/integrations/:id/domains',
    asks: storedAddress,
    answer: ({ params: { id = '' } }, platform) => platform.getIntegrationDomains(id),
  },
  {
    method: 'get',
    path: '/integrations/:id/history',
    answer: ({ params: { id = '' } }, platform) => platform.getIntegrationHistory(id),
  },
  {
    method: 'post',
    path: '/integrations/:id/sync',
    status: 204,
    answer: ({ params: { id = '' }, body }, platform) => platform.runSynchronization(id, body),
  },
  {
    method: 'get',
    path: '/integrations/:id/syncs',
    query: PAGING,
    answer: (call, platform) => platform.getSyncRuns(call.params.id ?? '', paging(call)),
  },
  {
    method: 'get',
    path: '/integrations/:id/syncs/:runId/log',
    query: [...PAGING, 'outcome', 'search'],
    answer: (call, platform) =>
      platform.getSyncLog(call.params.id ?? '', call.params.runId ?? '', {
        ...paging(call),
        outcome: call.query.get('outcome'),
        search: call.query.get('search'),
      }),
  },
  {
    method: 'put',
    path: '/integrations/:id/syncs/:runId/abort',
    answer: ({ params: { id = '', runId = '' } }, platform) => platform.abortSyncRun(id, runId),
  },
  {
    method: 'get',
    path: '/integrations/:type/oauth/authorize',
    answer: ({ params: { type = '' } }, platform) => platform.oauthAuthorize(type),
  },
  {
    method: 'get',
    path: '/datastores',
    query: DATASTORES,
    answer: (call, platform) =>
      platform.getDatastores({
        ...paging(call),
        id: call.query.getAll('id'),
        name: call.query.get('name'),
        search: call.query.get('search'),
        datastore_type: call.query.getAll('datastore_type'),
        tag: call.query.getAll('tag'),
        group: call.query.getAll('group'),
        enrichment_only: call.query.get('enrichment_only'),
        sort_id: call.query.get('sort_id'),
        sort_name: call.query.get('sort_name'),
      }),
  },
]
