import type { Values } from '../../types'
import { cloudOf, type Cloud } from './clouds'
import { accountOf, repairEndpoint } from './endpoint'
import { isField, type Field } from './fieldNames'
import { isGuid, isStandIn, isTenant, repairId } from './identifiers'
import { holdsSecret } from './secretFormat'

/** The value that would be sent: what was typed, repaired. A secret stays byte for byte. */
export function repaired(field: Field, values: Values): string {
  const typed = values[field] ?? ''
  if (field === 'client_secret') return typed
  const repair = field === 'api_url' ? repairEndpoint(typed, values) : repairId(field, typed)
  return repair?.kind === 'repaired' ? repair.value : typed.trim()
}

/** What may be put into links, scripts and messages: valid, repaired, and surely no secret. `null` for everything else. */
export interface ValidValues {
  endpoint: string | null
  account: string | null
  tenant: string | null
  clientId: string | null
  cloud: Cloud
}

export function validValuesOf(values: Values): ValidValues {
  const usable = (field: Field, isRight: (value: string) => boolean) => {
    const value = repaired(field, values)
    return isRight(value) && !holdsSecret(value, values) ? value : null
  }
  const endpoint = usable('api_url', (value) => value !== '' && repairEndpoint(value, values) === null)
  return {
    endpoint,
    account: endpoint === null ? null : accountOf(endpoint),
    tenant: usable('tenant_id', (value) => isTenant(value) && !isStandIn(value)),
    clientId: usable('client_id', isGuid),
    cloud: cloudOf(endpoint ?? ''),
  }
}

/** The values that may stand in an address: never the secret, nothing that holds it, nothing invalid. Unknown fields stay out. */
export function shareable(values: Values): Values {
  const { endpoint, tenant, clientId } = validValuesOf(values)
  return Object.fromEntries(
    Object.entries({ api_url: endpoint, tenant_id: tenant, client_id: clientId }).flatMap(([field, value]) =>
      value !== null && isField(field) ? [[field, value]] : [],
    ),
  )
}
