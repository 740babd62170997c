import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import { guarded } from './pagePolicy'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const CODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const
/** The element of `index.html` that whoever deploys the page fills in. */
const CAPABILITIES = /(<script [^>]*\bid="qualytics-integrations"[^>]*>)[^<]*(<\/script>)/

/** `index.html` with what this deployment offers; the page of a build that has no place for it is served as it is. */
const withCapabilities = (html: string, capabilities: object) =>
  html.replace(CAPABILITIES, (_all, open: string, close: string) => {
    return `${open}${JSON.stringify(capabilities).replaceAll('<', '\\u003c')}${close}`
  })

/** Serves a built page: files as they are (compressed where a `.br` or `.gz` lies beside them), `index.html` for every page with a nonce and the policy of a deployment, 404 for a missing file. */
export function createStaticFiles(folder: string) {
  const root = resolve(folder)
  const fileAt = (pathname: string) => {
    const file = resolve(join(root, decodeURIComponent(pathname)))
    return file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile() ? file : null
  }

  return (url: URL, accepted: string, capabilities: object): Response => {
    const file = fileAt(url.pathname)
    if (file === null && extname(url.pathname)) return new Response('Not Found', { status: 404 })
    if (file === null || file === join(root, 'index.html')) {
      const filled = withCapabilities(readFileSync(join(root, 'index.html'), 'utf8'), capabilities)
      const { html, headers } = guarded(filled, { trustedTypes: true })
      return new Response(html, { headers })
    }
    const coding = CODINGS.find(([name, ending]) => accepted.includes(name) && existsSync(file + ending))
    const headers = {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': url.pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(coding && { 'Content-Encoding': coding[0] }),
    }
    return new Response(readFileSync(coding ? file + coding[1] : file), { headers })
  }
}
