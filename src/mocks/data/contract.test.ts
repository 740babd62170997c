import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { mismatches } from '../../test/contract'
import { createHandlers } from '../handlers'
import { createPlatform } from '../platform/platform'
import { scenarios } from '../scenarios'
import { buildScenarioState } from './scenarioStates'

const NOW = Date.UTC(2026, 2, 2, 14)

/** What a page may ask for first, by operation. */
const READS = {
  getPlatformInfo: '/',
  getPlatformStatus: '/status',
  getBootstrap: '/bootstrap',
  getCurrentUser: '/users/me',
  getGateway: '/gateway',
  getIntegrationsSpecifications: '/integrations-specifications',
  getIntegrations: '/integrations?page=1&size=100',
  getIntegration: '/integrations/1',
  getIntegrationDomains: '/integrations/1/domains',
  getIntegrationHistory: '/integrations/1/history',
  getSyncRuns: '/integrations/1/syncs',
  getSyncLog: '/integrations/1/syncs/1/log?size=100',
  oauthAuthorize: '/integrations/slack/oauth/authorize',
  verifyTeamsInstallation: '/integrations/msft_teams/verify-installation',
  getDatastores: '/datastores?page=1&size=100&sort_id=asc',
}

describe.each(scenarios.filter(({ id }) => id !== 'demo-unreadable'))('$id', ({ id }) => {
  it('answers in the words of the contract alone, whatever it answers', async () => {
    const begun = buildScenarioState(id, NOW)
    const handlers = createHandlers(createPlatform({ clock: () => NOW, ...begun }))
    for (const [operation, path] of Object.entries(READS)) {
      const answer = await getResponse(handlers, new Request(`http://localhost/api${path}`))
      if (!answer) throw new Error(`Nothing answers ${path}.`)
      if (answer.headers.get('Content-Type') === 'text/html') continue
      expect(mismatches(operation, answer.status, await answer.json()), `${operation} ${answer.status}`).toEqual([])
    }
  })
})
