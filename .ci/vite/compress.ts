/** Puts `.br` and `.gz` beside every hashed file that shrinks, for servers that send files as they lie (`brotli_static`, `gzip_static`). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const SHRINKS = /\.(js|css|svg)$/
const WORTH_BYTES = 1_000

const pack = {
  '.br': (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  '.gz': (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
}

export function compress(): Plugin {
  let folder = ''
  return {
    name: 'compress',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir, build.assetsDir)
    },
    // Once every plugin has written what it writes.
    closeBundle: async () => {
      for (const name of readdirSync(folder)) {
        const content = readFileSync(join(folder, name))
        if (!SHRINKS.test(name) || content.length < WORTH_BYTES) continue
        for (const [ending, packed] of Object.entries(pack))
          writeFileSync(join(folder, name + ending), await packed(content))
      }
    },
  }
}
