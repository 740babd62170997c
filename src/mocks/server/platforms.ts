import { getResponse } from 'msw'
import { buildScenarioState } from '../data/scenarioStates'
import { createHandlers } from '../handlers'
import { directNetwork, type Network } from '../network'
import { createPlatform, type Platform } from '../platform/platform'
import type { Rules } from '../platform/state'
import { isScenario, isWorld, type ScenarioId, type World } from '../scenarios'

export interface BrowserPlatformOptions {
  /** Where a browser begins that asks for nothing else. */
  scenario: ScenarioId
  /** In place of the scenario's own. */
  world: World | null
  network: Partial<Network>
  /** Milliseconds that a sync spends on one datastore. */
  pace: number
  /** Put over the settings of the scenario. */
  rules: Partial<Rules>
  authorizeUrl: (type: string) => string
}

/** One browser's platform. */
export interface Served {
  platform: Platform
  /** Answers a request to `/api`. */
  respond: (request: Request) => Promise<Response | undefined>
}

const MOST = 500

/** The word that stands for a platform of its own: `<scenario>.<world or nothing>.<anything>`. */
export const platformKey = (scenario: string, world: string, unique: string) => [scenario, world, unique].join('.')

/** A platform for every browser that names one, so that tests side by side do not meet; all others share one. */
export function createPlatforms(options: BrowserPlatformOptions) {
  const platforms = new Map<string, Served>()

  function begin(key: string): Served {
    const [wanted, world] = key.split('.')
    const scenario = isScenario(wanted) ? wanted : options.scenario
    const begun = buildScenarioState(scenario, Date.now(), isWorld(world) ? world : options.world)
    Object.assign(begun.state.rules, options.rules)
    const { pace, authorizeUrl } = options
    const platform = createPlatform({ clock: () => Date.now(), pace, authorizeUrl, ...begun })
    const handlers = createHandlers(platform, { network: { ...directNetwork, ...begun.network, ...options.network } })
    return { platform, respond: (request) => getResponse(handlers, request) }
  }

  return (key: string): Served => {
    const found = platforms.get(key)
    if (found) return found
    const oldest = [...platforms.keys()].find((each) => each !== '')
    if (platforms.size >= MOST && oldest !== undefined) platforms.delete(oldest)
    const begun = begin(key)
    platforms.set(key, begun)
    return begun
  }
}
