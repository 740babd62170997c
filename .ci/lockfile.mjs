/**
 * Our own, as lockfile-lint passes over a package without a checksum where the lockfile omits `resolved`, which ours does.
 * The lockfile names no download address but npm's own registry, and every package in it has a checksum. Binaries for other systems
 * may lack one: a registry that does not carry them gives none, yet `npm ci` insists on their entries.
 */
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const installed = Object.entries(packages).filter(([path]) => path !== '')
const wrong = installed.flatMap(([path, { resolved, integrity, link, optional, os }]) => [
  ...(resolved && new URL(resolved).host !== 'registry.npmjs.org' ? [`${path}: resolved from ${resolved}`] : []),
  ...(link ? [`${path}: a link to another folder`] : []),
  ...(integrity || (optional && os) ? [] : [`${path}: no checksum`]),
])
for (const words of wrong) console.error(words)
console.log(`${installed.length} packages, ${wrong.length} faults`)
process.exitCode = wrong.length === 0 ? 0 : 1
