/**
 * Our own, as dependency-cruiser needs Node 22 and TypeScript's JavaScript API, and eslint-plugin-boundaries brings ESLint itself along.
 * Who may import whom, as an oxlint rule (`fences/imports`). oxlint's own `no-restricted-imports` compares the written
 * text only and passes over `import()`; this rule resolves the path first, so a detour is no way through.
 */
import { dirname, join, relative, resolve, sep } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
const PRODUCT = 'src/integrations'
const SLICES = ['connectors', 'form', 'sync', 'history', 'assist'].map((name) => `${PRODUCT}/${name}`)
/** What `form` may know of `assist`: the contract, the loader, what draws it, and the reminder. */
const DOOR = ['types', 'registry', 'lazyComponents', 'reminder'].map((name) => `${PRODUCT}/assist/${name}`)
const TOOLS =
  /^(node:|msw(\/|$)|vitest(\/|$)|fast-check$|jsdom$|yaml$|ajv(\/|$)|@testing-library\/|@playwright\/|axe-core$)/
const ROOTS = /^(zod|@mui\/(material|icons-material|system))$/

/** A path that ends in `/` stands for everything below it. */
const covers = (path) => (file) => (path.endsWith('/') ? file.startsWith(path) : file === path)
const anyOf =
  (...paths) =>
  (file) =>
    paths.some((path) => covers(path)(file))

/** The first row whose `files` hold the importing file counts. `modules` and `packages` say what it may import. */
const FENCES = [
  {
    files: (file) => file.endsWith('.test') && file.startsWith(`${PRODUCT}/`),
    modules: anyOf(`${PRODUCT}/`, 'src/mocks/', 'src/test/'),
    packages: () => true,
    why: 'The product is tested without the standalone host.',
  },
  {
    files: (file) => file.endsWith('.test') || file.startsWith('src/test/'),
    modules: () => true,
    packages: () => true,
    why: '',
  },
  {
    files: anyOf(`${PRODUCT}/api/`),
    modules: anyOf(`${PRODUCT}/api/`),
    packages: (name) => ['zod/mini', '@tanstack/react-query'].includes(name),
    why: '`api` stands alone: zod, react-query and itself.',
  },
  {
    files: anyOf(`${PRODUCT}/ui/`),
    modules: anyOf(`${PRODUCT}/ui/`),
    packages: (name, typeOnly) =>
      /^(react|react-dom|@mui|@emotion|@fontsource-variable)(\/|$)/.test(name) ||
      (typeOnly && name === 'react-hook-form'),
    why: '`ui` knows no domain: react, MUI, types of react-hook-form and itself.',
  },
  {
    files: anyOf(`${PRODUCT}/form/`),
    modules: anyOf(`${PRODUCT}/form/`, `${PRODUCT}/api/`, `${PRODUCT}/ui/`, `${PRODUCT}/host`, ...DOOR),
    packages: (name) => !TOOLS.test(name),
    why: "`form` knows `api`, `ui`, `host` and `assist`'s doors (`types`, `registry`, `lazyComponents`, `reminder`).",
  },
  ...SLICES.map((slice) => ({
    files: anyOf(`${slice}/`),
    modules: anyOf(`${slice}/`, `${PRODUCT}/api/`, `${PRODUCT}/ui/`, `${PRODUCT}/host`, `${PRODUCT}/PageHost`),
    packages: (name) => !TOOLS.test(name),
    why: 'A slice knows `api`, `ui` and `host`; what it needs of another one `dialogs` or `IntegrationsPage` hand in.',
  })),
  {
    files: anyOf(`${PRODUCT}/host`, `${PRODUCT}/PageHost`, `${PRODUCT}/IntegrationsHost`),
    modules: anyOf(`${PRODUCT}/api/`, `${PRODUCT}/PageHost`, `${PRODUCT}/IntegrationsHost`),
    packages: (name) => !TOOLS.test(name),
    why: "The host's contract knows `api` only.",
  },
  {
    files: anyOf(`${PRODUCT}/`),
    modules: anyOf(`${PRODUCT}/`),
    packages: (name) => !TOOLS.test(name),
    why: 'The product knows no host, no simulated platform and no test helper.',
  },
  {
    files: anyOf('src/app/', 'src/main'),
    modules: anyOf('src/app/', PRODUCT, `${PRODUCT}/index`, 'src/mocks/browser', 'src/mocks/scenarios'),
    packages: (name) => !TOOLS.test(name),
    why: 'A host uses `integrations` by its only door, and of the simulated platform `mocks/browser` and `mocks/scenarios`.',
  },
  {
    files: anyOf('src/package/'),
    modules: anyOf(
      'src/package/',
      PRODUCT,
      `${PRODUCT}/index`,
      `${PRODUCT}/PageHost`,
      `${PRODUCT}/api/platform-api.yaml`,
      'src/mocks/handlers',
      'src/mocks/scenarios',
      'src/mocks/platform/platform',
      'src/mocks/data/scenarioStates',
      'src/mocks/network',
    ),
    packages: (name) => !/^(vitest|jsdom|ajv|@testing-library)(\/|$)/.test(name),
    why: "The package's entries use `integrations` by its door, the contract, and the simulated platform.",
  },
  {
    files: anyOf('src/mocks/server/'),
    modules: anyOf('src/mocks/'),
    packages: (name) => /^(msw$|node:)/.test(name),
    why: 'The HTTP server stands on the simulated platform, msw and Node.',
  },
  {
    files: anyOf('src/mocks/'),
    modules: anyOf('src/mocks/', `${PRODUCT}/api/schemas`),
    packages: (name) => /^(msw(\/.*)?|zod\/mini)$/.test(name),
    why: 'The simulated platform needs msw, zod/mini and `api/schemas`, nothing else.',
  },
  {
    files: anyOf('e2e/host/'),
    modules: anyOf('e2e/host/'),
    packages: (name) => !TOOLS.test(name) || /^(node:|@playwright\/)/.test(name),
    why: 'The host applications know the product by its package.',
  },
  {
    files: anyOf('e2e/'),
    modules: anyOf('e2e/', '.ci/', 'src/mocks/scenarios'),
    packages: (name) =>
      /^(node:|@playwright\/test$|axe-core$|fast-check$|qualytics-integrations\/playwright$)/.test(name),
    why: 'Browser tests know the product by its page, and the names of the scenarios.',
  },
]

const withoutExtension = (path) =>
  path.split('?')[0].replace(/\.(test\.)?(tsx?|mjs|js)$/, (_, test) => (test ? '.test' : ''))
const inRepository = (path) => withoutExtension(relative(ROOT, path).split(sep).join('/'))

const imports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const importer = context.physicalFilename ?? context.filename
    const file = inRepository(importer)
    const fence = FENCES.find(({ files }) => files(file))
    const inSource = file.startsWith('src/')
    const check = (node, typeOnly = false) => {
      const name = node?.value
      if (typeof name !== 'string') return
      if (inSource && ROOTS.test(name))
        context.report({
          node,
          message: `'${name}': import by path (zod/mini, @mui/material/Button); the root costs the first paint.`,
        })
      if (!fence) return
      const allowed = name.startsWith('.')
        ? fence.modules(inRepository(join(dirname(importer), name)))
        : fence.packages(name, typeOnly)
      if (!allowed) context.report({ node, message: `'${name}' is behind a fence. ${fence.why}` })
    }
    const declaration = ({ source, importKind, exportKind }) =>
      check(source, importKind === 'type' || exportKind === 'type')
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source, argument }) => check(source ?? argument, true),
    }
  },
}

// oxlint loads a plugin by its default export.
export default { meta: { name: 'fences' }, rules: { imports } }
