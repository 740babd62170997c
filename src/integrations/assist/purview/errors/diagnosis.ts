import type { Values } from '../../types'
import type { ErrorFacts } from './parseErrorText'
import { isSovereign } from '../fields/clouds'
import { tenantPrefix } from '../fields/endpoint'
import { entraRemedies } from './entraRemedies'
import { labels } from '../fields/fieldNames'
import { isGuid, isTenant } from '../fields/identifiers'
import { validValuesOf, repaired } from '../fields/validValues'
import { purviewRemedies } from './purviewRemedies'
import type { RemedyRow } from './remedyRow'

export interface Diagnosis {
  /** The AADSTS number, where there is one. */
  code: number | null
  row: RemedyRow
}

/** The row for an answer, made more exact by what was entered. `null` where the answer is neither Entra's nor Purview's. */
export function diagnose(facts: ErrorFacts, values: Values): Diagnosis | null {
  const codes = facts.aadsts.map(Number)
  const code = codes.find((number) => rowOf(number) !== undefined) ?? codes[0]
  if (code !== undefined) return { code, row: refined(code, rowOf(code) ?? unknownCode, values) }
  const row = purviewRow(facts)
  return row ? { code: null, row } : null
}

const rowOf = (code: number): RemedyRow | undefined => entraRemedies.find(({ codes }) => codes.includes(code))

const unknownCode: RemedyRow = {
  title: 'Microsoft Entra ID refused the sign-in',
  cause: 'Its number is not one that this page knows.',
  fields: [],
  steps: [
    'Look at the sign-in logs of the app in the Azure portal: they name the reason.',
    "Microsoft's page for the number is under Details.",
  ],
  page: 'sign_ins',
  command: null,
  retry: 'after_change',
  failed: null,
  proven: [],
}

function purviewRow({ network, status, plane, entityGone, nothingMatched }: ErrorFacts): RemedyRow | null {
  if (network === 'private')
    return status === null
      ? purviewRemedies.privateOnly
      : { ...purviewRemedies.privateOnly, proven: purviewRemedies.notThere.proven }
  if (network !== null && network !== 'timeout') return networkRows[network]
  if (status === 403) return roleRows[plane ?? 'account']
  if (status === 401) return purviewRemedies.notAccepted
  if (entityGone) return purviewRemedies.entityGone
  if (status === 404) return purviewRemedies.notThere
  if (status === 429) return purviewRemedies.throttled
  if (status !== null && status >= 500) return purviewRemedies.fault
  if (network === 'timeout') return purviewRemedies.noAnswer
  return nothingMatched ? purviewRemedies.nothingMatched : null
}

const networkRows = {
  dns: purviewRemedies.noName,
  dns_for_now: purviewRemedies.noNameForNow,
  tls: purviewRemedies.noTls,
  unreachable: purviewRemedies.unreachable,
}

/** Collections are listed first: refused there, nothing is known of the other roles. */
const roleRows = {
  account: purviewRemedies.noRole,
  catalog: purviewRemedies.noDataCurator,
  scan: purviewRemedies.noDataSourceAdministrator,
  policystore: purviewRemedies.noPolicyAuthor,
}

function refined(code: number, row: RemedyRow, values: Values): RemedyRow {
  const tenant = repaired('tenant_id', values)
  switch (code) {
    case 7000215:
    case 70002:
      return isGuid((values.client_secret ?? '').trim())
        ? { ...row, cause: 'What was entered looks like the Secret ID; the Value is needed.' }
        : row
    // The address begins with the same tenant, so the tenant is hardly the wrong one.
    case 700016:
    case 700011:
      return tenantPrefix(repaired('api_url', values))?.toLowerCase() === tenant.toLowerCase()
        ? {
            ...row,
            cause: `The tenant fits the address, but has no app registration with this ${labels.client_id}: it is likely the wrong one.`,
            fields: ['client_id'],
            proven: [],
          }
        : row
    case 90002:
      return refinedByCloud(row, values)
    case 90013:
    case 90014:
    case 900144:
    case 90100:
      return isTenant(tenant) && !isGuid(repaired('client_id', values))
        ? { ...row, fields: ['client_id', 'tenant_id'], failed: 'app' }
        : row
    default:
      return row
  }
}

function refinedByCloud(row: RemedyRow, values: Values): RemedyRow {
  const { cloud } = validValuesOf(values)
  if (!isSovereign(cloud)) return row
  const step = `The address is one of ${cloud.name}: the tenant must be there too, and is asked for at ${cloud.loginHost}.`
  return { ...row, fields: ['tenant_id', 'api_url'], steps: [step, ...row.steps] }
}
