/**
 * Holds the fences against their table: writes one file for every kind of importer into a folder of its own, with everything
 * it may and must not import, lints it with the project's own configuration, and compares.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
const roots = ['zod', '@mui/material', '@mui/icons-material']
const slice = (name, deeper = '') => ({
  file: `src/integrations/${name}/${deeper}Probe.tsx`,
  may: [
    `./Part`,
    `../${deeper && '../'}api/queries`,
    `../${deeper && '../'}ui/ConnectorMark`,
    `../${deeper && '../'}host`,
    'react',
    'zod/mini',
    '@mui/material/Button',
  ],
  never: [
    ...[
      'connectors/connector',
      'form/model/fields',
      'sync/progress',
      'history/json',
      'assist/purview/errors/explain',
      'dialogs/searchParams',
      'IntegrationsPage',
      'index',
    ]
      .filter((path) => !path.startsWith(name))
      .map((path) => `../${deeper && '../'}${path}`),
    ...[
      'app/theme/theme',
      'mocks/browser',
      'mocks/scenarios',
      'test/render/renderApp',
      'integrations/dialogs/searchParams',
    ].map((path) => `../../${deeper && '../'}${path}`),
    ...roots,
    'msw',
    'msw/browser',
    'vitest',
    'node:fs',
  ],
})

const PROBES = [
  {
    file: 'src/integrations/api/probe.ts',
    may: ['./schemas', 'zod/mini', '@tanstack/react-query'],
    never: [
      ...roots,
      'react',
      '@mui/material/Button',
      '../ui/ConnectorMark',
      '../host',
      '../form/model/fields',
      '../../mocks/browser',
      'msw',
    ],
  },
  {
    file: 'src/integrations/ui/Probe.tsx',
    may: ['./Mark', 'react', '@mui/material/Button', '@mui/icons-material/Sync'],
    never: [
      ...roots,
      'zod/mini',
      '@tanstack/react-query',
      'react-hook-form',
      '../api/schemas',
      '../host',
      '../connectors/connector',
      '../../app/theme/theme',
    ],
  },
  slice('connectors'),
  slice('sync'),
  slice('sync', 'log/'),
  slice('history'),
  slice('assist'),
  slice('form'),
  {
    file: 'src/integrations/form/Door.tsx',
    may: ['../assist/types', '../assist/registry', '../assist/lazyComponents', '../assist/reminder'],
    never: ['../assist/purview/errors/explain', '../assist/check/CheckResult', '../assist', '../assist/index'],
  },
  { file: 'src/integrations/sync/Door.tsx', may: [], never: ['../assist/registry', '../form', '..'] },
  {
    file: 'src/integrations/dialogs/Probe.tsx',
    may: [
      '../sync/options/SyncOptionsDialog',
      '../assist/registry',
      '../api/queries',
      '../host',
      '../ui/ConnectorMark',
      'react',
    ],
    never: [
      ...roots,
      '../../app/theme/theme',
      '../../mocks/scenarios',
      '../../test/render/renderApp',
      '../../main',
      'msw/node',
    ],
  },
  {
    file: 'src/integrations/IntegrationsPage.tsx',
    may: ['./connectors/ConnectorList', './dialogs/Dialogs', './api/queries', './host'],
    never: ['../app/theme/theme', '../mocks/browser', '../test/render/renderApp', 'msw'],
  },
  {
    file: 'src/integrations/host.tsx',
    may: ['./api/request', 'react'],
    never: ['./connectors/connector', './ui/ConnectorMark', '../app/standaloneHost'],
  },
  {
    file: 'src/app/Probe.tsx',
    may: [
      './theme/theme',
      '../integrations',
      '../integrations/index',
      '../mocks/browser',
      '../mocks/scenarios',
      '@mui/material/Button',
    ],
    never: [
      ...roots,
      '../integrations/host',
      '../integrations/api/queries',
      '../mocks/platform/platform',
      '../test/render/renderApp',
      'msw/browser',
    ],
  },
  {
    file: 'src/main.tsx',
    may: ['./app/App', './integrations', './mocks/browser', 'react-dom/client'],
    never: ['./integrations/IntegrationsPage', './mocks/platform/platform', './test/setup', 'msw'],
  },
  {
    file: 'src/mocks/probe.ts',
    may: ['./platform', '../integrations/api/schemas', 'msw', 'msw/browser', 'zod/mini'],
    never: [
      'zod',
      'react',
      '@tanstack/react-query',
      '../integrations/api/queries',
      '../integrations',
      '../integrations/connectors/connector',
      '../app/theme/theme',
      '../test/setup',
      'node:http',
    ],
  },
  {
    file: 'src/mocks/server/probe.ts',
    may: ['../handlers', '../platform/platform', 'msw', 'node:http'],
    never: ['../../integrations/api/schemas', '../../app/theme/theme', 'react', 'vite'],
  },
  {
    file: 'src/integrations/sync/probe.test.tsx',
    may: [
      './progress',
      '../../test/render/renderApp',
      '../../mocks/platform/platform',
      '../IntegrationsPage',
      'vitest',
      'fast-check',
      'msw',
    ],
    never: [...roots, '../../app/theme/theme', '../../main'],
  },
  {
    file: 'src/app/probe.test.tsx',
    may: ['./theme/theme', '../test/render/renderApp', '../mocks/platform/platform', '../integrations', 'vitest'],
    never: roots,
  },
  {
    file: 'src/package/probe.ts',
    may: [
      '../integrations',
      '../integrations/PageHost',
      '../mocks/handlers',
      '../mocks/scenarios',
      'react',
      '@playwright/test',
      'node:fs',
    ],
    never: [
      ...roots,
      '../integrations/host',
      '../integrations/api/request',
      '../app/theme/theme',
      '../mocks/server/server',
      '../test/setup',
      'vitest',
      'ajv',
      'jsdom',
    ],
  },
  {
    file: 'e2e/host/probe.tsx',
    may: [
      './hosts',
      'qualytics-integrations',
      'qualytics-integrations/mount',
      'react-router',
      '@mui/material/Button',
      '@playwright/test',
    ],
    never: [
      '../fixtures',
      '../../src/integrations',
      '../../src/package/mount',
      '../../src/mocks/scenarios',
      'msw',
      'vitest',
    ],
  },
  {
    file: 'e2e/demo/probe.spec.ts',
    may: ['../fixtures', '../../src/mocks/scenarios', '@playwright/test', 'node:fs'],
    never: ['../../src/mocks/platform/platform', '../../src/integrations', '../../src/app/theme/theme', 'react', 'msw'],
  },
]

/** Names of the page's world: where each is free to be used. Everywhere else none is. */
const WORLD = ['window', 'history', 'location', 'localStorage', 'sessionStorage', 'globalThis']
const GLOBALS = [
  { file: 'src/integrations/api/request.ts', may: [], never: [...WORLD, 'fetch'] },
  { file: 'src/integrations/api/queries.ts', may: [], never: [...WORLD, 'fetch', 'XMLHttpRequest'] },
  { file: 'src/integrations/form/globals.ts', may: [], never: [...WORLD, 'fetch'] },
  { file: 'src/integrations/globals.ts', may: [], never: [...WORLD, 'fetch'] },
  { file: 'src/mocks/platform.ts', may: [], never: [...WORLD, 'fetch'] },
  { file: 'src/mocks/browser.ts', may: WORLD, never: ['fetch'] },
  { file: 'src/app/globals.ts', may: WORLD, never: ['fetch'] },
  { file: 'src/app/standaloneHost.ts', may: [...WORLD, 'fetch'], never: [] },
]

const importLines = (specifier, index) => [
  `import * as part${index} from '${specifier}'`,
  `export * from '${specifier}'`,
  `export const load${index} = () => import('${specifier}')`,
  `export const use${index} = part${index}`,
]
const lines = []
const expectLine = (file, line, refused, what) => lines.push({ file, line, refused, what })
const tree = mkdtempSync(join(tmpdir(), 'fences-'))

function write(file, text) {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), text)
}

function writeProbes() {
  for (const { file, may, never } of PROBES) {
    const specifiers = [...may, ...never]
    write(file, specifiers.flatMap(importLines).join('\n'))
    specifiers.forEach((specifier, index) => {
      for (const [offset, way] of ['import', 'export from', 'import()'].entries())
        expectLine(file, index * 4 + offset + 1, index >= may.length, `${way} '${specifier}'`)
    })
  }
  for (const { file, may, never } of GLOBALS) {
    const names = [...may, ...never]
    write(file, names.map((name, index) => `export const use${index} = () => ${name}`).join('\n'))
    names.forEach((name, index) => expectLine(file, index + 1, index >= may.length, name))
  }
  write('src/integrations/ui/types.ts', "import type { Control } from 'react-hook-form'\nexport type Held = Control\n")
  expectLine('src/integrations/ui/types.ts', 1, false, "import type 'react-hook-form'")
  write('src/integrations/history/a.ts', "import { b } from './b'\n\nexport const a = () => b\n")
  write('src/integrations/history/b.ts', "import { a } from './a'\n\nexport const b = () => a\n")
  expectLine('src/integrations/history/a.ts', 1, true, 'a cycle')
  write('src/integrations/history/c.ts', "import type { D } from './d'\n\nexport type C = D | null\n")
  write('src/integrations/history/d.ts', "import type { C } from './c'\n\nexport type D = { c: C }\n")
  expectLine('src/integrations/history/c.ts', 1, true, 'a cycle of types')
  write('src/integrations/history/default.ts', 'export default 1\n')
  expectLine('src/integrations/history/default.ts', 1, true, 'a default export')
}

const WATCHED = /^(fences\(imports\)|eslint\(no-restricted-globals\)|import\(no-cycle\)|import\(no-default-export\))$/

function lint() {
  cpSync(join(ROOT, '.oxlintrc.json'), join(tree, '.oxlintrc.json'))
  cpSync(join(ROOT, '.ci/fences.mjs'), join(tree, '.ci/fences.mjs'))
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint')
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format', 'json', 'src', 'e2e'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (!stdout.trim().startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`)
  return JSON.parse(stdout).diagnostics.filter(({ code }) => WATCHED.test(code))
}

try {
  writeProbes()
  const reported = new Set(lint().map(({ filename, labels }) => `${filename}:${labels[0].span.line}`))
  const wrong = lines.filter(({ file, line, refused }) => reported.has(`${file}:${line}`) !== refused)
  for (const { file, refused, what } of wrong)
    console.error(`${file}: ${what} should ${refused ? 'be refused' : 'pass'}`)
  console.log(`${lines.length - wrong.length} of ${lines.length} probes behave as the table of fences says`)
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  rmSync(tree, { recursive: true, force: true })
}
