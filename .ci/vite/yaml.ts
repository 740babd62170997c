/** Imports of YAML files: the contract is compiled into the doctor as JSON. */
import type { Plugin } from 'vite'
import { parse } from 'yaml'

export const yaml = (): Plugin => ({
  name: 'yaml',
  transform: (code, id) =>
    id.endsWith('.yaml') ? { code: `export default ${JSON.stringify(parse(code))}`, map: null } : undefined,
})
