/** The one look at the platform behind `QUALYTICS_URL` when the development server starts, and the words for what is wrong with it. */
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'

export const WITHOUT_ADDRESS =
  'No platform is set: start with QUALYTICS_URL=https://your-qualytics.example npm run dev, or npm start for the simulated one.'

/**
 * `ready`: Qualytics answers. `unsure`: it may answer later, so requests are passed on. `wrong`: every request would fail, and is
 * answered with the sentence in place of the platform.
 */
export interface Verdict {
  kind: 'ready' | 'unsure' | 'wrong'
  sentence: string
}

interface Answer {
  status: number
  location: string
  json: unknown
}

/** `QUALYTICS_URL` as an address without a slash at its end, or the sentence that says what is wrong with it. */
export function parseAddress(text: string): { address: URL } | { sentence: string } {
  const written = text.trim()
  const withScheme = /^[\w.-]+(:\d+)?(\/|$)/.test(written) ? `https://${written}` : written
  if (!URL.canParse(withScheme))
    return { sentence: 'QUALYTICS_URL is no address: write it like https://your-qualytics.example.' }
  const address = new URL(withScheme)
  if (withScheme !== written)
    return { sentence: `QUALYTICS_URL has no scheme: write ${address.href.replace(/\/$/, '')}.` }
  if (!/^https?:$/.test(address.protocol))
    return { sentence: `QUALYTICS_URL must begin with https://, not with ${address.protocol}//.` }
  if (address.username || address.password)
    return { sentence: 'QUALYTICS_URL holds a user or a password: leave them out, and set QUALYTICS_TOKEN.' }
  if (address.search || address.hash)
    return { sentence: `QUALYTICS_URL ends with ${address.search || address.hash}: leave that out.` }
  address.pathname = address.pathname.replace(/\/+$/, '').replace(/\/api$/, '')
  return { address }
}

/** The platform's own address of a path such as `/api/integrations`. */
export const at = (address: URL, path: string) => new URL(`${address.pathname.replace(/\/$/, '')}${path}`, address)

export const requestFor = ({ protocol }: URL) => (protocol === 'https:' ? requestSecure : requestPlain)

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/

/** Why no answer came, by Node's error code. */
export function describeConnectionError(address: URL, error: unknown): string {
  const { code, message }: Partial<NodeJS.ErrnoException> = error instanceof Error ? error : { message: String(error) }
  const where = address.origin
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `QUALYTICS_URL cannot be reached: there is no host ${address.hostname}.`
  if (code === 'ECONNREFUSED') return `QUALYTICS_URL cannot be reached: nothing listens at ${where}.`
  if (code === 'ETIMEDOUT' || code === 'TIMEOUT')
    return `QUALYTICS_URL did not answer in time: ${where}. Is a VPN needed?`
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `The certificate of ${where} is for another host.`
  if (code === 'CERT_HAS_EXPIRED') return `The certificate of ${where} has expired.`
  if (CERTIFICATE.test(code ?? ''))
    return `The certificate of ${where} is not trusted here (self-signed, or of a company): set NODE_EXTRA_CA_CERTS to the file of its root certificate.`
  if (code === 'EPROTO') return `${where} does not speak https: write http:// in QUALYTICS_URL, or another port.`
  return `QUALYTICS_URL cannot be reached: ${where} (${code ?? message}).`
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const ask = (url: URL, token: string | undefined, limit: number) =>
  new Promise<Answer>((resolve, reject) => {
    const headers = { Accept: 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) }
    const asked = requestFor(url)(url, { headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', json: parseJson(text) }),
      )
    })
    const timer = setTimeout(() => asked.destroy(Object.assign(new Error('no answer'), { code: 'TIMEOUT' })), limit)
    asked.on('error', reject)
    asked.on('close', () => clearTimeout(timer))
    asked.end()
  })

const has = (json: unknown, key: string) => typeof json === 'object' && json !== null && key in json
const isUser = ({ status, json }: Answer) => status === 200 && has(json, 'id')
const isRefusal = ({ status, json }: Answer) => (status === 401 || status === 403) && has(json, 'detail')

function judge(address: URL, token: string | undefined, answer: Answer): Verdict {
  const { status, location } = answer
  if (isUser(answer)) return { kind: 'ready', sentence: `Speaking to Qualytics at ${address.href}` }
  if (status === 401 && isRefusal(answer))
    return token
      ? {
          kind: 'wrong',
          sentence: `${address.origin} refuses QUALYTICS_TOKEN: it has expired, was revoked, or is not meant for this deployment.`,
        }
      : {
          kind: 'unsure',
          sentence: `${address.origin} asks for a sign-in: set QUALYTICS_TOKEN to a token from Settings > Tokens.`,
        }
  if (isRefusal(answer)) return { kind: 'ready', sentence: `Speaking to Qualytics at ${address.href}` }
  if (status >= 300 && status < 400 && location)
    return {
      kind: 'wrong',
      sentence: `${address.origin} sends its visitors on to ${new URL(location, address).origin}: is that the address of Qualytics?`,
    }
  if (status >= 500 || status === 429)
    return { kind: 'unsure', sentence: `${address.origin} answers with ${status}: the platform may not be ready yet.` }
  return {
    kind: 'wrong',
    sentence: `${address.origin} is not Qualytics: ${at(address, '/api/users/me').pathname} answers with ${status}, which is not an answer of its API.`,
  }
}

/** Asks once who is signed in, which tells address, product and token; `limit` in milliseconds. */
export async function checkPlatform(address: URL, token: string | undefined, limit = 3_000): Promise<Verdict> {
  try {
    const verdict = judge(address, token, await ask(at(address, '/api/users/me'), token, limit))
    if (verdict.kind !== 'wrong' || address.pathname === '/') return verdict
    // An address with a path was often copied out of the browser.
    const root = new URL(address.origin)
    const atRoot = await ask(at(root, '/api/users/me'), token, limit)
    if (!isUser(atRoot) && !isRefusal(atRoot)) return verdict
    return {
      kind: 'wrong',
      sentence: `Qualytics is at ${root.origin}, not below ${address.pathname}: set QUALYTICS_URL=${root.origin}.`,
    }
  } catch (error) {
    return { kind: 'unsure', sentence: describeConnectionError(address, error) }
  }
}
