/**
 * `npm run build`: type check, production build, size budget. What comes after `--` is Vite's, so `npm run build -- --base /x/`
 * builds for a path below the origin's root (as `BASE=/x/ npm run build` does), and `--outDir` for another folder.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { base: { type: 'string', default: process.env.BASE }, outDir: { type: 'string', default: 'dist' } },
  strict: false,
})
const { base = '/', outDir } = values

// The page's own addresses have several steps (/settings/integration), so a relative base would look for its files below them.
if (!/^\/(.*\/)?$/.test(base)) {
  console.error(`The base must begin and end with a slash, such as /x/, not "${base}".`)
  process.exit(2)
}

const run = (command, ...args) => {
  const { status } = spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run('node_modules/typescript/bin/tsc', '--noEmit')
run('node_modules/vite/bin/vite.js', 'build', '--base', base, ...process.argv.slice(2))
run('.ci/budget.mjs', outDir)
