/** What the standalone page's `index.html` is given when it is built or served: colours, mark, early requests, and a policy for scripts and styles. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { dark, light } from '../../src/app/theme/palette.ts'
import { guarded } from '../../src/mocks/server/pagePolicy.ts'

/** What the page asks the platform for in any case: asked for from here it need not wait for the scripts. Each is exactly the address that `api/queries` asks for. */
const EARLY = [
  '/api/users/me',
  '/api/integrations-specifications?implemented=true',
  '/api/integrations?page=1&size=100',
]

const coloursOf = ({ background, divider, action, text }: typeof light) =>
  Object.entries({
    page: background?.default,
    card: background?.paper,
    line: divider,
    bar: action?.hover,
    ink: text?.primary,
  })
    .map(([name, colour]) => `--wait-${name}: ${colour};`)
    .join(' ')

const colours = `
  :root { ${coloursOf(light)} }
  :root[data-mode='dark'] { ${coloursOf(dark)} color-scheme: dark; }`

/** The brand's mark in the colours of the theme. */
const mark = readFileSync('public/favicon.svg', 'utf8').trim()

export function page({ early }: { early: boolean }): Plugin {
  return {
    name: 'page',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const tags: HtmlTagDescriptor[] = early
          ? EARLY.map((href) => ({
              tag: 'link',
              attrs: { rel: 'preload', as: 'fetch', href, crossorigin: true },
              injectTo: 'head-prepend',
            }))
          : []
        return { html: html.replace('/* colours */', colours).replace('<!-- mark -->', mark), tags }
      },
    },
    configurePreviewServer: (server) => {
      // MSW gives the address of its worker as plain text, which Trusted Types forbid.
      const { root, build, mode } = server.config
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        if (request.method !== 'GET' || /\.\w+$/.test(path.replace(/index\.html$/, '')) || path.startsWith('/api/')) {
          next()
          return
        }
        const built = readFileSync(join(root, build.outDir, 'index.html'), 'utf8')
        const { html, headers } = guarded(built, { trustedTypes: mode !== 'demo' })
        response.writeHead(200, headers)
        response.end(html)
      })
    },
  }
}
