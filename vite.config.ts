import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import product from './package.json' with { type: 'json' }
import { compress } from './.ci/vite/compress.ts'
import { fontNotice, NOTICES } from './.ci/vite/notices.ts'
import { page } from './.ci/vite/page.ts'
import { platformProxy } from './.ci/vite/platformProxy.ts'
import { unseen } from './.ci/vite/unseen.ts'
import { yaml } from './.ci/vite/yaml.ts'
import { NONCE } from './src/mocks/server/pagePolicy.ts'

const WORKER = 'mockServiceWorker.js'

/**
 * MSW's worker keeps in memory which pages it serves: it forgets them when the browser stops it for being idle (mswjs/msw issues 2115 and
 * 2635, open), and takes leave of one that may be left, whoever stays (139, come back). This one asks the page for everything under
 * `/api`, and for nothing else. Once 2635 is closed by a release, the changes can go.
 */
const WORKER_CHANGES = [
  ['const activeClientIds = new Set()', 'const activeClientIds = { add() {}, delete() {}, has: () => true }'],
  ['activeClientIds.size === 0', "!new URL(event.request.url).pathname.startsWith('/api/')"],
  ['self.registration.unregister()', 'undefined'],
] as const

/** The simulated platform's service worker, straight from MSW's package: no copy to keep in step, and none outside demo mode. */
const simulatedPlatformWorker = (): Plugin => {
  const file = join(createRequire(import.meta.url).resolve('msw/package.json'), '../lib', WORKER)
  const source = () =>
    WORKER_CHANGES.reduce(
      (text, [found, replacement]) => {
        if (!text.includes(found)) throw new Error(`${file} no longer contains "${found}": adapt WORKER_CHANGES`)
        return text.replace(found, replacement)
      },
      readFileSync(file, 'utf8'),
    )
  return {
    name: 'simulated-platform-worker',
    configureServer: (server) => {
      server.middlewares.use(`/${WORKER}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.setHeader('Cache-Control', 'no-store')
        response.end(source())
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: WORKER, source: source() })
    },
  }
}

/** Moves the manifest out of what is served: it is for the budget only. */
const manifestAside = (): Plugin => {
  let folder = ''
  return {
    name: 'manifest-aside',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir)
    },
    writeBundle() {
      mkdirSync('.cache', { recursive: true })
      renameSync(join(folder, '.vite/manifest.json'), '.cache/manifest.json')
      rmSync(join(folder, '.vite'), { recursive: true })
    },
  }
}

export default defineConfig(({ mode }) => {
  const demo = mode === 'demo'
  const { QUALYTICS_URL: url, QUALYTICS_TOKEN: token } = process.env
  return {
    plugins: [
      react(),
      yaml(),
      unseen(),
      page({ early: mode === 'production' }),
      fontNotice('@fontsource-variable/inter'),
      ...(demo ? [simulatedPlatformWorker()] : [manifestAside(), compress()]),
      mode === 'development' || mode === 'production' ? platformProxy({ url, token }) : null,
    ],
    // An origin of its own for each: the worker of one must not stand between the other and its platform.
    server: { port: demo ? 5173 : 5273, strictPort: false },
    html: { cspNonce: NONCE },
    define: { PAGE_VERSION: JSON.stringify(product.version) },
    build: {
      // The oldest browsers that the code runs in; `.ci/browsers.mjs` looks for what they lack.
      target: ['chrome120', 'edge120', 'firefox128', 'safari17.4'],
      // Every browser of the last two years fetches ahead by itself; older ones only fetch later.
      modulePreload: { polyfill: false },
      outDir: demo ? '.demo' : 'dist',
      emptyOutDir: true,
      manifest: !demo,
      license: { fileName: NOTICES },
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        // Emotion imports it for a function that nothing here calls.
        treeshake: { moduleSideEffects: [{ test: /hoist-non-react-statics|\/react-is\//, sideEffects: false }] },
        output: {
          // Each small file would cost a round trip: one for the list, one for what every dialog and menu needs, one for the form, one for the others.
          codeSplitting: {
            groups: [
              { name: 'list', tags: ['$initial'], priority: 9 },
              { name: 'virtual', test: /react-virtual/, priority: 8 },
              { name: 'watch', test: /sync\/(RowProgress|polling\/SyncWatcher)\.tsx$/, priority: 7 },
              {
                name: 'dialog',
                test: /(dialogs\/(RoutedDialog|ConfirmDiscard)|ui\/(DialogFrame|ScrollIntoView)|controls\/CopyButton|api\/(mutations|path))\.tsx?$|icons-material\/(ExpandMore|KeyboardArrowDown|LockOutlined)\.mjs$|query-core\/.*mutationObserver|react-query\/.*useMutation|@mui\/material\/internal\/SwitchBase|@mui\/(material|utils)\/(?!useAutocomplete).*(utils\/|useSlotProps|debounce|SelectFocusSourceContext)/,
                priority: 6,
              },
              { name: 'menu', test: /(connectors\/row\/ActionsMenu|shell\/PanelMenu)\.tsx$/, priority: 5 },
              {
                name: 'form',
                test: /form\/IntegrationFormDialog\.tsx$/,
                priority: 4,
              },
              // What stands beside the fields comes at the same time as they do.
              { name: 'check', test: /check\/ConnectionCheck\.tsx$/, priority: 3 },
              {
                name: 'assist',
                test: /(guide\/SetupGuide|assist\/PasteNotice|purview\/purviewForm)\.tsx?$/,
                priority: 2,
              },
              {
                name: 'sync',
                test: /(dialogs\/ExplainedSyncPanel|history\/HistoryDialog|check\/(CheckConnectionDialog|CheckResult)|options\/SyncOptionsDialog|panel\/CancelSyncDialog|connectors\/DisconnectDialog)\.tsx$/,
                priority: 1,
              },
              { name: 'support', test: /(automate\/AutomateDialog|diagnostics\/DiagnosticsDialog)\.tsx$/ },
            ],
          },
        },
      },
    },
    test: {
      setupFiles: ['src/test/setup.ts'],
      css: false,
      globals: false,
      restoreMocks: true,
      unstubEnvs: true,
      unstubGlobals: true,
      dangerouslyIgnoreUnhandledErrors: false,
      pool: 'forks',
      // Every file anew would spend more on loading React and MUI than on all tests.
      isolate: false,
      env: { TZ: process.env.TZ ?? 'UTC', LC_ALL: 'C.UTF-8' },
      // For a hung test alone: on a machine that is busy otherwise the longest take half a minute.
      testTimeout: 120_000,
      projects: [
        { extends: true, test: { name: 'logic', include: ['src/**/*.test.ts', '.ci/**/*.test.ts'] } },
        {
          extends: true,
          test: {
            name: 'page',
            include: ['src/**/*.test.tsx'],
            environment: './src/test/page.environment.ts',
            setupFiles: ['src/test/setupPage.ts'],
          },
        },
      ],
    },
  }
})
