import { builtinEnvironments, type Environment } from 'vitest/runtime'

/**
 * jsdom for the tests of what is drawn (`*.test.tsx`): one window for all files of a worker, as they share the modules that keep hold of
 * it. `render/page.ts` empties it after each test.
 */
const environment: Environment = {
  name: 'page',
  viteEnvironment: 'client',
  setup: async (global: typeof globalThis, options) => {
    if (!('jsdom' in global)) await builtinEnvironments.jsdom.setup(global, options)
    return { teardown: () => {} }
  },
}

export default environment
