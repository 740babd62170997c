import { emptyState } from '../mocks/platform/state'
import type { World } from '../mocks/scenarios'
import { HttpError } from '../mocks/platform/rules/httpError'
import { createPlatform, type PlatformOptions } from '../mocks/platform/platform'
import { specifications } from '../mocks/data/specifications'
import { unknownSpecifications } from '../mocks/data/unknownConnectors'
import { START } from './clock'

/** A platform without HTTP, nothing connected, whose time is what `time.now` says (milliseconds since 1970). The world is the published one, but for what is said. */
export function startPlatform({ world = 'published', ...options }: Partial<PlatformOptions> & { world?: World } = {}) {
  const time = { now: START }
  const state = emptyState()
  state.rules.runs = world === 'rich'
  const platform = createPlatform({
    clock: () => time.now,
    pace: 100,
    state,
    specifications: [...specifications, ...unknownSpecifications],
    ...options,
  })
  return { platform, time }
}

/** What the platform refused with. */
export function refusalOf(act: () => unknown): HttpError {
  try {
    act()
  } catch (error) {
    if (error instanceof HttpError) return error
    throw error
  }
  throw new Error('A refusal was expected.')
}
