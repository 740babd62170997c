/** The one look at the platform behind `QUALYTICS_URL` when the development server starts, and the words for what is wrong with it. */
import { ask, at, describeConnectionError, type Answer } from '../../src/package/doctor/address.ts'

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
