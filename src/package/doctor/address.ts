/** Where a platform is: reading the address that somebody typed, asking there, and the words for an address that does not answer. */
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'

export interface Answer {
  status: number
  location: string
  json: unknown
}

/** The typed text as an address, or the sentence that says what is wrong with it; `name` is where it was typed. */
export function parseAddress(text: string, name: string): { address: URL } | { sentence: string } {
  const written = text.trim()
  const withScheme = /^[\w.-]+(:\d+)?(\/|$)/.test(written) ? `https://${written}` : written
  if (!URL.canParse(withScheme))
    return { sentence: `${name} is no address: write it like https://your-qualytics.example.` }
  const address = new URL(withScheme)
  if (withScheme !== written) return { sentence: `${name} has no scheme: write ${address.href.replace(/\/$/, '')}.` }
  if (!/^https?:$/.test(address.protocol))
    return { sentence: `${name} must begin with https://, not with ${address.protocol}//.` }
  if (address.username || address.password)
    return { sentence: `${name} holds a user or a password: leave them out, and give a token.` }
  if (address.search || address.hash)
    return { sentence: `${name} ends with ${address.search || address.hash}: leave that out.` }
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
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `${where} cannot be reached: there is no such host.`
  if (code === 'ECONNREFUSED') return `${where} cannot be reached: nothing listens there.`
  if (code === 'ETIMEDOUT' || code === 'TIMEOUT') return `${where} did not answer in time. Is a VPN needed?`
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `The certificate of ${where} is for another host.`
  if (code === 'CERT_HAS_EXPIRED') return `The certificate of ${where} has expired.`
  if (CERTIFICATE.test(code ?? ''))
    return `The certificate of ${where} is not trusted here (self-signed, or of a company): set NODE_EXTRA_CA_CERTS to the file of its root certificate.`
  if (code === 'EPROTO') return `${where} does not speak https: write http:// in place of https://, or another port.`
  return `${where} cannot be reached (${code ?? message}).`
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** GET, with the JSON of the answer where it is JSON; `limit` in milliseconds. */
export const ask = (url: URL, token: string | undefined, limit: number) =>
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
