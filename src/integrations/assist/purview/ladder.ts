import type { ApiError } from '../../api/ApiError'
import type { CheckOutcome, Ladder, Rung, Values } from '../assistant'
import { diagnoseError } from './explain'
import { isField, type Field } from './fields'
import { rungs, type RungId } from './remedyRow'

const names: Record<RungId, string> = {
  address: 'Address',
  tenant: 'Tenant',
  app: 'App registration',
  secret: 'Client secret',
  permissions: 'Permissions',
  collections: 'Collections',
}

/** What the answer to a connection check proves. Purview is called with a token only: until there is one, nothing is known of the address. */
export function ladder(outcome: CheckOutcome, values: Values): Ladder {
  return outcome.ok ? afterSuccess(outcome.domains) : afterError(outcome.error, values)
}

function afterSuccess(domains: number): Ladder {
  if (domains === 0)
    return {
      severity: 'warning',
      summary: 'The connection works, but no collection is visible.',
      rungs: rungs.map((id) =>
        id === 'collections'
          ? rung(id, 'failed', 'Give the app its roles on the root collection.')
          : rung(id, 'passed'),
      ),
    }
  const visible =
    domains === 1 ? '1 collection is visible.' : `${domains.toLocaleString('en')} collections are visible.`
  return {
    severity: 'success',
    summary: `The connection works. ${visible}`,
    rungs: rungs.map((id) => rung(id, 'passed', id === 'collections' ? visible : null)),
  }
}

function afterError(error: ApiError, values: Values): Ladder {
  const found = diagnoseError(error, values)
  if (!found) return notTried(error)
  const { failed, proven, title } = found.row
  return {
    severity: 'error',
    summary: title,
    rungs: rungs.map((id, index) => {
      if (id === failed) return rung(id, 'failed', title)
      if (proven.includes(id)) return rung(id, 'passed')
      if (id === 'address')
        return rung(id, 'unknown', found.code === null ? null : 'Purview is called after the sign-in.')
      const isBehind = failed !== null && index > rungs.indexOf(failed)
      return rung(id, isBehind || id === 'collections' ? 'not_reached' : 'unknown')
    }),
  }
}

const rungOf: Record<Field, RungId> = {
  api_url: 'address',
  tenant_id: 'tenant',
  client_id: 'app',
  client_secret: 'secret',
}

/** The platform was not reached, or refused a value for its form before it called anyone. */
function notTried({ refusedValues }: ApiError): Ladder {
  const refused = new Map<RungId, string>()
  for (const { path, message } of refusedValues) {
    const field = path.at(-1)
    if (typeof field === 'string' && isField(field)) refused.set(rungOf[field], message)
  }
  return {
    severity: 'error',
    summary: 'The connection could not be checked.',
    rungs: rungs.map((id) => rung(id, refused.has(id) ? 'failed' : 'not_reached', refused.get(id) ?? null)),
  }
}

const rung = (id: RungId, state: Rung['state'], note: string | null = null): Rung => ({
  id,
  label: names[id],
  state,
  note,
})
