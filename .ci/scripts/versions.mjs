/**
 * `npm run test:versions`: the oldest React, MUI, Emotion and react-query that the package names as peers, installed beside the packed file
 * in a folder of their own; `e2e/host` is built of them there, and its main job runs. Words on the command line (`react@19.2.0`) try others.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const PACKED = resolve('.cache/qualytics-integrations.tgz')
const { peerDependencies } = JSON.parse(readFileSync('.cache/package/package.json', 'utf8'))
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const TOOLS = ['react-router', 'vite', '@vitejs/plugin-react'].map((name) => `${name}@${devDependencies[name]}`)
const tried = Object.entries(peerDependencies)
  .filter(([name]) => !/^(msw|@playwright)/.test(name))
  .map(([name, range]) => `${name}@${range.replace('^', '')}`)
const wanted = [...tried, ...process.argv.slice(2)]

const folder = mkdtempSync(join(tmpdir(), 'versions-'))
const run = (command, ...args) => execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
try {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
  run('npm', 'install', '--no-audit', '--no-fund', '--legacy-peer-deps', PACKED, ...TOOLS, ...wanted)
  cpSync('e2e/host', join(folder, 'e2e/host'), { recursive: true })
  // There the package is what was installed, and nothing stands in its place.
  const config = join(folder, 'e2e/host/vite.config.ts')
  writeFileSync(config, readFileSync(config, 'utf8').replace(/ {2}resolve: \{[\s\S]*?\n {2}\},\n/, ''))
  run('node', 'node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn')
  const versions = wanted.map((word) => word.slice(0, word.lastIndexOf('@')))
  for (const name of new Set(versions)) {
    const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
    console.log(`${name} ${version}`)
  }
  rmSync('.cache/host', { recursive: true, force: true })
  cpSync(join(folder, '.cache/host'), '.cache/host', { recursive: true })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const words = ['test', '--config', 'e2e/package.config.ts', '--project', 'host', 'react.spec']
process.exitCode = spawnSync('node_modules/.bin/playwright', words, { stdio: 'inherit' }).status ?? 1
