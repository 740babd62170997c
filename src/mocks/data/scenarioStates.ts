import type { IntegrationSpec } from '../../integrations/api/schemas'
import type { Network } from '../network'
import { createPlatform } from '../platform/platform'
import type { PlatformState } from '../platform/state'
import { DEFAULT_SCENARIO, type ScenarioId, type World } from '../scenarios'
import type { BuildScenario } from './connected'
import { specifications } from './specifications'
import { unknownSpecifications } from './unknownConnectors'
import { unusualScenarios } from './unusualScenarios'
import { usualScenarios } from './usualScenarios'

export interface ScenarioState {
  state: PlatformState
  specifications: readonly IntegrationSpec[]
  /** How the page reaches the platform, over what the caller has as its usual network. */
  network: Partial<Network>
}

const builders: Record<ScenarioId, BuildScenario> = { ...usualScenarios, ...unusualScenarios }

/**
 * Builds a scenario's beginning at `now` (milliseconds since 1970) through the platform's own operations, so that every rule holds in
 * it and its history is true. The same `now` gives the same beginning. `world` decides in the scenario's place whether there are runs, a
 * log and cancelling.
 */
export function buildScenarioState(
  scenario: ScenarioId = DEFAULT_SCENARIO,
  now: number,
  world: World | null = null,
): ScenarioState {
  let time = now
  let pace = 200
  const platform = createPlatform({
    clock: () => time,
    pace: () => pace,
    specifications: [...specifications, ...unknownSpecifications],
  })
  const made = builders[scenario]({
    platform,
    now,
    ago: (milliseconds) => {
      time = now - milliseconds
      return platform
    },
    setPace: (milliseconds) => {
      pace = milliseconds
    },
  })
  if (world) platform.state.rules.runs = world === 'rich'
  return { state: platform.state, specifications: made?.specifications ?? specifications, network: made?.network ?? {} }
}
