/** What the doctor does: asks a deployment, or reads its document from a file, and says what the page will find there. */
import platformApi from '../../integrations/api/platform-api.yaml'
import { ask, at, describeConnectionError, parseAddress, type Answer } from './address'
import { capabilitiesOf, type DeploymentCapabilities } from './capabilities'
import { compare, type Finding } from './compare'
import { isJson, isOpenApi, versionOf, type Json } from './openapi'

/** One thing that was asked of the deployment. */
export interface Step {
  name: string
  ok: boolean
  words: string
}

export interface Examination {
  steps: Step[]
  /** `null` where no document could be read; then nothing is known of operations and capabilities. */
  findings: Finding[] | null
  capabilities: DeploymentCapabilities | null
  /** Why the examination could not be made; empty where it was. */
  failure: string
}

export interface ExamineOptions {
  /** The deployment's address, such as `https://your-qualytics.example`. */
  url?: string | undefined
  /** A personal or service token. It is sent to the deployment and shown nowhere. */
  token?: string | undefined
  /** The deployment's OpenAPI document, already read: nothing is asked for it then. */
  document?: unknown
  /** How long one answer may take, in milliseconds. */
  limit?: number
}

const contract = isJson(platformApi) ? platformApi : {}
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** When a token (a JWT) ends, as it says itself; `null` where it does not. */
function tokenExpiry(token: string): Date | null {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    return isJson(payload) && typeof payload.exp === 'number' ? new Date(payload.exp * 1000) : null
  } catch {
    return null
  }
}

function describeUser({ status, json }: Answer, token: string | undefined): Step {
  const name = 'Sign-in'
  if (status === 200 && isJson(json)) {
    const who = text(json.name) || text(json.email) || text(json.user_name) || `user ${String(json.id)}`
    const expiry = token ? tokenExpiry(token) : null
    const until = expiry ? `, token valid until ${expiry.toISOString()}` : ''
    const may = json.role === 'Member' ? '. This role may not use integrations' : ''
    return { name, ok: !may, words: `${who}, role ${text(json.role) || 'unknown'}${until}${may}` }
  }
  if (status === 401)
    return { name, ok: false, words: token ? 'the token is refused' : 'no token was given (--token-env)' }
  return { name, ok: false, words: `/api/users/me answers with ${status}` }
}

function describeVersion({ status, json }: Answer): Step {
  const version = status === 200 && isJson(json) ? text(json.version) : ''
  return { name: 'Version', ok: Boolean(version), words: version || `/api/ answers with ${status} and names none` }
}

const describeHealth = ({ status }: Answer): Step => ({
  name: 'Health',
  ok: status >= 200 && status < 300,
  words: status >= 200 && status < 300 ? 'the platform is on' : `/api/health answers with ${status}`,
})

function judge(document: Json, steps: Step[]): Examination {
  return {
    steps,
    findings: compare(contract, document),
    capabilities: capabilitiesOf(contract, document),
    failure: '',
  }
}

const failed = (failure: string, steps: Step[] = []): Examination => ({
  steps,
  findings: null,
  capabilities: null,
  failure,
})

export async function examine({ url, token, document, limit = 10_000 }: ExamineOptions): Promise<Examination> {
  const offline = document !== undefined
  if (offline && !isOpenApi(document)) return failed('The file is no OpenAPI document.')
  if (!url)
    return isOpenApi(document)
      ? judge(document, [{ name: 'Version', ok: true, words: versionOf(document) || 'not named' }])
      : failed('Give --url, --openapi, or both.')
  const parsed = parseAddress(url, '--url')
  if ('sentence' in parsed) return failed(parsed.sentence)
  const { address } = parsed
  const get = (path: string) => ask(at(address, path), token, limit)
  try {
    const steps = [
      describeHealth(await get('/api/health')),
      describeVersion(await get('/api/')),
      describeUser(await get('/api/users/me'), token),
    ]
    if (steps.every(({ ok }) => !ok)) return failed(`${address.origin} does not answer as Qualytics does.`, steps)
    if (isOpenApi(document)) return judge(document, steps)
    for (const path of ['/api/openapi.json', '/openapi.json']) {
      const { json } = await get(path)
      if (isOpenApi(json)) return judge(json, steps)
    }
    return failed(
      'The deployment gives no openapi.json to this sign-in. Save it from the browser and pass it with --openapi.',
      steps,
    )
  } catch (error) {
    return failed(describeConnectionError(address, error))
  }
}
