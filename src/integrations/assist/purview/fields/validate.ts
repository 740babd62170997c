import type { Finding, Prefill, Values } from '../../types'
import { repairEndpoint, tenantPrefix } from './endpoint'
import { labels, type Field } from './fieldNames'
import { isDomain, isGuid, isNoGuid, isStandIn, isTenant, notAnId } from './identifiers'
import { repaired } from './validValues'
import { looksCutOff, looksLikeSecret, withoutSecrets } from './secretFormat'

/** The typed values as they would be sent. */
interface Sent {
  url: string
  tenant: string
  client: string
  secret: string
  values: Values
}

/** One thing to say, or nothing. */
type Rule = (sent: Sent) => Finding | null

/** What can be said of the values before any request. */
export function validate(values: Values): Finding[] {
  const sent: Sent = {
    url: repaired('api_url', values),
    tenant: repaired('tenant_id', values),
    client: repaired('client_id', values),
    secret: repaired('client_secret', values),
    values,
  }
  return rules.flatMap((rule): Finding[] => {
    const finding = rule(sent)
    return finding ? [{ ...finding, message: withoutSecrets(finding.message, values) }] : []
  })
}

const finding =
  (severity: Finding['severity']) =>
  (field: Field, message: string, label?: string, fixed: Values = {}): Finding =>
    label === undefined ? { field, severity, message } : { field, severity, message, fix: { label, values: fixed } }
const error = finding('error')
const warning = finding('warning')

const addressRule: Rule = ({ url, values }) => {
  const refusal = repairEndpoint(url, values)
  if (refusal?.kind !== 'invalid') return null
  const message = `${refusal.reason} For example ${refusal.example}`
  return refusal.suggestion === null
    ? error('api_url', message)
    : error('api_url', message, `Use ${refusal.suggestion}`, { api_url: refusal.suggestion })
}

const prefixRule: Rule = ({ url, tenant, client }) => {
  const prefix = tenantPrefix(url)
  if (prefix === null) return null
  if (!isGuid(prefix))
    return warning('api_url', `What stands before -api is usually the ${labels.tenant_id}. Here it is something else.`)
  if (same(prefix, tenant)) return null
  if (same(prefix, client))
    return isGuid(tenant)
      ? warning(
          'tenant_id',
          `The address begins with the ${labels.client_id}, not with the ${labels.tenant_id}: the two ids look swapped.`,
          ...swap(tenant, client),
        )
      : warning('client_id', "This is the tenant's id from the address. Paste the Application (client) ID.")
  if (!isGuid(tenant)) return null
  return warning(
    'tenant_id',
    `The address begins with another tenant's id than this ${labels.tenant_id}.`,
    'Use the id in the address',
    { tenant_id: prefix },
  )
}

const tenantRule: Rule = ({ tenant, client }) => {
  if (tenant === '') return null
  if (isStandIn(tenant))
    return error(
      'tenant_id',
      `"${tenant.toLowerCase()}" stands for any tenant and cannot be used here. Paste the Directory (tenant) ID.`,
    )
  if (isNoGuid(tenant)) return error('tenant_id', 'This id is all zeros. Paste the Directory (tenant) ID.')
  if (!isTenant(tenant)) return error('tenant_id', notAnId('tenant_id'))
  if (!isGuid(tenant) || !same(tenant, client)) return null
  return warning('client_id', `This is the same id as the ${labels.tenant_id}. Paste the Application (client) ID.`)
}

const clientRule: Rule = ({ client, tenant, secret }) => {
  if (client === '' || isGuid(client)) return null
  if (isNoGuid(client)) return error('client_id', 'This id is all zeros. Paste the Application (client) ID.')
  if (isDomain(client) && isGuid(tenant))
    return error(
      'client_id',
      `A domain belongs into ${labels.tenant_id}: the two look swapped.`,
      ...swap(tenant, client),
    )
  if (!looksLikeSecret(client)) return error('client_id', notAnId('client_id'))
  const message = `This looks like the ${labels.client_secret}.`
  const moved = { client_id: secret, client_secret: client }
  if (secret === '') return error('client_id', message, `Move it to ${labels.client_secret}`, moved)
  return isGuid(secret) ? error('client_id', message, 'Swap the two', moved) : error('client_id', message)
}

const swap = (tenant: string, client: string): [string, Values] => [
  'Swap the two ids',
  { tenant_id: client, client_id: tenant },
]

const secretRule: Rule = ({ secret, client, tenant }) => {
  const trimmed = secret.trim()
  const warn = (message: string) => warning('client_secret', message)
  if (trimmed === '') return null
  if (same(trimmed, client)) return warn(`This is the same as the ${labels.client_id}. Paste the secret's Value.`)
  if (same(trimmed, tenant)) return warn(`This is the same as the ${labels.tenant_id}. Paste the secret's Value.`)
  if (isGuid(trimmed)) return warn('This looks like the Secret ID; paste the Value.')
  if (/[*•●]{4}/.test(trimmed)) return warn('This is a masked value. Azure shows the Value only once: paste that.')
  if (looksCutOff(trimmed)) return warn('This looks incomplete: secrets of this kind have 37 to 40 characters.')
  return null
}

/** Secrets are sent byte for byte: what does not belong is offered for removal, never removed. */
const blanksRule: Rule = ({ secret }) => {
  const quoted = /^(["'`])(.+)\1$/s.exec(secret.trim())?.[2]
  const cleaned = quoted ?? secret.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '')
  if (cleaned === secret || cleaned === '') return null
  const [what, label] =
    quoted !== undefined
      ? ['quotation marks around it', 'Remove the quotation marks']
      : /[\r\n]/.test(secret)
        ? ['a line break in it', 'Remove line breaks and blanks']
        : /[^\S\r\n]/.test(secret)
          ? ['a blank in it', 'Remove the blanks']
          : ['an invisible character in it', 'Remove invisible characters']
  return warning('client_secret', `The secret has ${what}.`, label, { client_secret: cleaned })
}

const rules: readonly Rule[] = [addressRule, prefixRule, tenantRule, clientRule, secretRule, blanksRule]

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** The tenant's id stands in front of the newer endpoints. */
export function prefill(values: Values): Prefill[] {
  const prefix = tenantPrefix(repaired('api_url', values))
  if (prefix === null || !isGuid(prefix) || (values.tenant_id ?? '').trim() !== '') return []
  return [{ field: 'tenant_id', value: prefix, message: 'Taken from the address.' }]
}
