/** What the standalone page's `index.html` is given when it is built or served: colours, mark, early requests, and a policy for scripts and styles. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { dark, light } from '../../src/app/theme/palette.ts'

/** Stands in the built `index.html` wherever a nonce belongs; who serves the page puts another one there for each answer. */
export const NONCE = 'CSP_NONCE'

const policyOf = (nonce: string, trustedTypes: boolean) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...(trustedTypes ? ["require-trusted-types-for 'script'"] : []),
  ].join('; ')

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
        const nonce = randomUUID()
        response.setHeader('Content-Type', 'text/html')
        response.setHeader('Cache-Control', 'no-store')
        response.setHeader('Content-Security-Policy', policyOf(nonce, mode !== 'demo'))
        response.end(readFileSync(join(root, build.outDir, 'index.html'), 'utf8').replaceAll(NONCE, nonce))
      })
    },
  }
}
