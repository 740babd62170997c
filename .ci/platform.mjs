/** `npm run platform`: runs the simulated platform's HTTP server, whose TypeScript Node 20 cannot read by itself. */
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '..')
const { module } = await runnerImport(resolve(root, 'src/mocks/server/command.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
})
await module.run(process.argv.slice(2))
