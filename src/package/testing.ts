import { getResponse, type RequestHandler } from 'msw'
import { buildScenarioState } from '../mocks/data/scenarioStates'
import { createHandlers } from '../mocks/handlers'
import { directNetwork } from '../mocks/network'
import { createPlatform } from '../mocks/platform/platform'
import { scenarios as allScenarios, type ScenarioId } from '../mocks/scenarios'

export type { ScenarioId }

/** What the simulated platform can be started as. */
export const scenarios: readonly { id: ScenarioId; title: string }[] = allScenarios

export interface SimulatedPlatformOptions {
  /** `demo-start` by default. */
  scenario?: ScenarioId
  /** Milliseconds that a sync spends on one datastore; 20 by default. */
  pace?: number
  /** Milliseconds before every answer; none by default. */
  latency?: number
}

export interface SimulatedPlatform {
  /** For MSW, in Node or in the browser: `setupServer(...handlers)`. They answer everything below `/api` of any origin. */
  handlers: RequestHandler[]
  /** What a host passes as `capabilities`, for this scenario. */
  capabilities: Record<string, unknown>
  /** Answers one request without MSW around it; `undefined` for what is not below `/api`. */
  respond: (request: Request) => Promise<Response | undefined>
}

/**
 * A platform that follows the contract and keeps its state in memory; it begins anew with each call.
 *
 * ```ts
 * const server = setupServer(...createSimulatedPlatform({ scenario: 'demo-purview' }).handlers)
 * ```
 */
export function createSimulatedPlatform({
  scenario = 'demo-start',
  pace = 20,
  latency = 0,
}: SimulatedPlatformOptions = {}): SimulatedPlatform {
  const begun = buildScenarioState(scenario, Date.now())
  const platform = createPlatform({
    clock: () => Date.now(),
    pace,
    authorizeUrl: () => 'https://slack.example.com/authorize',
    ...begun,
  })
  const handlers = createHandlers(platform, {
    network: { ...directNetwork, ...begun.network, ...(latency && { latency, catalogLatency: latency }) },
  })
  return {
    handlers,
    capabilities: { ...platform.capabilities },
    respond: (request) => getResponse(handlers, request),
  }
}
