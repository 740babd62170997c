import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpecProperty } from '../../../integrations/api/schemas'
import { startPlatform } from '../../../test/startPlatform'
import { HttpError } from './httpError'
import type { Platform } from '../platform'
import { specifications } from '../../data/specifications'

describe('secrets', () => {
  // The marks make a secret findable wherever it might turn up, also inside other text.
  const secret = fc.stringMatching(/^[A-Za-z0-9~._-]{4,20}$/).map((text) => `s3cr3t<${text}>`)
  /** Secrets where no other connector has them, in every connector. */
  const unusual: SpecProperty[] = [
    { field: 'pin', map_to: 'parameters', required: false, title: 'Pin', type: 'string', secret: true },
    { field: 'deep', map_to: 'parameters.inner.key', required: false, title: 'Key', type: 'string', secret: true },
  ]
  const everywhere = specifications.map((spec) => ({ ...spec, properties: [...spec.properties, ...unusual] }))
  const body = fc.record(
    {
      type: fc.constantFrom('datahub', 'atlan', 'purview', 'slack', 'fax'),
      api_url: fc.constantFrom(
        'https://contoso.purview.azure.com',
        'https://forbidden.purview.azure.com',
        'http://x.example.com',
        '',
      ),
      api_access_token: secret,
      api_refresh_token: secret,
      api_service_token: secret,
      overwrite: fc.boolean(),
      parameters: fc.record(
        {
          tenant_id: fc.constantFrom('contoso.com', 'common'),
          client_id: fc.constant('11111111-2222-4333-8444-555555555555'),
          credentials: fc.oneof(
            fc.dictionary(fc.constantFrom('client_secret', 'other'), secret),
            fc.record({ nested: fc.record({ more: secret }) }),
            secret,
          ),
          pin: secret,
          inner: fc.record({ key: secret, name: fc.constant('open') }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['type'] },
  )
  const step = fc.oneof(
    body.map(
      (sent) =>
        (platform: Platform): unknown =>
          platform.createIntegration(sent),
    ),
    body.map(
      (sent) =>
        (platform: Platform): unknown =>
          platform.retrieveIntegrationDomains(sent),
    ),
    fc.tuple(fc.integer({ min: 1, max: 4 }), body).map(
      ([id, sent]) =>
        (platform: Platform): unknown =>
          platform.updateIntegration(id, sent),
    ),
    fc.integer({ min: 1, max: 4 }).map(
      (id) =>
        (platform: Platform): unknown =>
          platform.deleteIntegration(id),
    ),
    fc.integer({ min: 1, max: 4 }).map(
      (id) =>
        (platform: Platform): unknown =>
          platform.runSynchronization(id),
    ),
    fc.integer({ min: 1, max: 4 }).map(
      (id) =>
        (platform: Platform): unknown =>
          platform.getIntegrationHistory(id),
    ),
    fc.integer({ min: 1, max: 4 }).map(
      (id) =>
        (platform: Platform): unknown =>
          platform.getIntegration(id),
    ),
    fc.constant((platform: Platform): unknown => platform.getIntegrations()),
  )

  it('are in no answer and not in the state, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const { platform, time } = startPlatform({ specifications: everywhere })
        const told: unknown[] = []
        for (const act of steps) {
          time.now += 20_000
          try {
            told.push(act(platform))
          } catch (error) {
            if (!(error instanceof HttpError)) throw error
            told.push([error.message, error.body, error.headers])
          }
        }
        expect(JSON.stringify([told, platform.state])).not.toContain('s3cr3t')
      }),
      { numRuns: 300 },
    )
  })
})
