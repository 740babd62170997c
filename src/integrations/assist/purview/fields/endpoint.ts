import type { Repair, Values } from '../../types'
import { cloudOf, cloudOfHost, clouds, type Cloud } from './clouds'
import { labels } from './fieldNames'
import { bare, isGuid } from './identifiers'
import { holdsSecret, withoutSecrets } from './secretFormat'

const TENANT_HOST = 'api.purview-service.microsoft.com'
const LONGEST = 2000
const NO_ADDRESS = 'This is not an address.'
const EXAMPLE = 'https://your-account.purview.azure.com'
const OLD_PLANES = /^([^.]+)\.(?:catalog|scan|guardian)$/
const ACCOUNT_RESOURCE = /(?:^|\/)providers\/microsoft\.purview\/accounts\/([^/?#&\s]+)/i
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

/** `endpoint` is what the address means; `reason` says why it means none. */
type Reading = { endpoint: string } | { reason: string; suggestion?: string }

export const endpointOf = (account: string, { purviewDomain } = cloudOf('')): string =>
  `https://${account.toLowerCase()}.${purviewDomain}`
const tenantEndpoint = (tenant: string): string => `https://${tenant.toLowerCase()}-${TENANT_HOST}`

/**
 * Makes an endpoint of whatever was typed: planes such as `/catalog` and older hosts go, portal pages and resource ids become
 * the endpoint of the account they name. A right endpoint is left alone; so is, by that, what this function answers.
 */
export function repairEndpoint(typed: string, values: Values): Repair | null {
  const text = typed.length > LONGEST ? '' : bare(typed)
  if (text === '' && typed.trim() !== '')
    return { kind: 'invalid', reason: NO_ADDRESS, example: EXAMPLE, suggestion: null }
  if (text === '') return null
  const { reading, refusal } = read(text, values)
  const endpoint = 'endpoint' in reading ? reading.endpoint : null
  const reason = 'reason' in reading ? reading.reason : refusal
  if (reason !== null) {
    const meant = 'reason' in reading ? (reading.suggestion ?? null) : endpoint
    const suggestion = meant !== null && holdsSecret(meant, values) ? null : meant
    return { kind: 'invalid', reason, example: suggestion ?? EXAMPLE, suggestion }
  }
  if (endpoint === null || typed.trim().toLowerCase() === endpoint) return null
  return { kind: 'repaired', value: endpoint, message: whatChanged(typed.trim(), endpoint, values) }
}

function whatChanged(typed: string, endpoint: string, values: Values): string {
  const rest = typed.slice(endpoint.length)
  if (!typed.toLowerCase().startsWith(endpoint) || !/^[:/#]/.test(rest)) return changedTo(endpoint, values)
  return rest.length > 60 || holdsSecret(rest, values)
    ? 'Removed the path from the end.'
    : `Removed ${rest} from the end.`
}

const changedTo = (endpoint: string, values: Values): string => `Changed to ${withoutSecrets(endpoint, values)}`

/** What the address means and, apart from that, why it may not be used as it is. */
function read(text: string, values: Values): { reading: Reading; refusal: string | null } {
  if (/^\/?subscriptions\//i.test(text)) return { reading: accountIn(text, cloudOf('')), refusal: null }
  const scheme = /^([a-z][a-z0-9+.-]*):[\\/]{1,2}/i.exec(text)?.[1]?.toLowerCase()
  const address = scheme === undefined ? `https://${text.replace(/^[\\/]+/, '')}` : text
  if (!URL.canParse(address)) return { reading: { reason: NO_ADDRESS }, refusal: null }
  const url = new URL(address)
  return { reading: readHost(url, text, values), refusal: refusalOf(url, scheme) }
}

/** Why an address is refused whatever its host; portal pages need their query. */
function refusalOf(url: URL, scheme: string | undefined): string | null {
  if (scheme === 'http') return 'Purview is reached over https only.'
  if (scheme !== undefined && scheme !== 'https') return 'The address starts with https://.'
  if (url.username || url.password) return 'The address has no user name or password in it.'
  if (url.port) return 'The address has no port.'
  return url.search && portalOf(url) === null ? 'The address has no query: nothing follows a question mark.' : null
}

function readHost(url: URL, text: string, values: Values): Reading {
  // Other schemes than http and https keep the host as it was typed.
  const host = url.hostname.toLowerCase().replace(/\.$/, '')
  const cloud = cloudOfHost(host)
  const { purviewDomain } = cloud
  const portal = portalOf(url)
  if (portal === 'azure') return accountIn(text, cloud)
  if (portal === 'classic') return classicPortal(url, cloud)
  if (portal === 'purview') return purviewPortal(values)
  if (/^\[|^\d+(?:\.\d+){3}$/.test(host))
    return { reason: 'An IP address cannot be used: Purview answers to its name.' }
  if (!host.includes('.')) return bareWord(host)
  if (host === purviewDomain) return { reason: "The account's name is missing in front." }
  if (host.endsWith(`.${purviewDomain}`)) {
    const before = host.slice(0, -purviewDomain.length - 1)
    const account = OLD_PLANES.exec(before)?.[1] ?? before
    return account.split('.').every((part) => NAME.test(part)) ? made(endpointOf(account, cloud), foreign) : foreign
  }
  if (host === TENANT_HOST) return { endpoint: `https://${TENANT_HOST}` }
  const prefix = host.endsWith(`-${TENANT_HOST}`) ? host.slice(0, -TENANT_HOST.length - 1) : ''
  return NAME.test(prefix) ? made(tenantEndpoint(prefix), foreign) : foreign
}

/** What is made must be an address itself, and no portal: an account cannot be called `web`. */
const made = (endpoint: string, otherwise: Reading): Reading =>
  URL.canParse(endpoint) && portalOf(new URL(endpoint)) === null ? { endpoint } : otherwise

const foreign: Reading = { reason: `This host is not Purview: an endpoint ends in .${cloudOf('').purviewDomain}.` }
const WHERE = 'Copy the Atlas endpoint from Azure portal > the Purview account > Settings > Properties.'

function portalOf({ hostname }: URL): 'azure' | 'classic' | 'purview' | null {
  if (hostname === 'purview.microsoft.com') return 'purview'
  if (clouds.some(({ purviewDomain }) => hostname === `web.${purviewDomain}`)) return 'classic'
  return clouds.some(({ portalHost }) => hostname === portalHost) || hostname === 'management.azure.com'
    ? 'azure'
    : null
}

/** A portal page or a resource id that names the account: `…/providers/Microsoft.Purview/accounts/{name}`. */
function accountIn(text: string, cloud: Cloud): Reading {
  const account = (ACCOUNT_RESOURCE.exec(text) ?? ACCOUNT_RESOURCE.exec(decoded(text)))?.[1] ?? ''
  const reading = { reason: `This page or resource is not a Purview account. ${WHERE}` }
  return NAME.test(account) ? made(endpointOf(account, cloud), reading) : reading
}

/** `https://web.purview.azure.com/resource/{account}` */
function classicPortal({ pathname }: URL, cloud: Cloud): Reading {
  const account = /^\/resource\/([^/]+)/.exec(pathname)?.[1] ?? ''
  const reading = { reason: `This is a page of the Purview portal, not the endpoint. ${WHERE}` }
  return NAME.test(account) ? made(endpointOf(account, cloud), reading) : reading
}

function purviewPortal({ tenant_id = '' }: Values): Reading {
  const tenant = bare(tenant_id)
  return isGuid(tenant)
    ? { endpoint: tenantEndpoint(tenant) }
    : { reason: `This is the Purview portal. Its endpoint follows from the ${labels.tenant_id}: fill that in first.` }
}

function bareWord(word: string): Reading {
  const reason = "This is not a whole address; an account's name alone is not enough."
  const meant = NAME.test(word) ? made(endpointOf(word), { reason }) : { reason }
  return 'endpoint' in meant ? { reason, suggestion: meant.endpoint } : meant
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What stands before `-api.purview-service.microsoft.com`: the tenant, though some code puts the account's name there. */
export const tenantPrefix = (endpoint: string): string | null =>
  new RegExp(`^https://(.+)-${TENANT_HOST.replaceAll('.', String.raw`\.`)}$`, 'i').exec(endpoint.trim())?.[1] ?? null

/** The account's name in a classic endpoint. */
export const accountOf = (endpoint: string): string | null =>
  /^https:\/\/([^./]+)\.purview\.azure\.(?:com|us|cn)$/i.exec(endpoint.trim())?.[1]?.toLowerCase() ?? null
