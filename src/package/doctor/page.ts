/** Writes a deployment's capabilities into the built `index.html`, and `apiBase` into what that asks for early. */
import type { DeploymentCapabilities } from './capabilities'
import { isJson, type Json } from './openapi'

const CAPABILITIES = /(<script [^>]*\bid="qualytics-integrations"[^>]*>)([^<]*)(<\/script>)/
/** The preloads, whatever base an earlier deployment wrote there. */
const EARLY = /(<link rel="preload" as="fetch" href=")[^"]*?(\/(?:users|integrations)[^"]*" crossorigin)(?:="[^"]*")?/g

/** The page's text anew, with what somebody wrote there that no document tells. @throws {Error} where it has no place for it. */
export function fillIn(html: string, capabilities: DeploymentCapabilities, base?: string): string {
  const written: unknown = JSON.parse(CAPABILITIES.exec(html)?.[2] ?? 'null')
  if (!isJson(written)) throw new Error('no page of this build')
  const { signIn, downloads, apiBase }: Json = { ...written, ...(base && { apiBase: base }) }
  const json = JSON.stringify({ ...capabilities, apiBase, signIn, downloads }).replaceAll('<', '\\u003c')
  const early = typeof apiBase === 'string' ? apiBase.replace(/\/$/, '') : '/api'
  // To another origin the page sends its cookies along; a preload that does not would be asked for a second time.
  const credentials = early.startsWith('/') ? '' : '="use-credentials"'
  return html
    .replace(CAPABILITIES, (_all, open: string, _written, close: string) => open + json + close)
    .replaceAll(EARLY, (_all, before: string, after: string) => before + early + after + credentials)
}
