import { describe, expect, it } from 'vitest'
import { purviewBody } from '../mocks/data/examples'
import { requestMismatches } from './contract'

const request = (method: string, path: string, body?: unknown) => requestMismatches({ method, path, body })

describe('a request of the page', () => {
  it.each([
    ['GET', '/integrations?page=1&size=100', undefined],
    ['GET', '/datastores?sort_id=asc&enrichment_only=true&id=3&id=4', undefined],
    ['POST', '/integrations', purviewBody()],
    ['PUT', '/integrations/3', { parameters: { projects: [], status_mapping: { open: 'To Do' } } }],
    ['POST', '/integrations/3/sync', undefined],
    ['POST', '/integrations/3/sync', { pull: true, push: false }],
    ['GET', '/integrations/slack/oauth/authorize', undefined],
  ])('%s %s fits the contract', (method, path, body) => {
    expect(request(method, path, body)).toEqual([])
  })

  it.each([
    ['a path that is nowhere', 'GET', '/integrations/3/runs', undefined],
    ['an unknown parameter', 'GET', '/integrations?limit=5', undefined],
    ['a page too long', 'GET', '/integrations?size=101', undefined],
    ['a body where there is none', 'GET', '/gateway', {}],
    ['no body where there is one', 'POST', '/integrations', undefined],
    ['an unknown property', 'PUT', '/integrations/3', { token: 'a' }],
    ['a wrong type', 'PUT', '/integrations/3', { overwrite: 'yes' }],
    ['a missing type', 'POST', '/integrations', { api_url: 'https://contoso.purview.azure.com' }],
  ])('%s does not', (_what, method, path, body) => {
    expect(request(method, path, body)).not.toEqual([])
  })
})
