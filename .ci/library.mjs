/**
 * `npm run build:library`: the installable package in `.cache/package`, packed as `.cache/qualytics-integrations.tgz`. Declarations
 * are TypeScript's own; the tools that would make one file of each entry need a newer Node or TypeScript's JavaScript API.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const PACKAGE = '.cache/package'
const DECLARATIONS = '.cache/declarations'
/** The entries of the package, each by the source file that its types come from. */
const ENTRIES = {
  index: 'integrations/index',
  mount: 'package/mount',
  testing: 'package/testing',
  playwright: 'package/playwright/playwright',
  doctor: 'package/doctor/doctor',
}
/** As tried; the lower end is what the code needs. */
const PEERS = {
  react: '^19.2.0',
  'react-dom': '^19.2.0',
  '@mui/material': '^9.0.0',
  '@emotion/react': '^11.14.0',
  '@emotion/styled': '^11.14.0',
  '@tanstack/react-query': '^5.102.0',
}
const OPTIONAL_PEERS = { msw: '^2.10.0', '@playwright/test': '^1.50.0' }
const FROM = /(\bfrom |\bimport\()(["'])([^"']+)\2/g

const node = (script, ...args) => execFileSync(process.execPath, [script, ...args], { stdio: ['ignore', 2, 'inherit'] })
const own = JSON.parse(readFileSync('package.json', 'utf8'))

function emitDeclarations() {
  const config = '.cache/declarations.json'
  const files = Object.values(ENTRIES).map((entry) =>
    resolve(
      'src',
      ['.ts', '.tsx'].map((ending) => entry + ending).find((file) => existsSync(join('src', file))),
    ),
  )
  writeFileSync(
    config,
    JSON.stringify({
      extends: resolve('tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: resolve('src'),
        outDir: resolve(DECLARATIONS),
      },
      include: [],
      files: [...files, resolve('src/package/yaml.d.ts')],
    }),
  )
  node('node_modules/typescript/bin/tsc', '--project', config)
}

/** Takes over what the entries reach; relative imports get the ending that Node asks for. */
function takeDeclarations() {
  const taken = new Map()
  const take = (file) => {
    if (taken.has(file)) return
    taken.set(file, '')
    const text = readFileSync(join(DECLARATIONS, `${file}.d.ts`), 'utf8')
    const rewritten = text.replaceAll(FROM, (_, before, quote, name) => {
      if (!name.startsWith('.')) return before + quote + name + quote
      const target = join(dirname(file), name)
      const found = existsSync(join(DECLARATIONS, `${target}.d.ts`)) ? target : join(target, 'index')
      take(found)
      const path = relative(dirname(file), found)
      return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}.js${quote}`
    })
    taken.set(file, rewritten)
  }
  for (const entry of Object.values(ENTRIES)) take(entry)
  for (const [file, text] of taken) {
    const place = join(PACKAGE, 'types', `${file}.d.ts`)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, text)
  }
  return taken.size
}

const exportOf = (name) => ({ types: `./types/${ENTRIES[name]}.d.ts`, default: `./${name}.js` })

function writePackage() {
  const { name, version, description, license, engines } = own
  const manifest = {
    name,
    version,
    description,
    license,
    type: 'module',
    engines,
    sideEffects: false,
    bin: { doctor: './doctor-command.js' },
    exports: {
      '.': exportOf('index'),
      ...Object.fromEntries(
        ['mount', 'testing', 'playwright', 'doctor'].map((entry) => [`./${entry}`, exportOf(entry)]),
      ),
      './package.json': './package.json',
    },
    peerDependencies: { ...PEERS, ...OPTIONAL_PEERS },
    peerDependenciesMeta: Object.fromEntries(
      // `./mount` brings its own React, and the tools need none.
      [...Object.keys(PEERS), ...Object.keys(OPTIONAL_PEERS)].map((peer) => [peer, { optional: true }]),
    ),
  }
  writeFileSync(join(PACKAGE, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  cpSync('LICENSE', join(PACKAGE, 'LICENSE'))
  cpSync('src/package/CHANGELOG.md', join(PACKAGE, 'CHANGELOG.md'))
  cpSync('src/integrations/README.md', join(PACKAGE, 'README.md'))
}

rmSync(PACKAGE, { recursive: true, force: true })
rmSync(DECLARATIONS, { recursive: true, force: true })
mkdirSync('.cache', { recursive: true })
emitDeclarations()
for (const mode of ['react', 'standalone', 'tools'])
  node(
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    '.ci/vite/library.config.ts',
    '--mode',
    mode,
    '--logLevel',
    'warn',
  )
const declarations = takeDeclarations()
writePackage()
const packed = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve('.cache')], {
    cwd: PACKAGE,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
)
const { filename, size, entryCount } = Object.values(packed)[0]
renameSync(join('.cache', filename), '.cache/qualytics-integrations.tgz')
console.log(
  `.cache/qualytics-integrations.tgz: ${entryCount} files, ${(size / 1000).toFixed(0)} kB packed, ${declarations} declarations`,
)
