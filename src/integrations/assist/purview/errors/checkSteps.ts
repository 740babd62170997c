import { ApiError } from '../../../api/ApiError'
import type { CheckOutcome, CheckSteps, CheckStep, Values } from '../../types'
import { diagnoseError } from './explain'
import { isField, type Field } from '../fields/fieldNames'
import { checkStepIds, type CheckStepId } from './remedyRow'

const names: Record<CheckStepId, string> = {
  address: 'Address',
  tenant: 'Tenant',
  app: 'App registration',
  secret: 'Client secret',
  permissions: 'Permissions',
  collections: 'Collections',
}

/** What the answer to a connection check proves. Purview is called with a token only: until there is one, nothing is known of the address. */
export function checkSteps(outcome: CheckOutcome, values: Values): CheckSteps {
  if (outcome.ok) return afterSuccess(outcome.domains)
  return outcome.error instanceof ApiError ? afterError(outcome.error, values) : notTried([])
}

function afterSuccess(domains: number): CheckSteps {
  if (domains === 0)
    return {
      severity: 'warning',
      summary: 'The connection works, but no collection is visible.',
      steps: checkStepIds.map((id) =>
        id === 'collections'
          ? step(id, 'failed', 'Give the app its roles on the root collection.')
          : step(id, 'passed'),
      ),
    }
  const visible =
    domains === 1 ? '1 collection is visible.' : `${domains.toLocaleString('en')} collections are visible.`
  return {
    severity: 'success',
    summary: `The connection works. ${visible}`,
    steps: checkStepIds.map((id) => step(id, 'passed', id === 'collections' ? visible : null)),
  }
}

function afterError(error: ApiError, values: Values): CheckSteps {
  const found = diagnoseError(error, values)
  if (!found) return notTried(error.refusedValues)
  const { failed, proven, title } = found.row
  return {
    severity: 'error',
    summary: title,
    steps: checkStepIds.map((id, index) => {
      if (id === failed) return step(id, 'failed', title)
      if (proven.includes(id)) return step(id, 'passed')
      if (id === 'address')
        return step(id, 'unknown', found.code === null ? null : 'Purview is called after the sign-in.')
      const isBehind = failed !== null && index > checkStepIds.indexOf(failed)
      return step(id, isBehind || id === 'collections' ? 'not_reached' : 'unknown')
    }),
  }
}

const stepOf: Record<Field, CheckStepId> = {
  api_url: 'address',
  tenant_id: 'tenant',
  client_id: 'app',
  client_secret: 'secret',
}

/** The platform was not reached, or refused a value for its form before it called anyone. */
function notTried(refusedValues: ApiError['refusedValues']): CheckSteps {
  const refused = new Map<CheckStepId, string>()
  for (const { path, message } of refusedValues) {
    const field = path.at(-1)
    if (typeof field === 'string' && isField(field)) refused.set(stepOf[field], message)
  }
  return {
    severity: 'error',
    summary: 'The connection could not be checked.',
    steps: checkStepIds.map((id) => step(id, refused.has(id) ? 'failed' : 'not_reached', refused.get(id) ?? null)),
  }
}

const step = (id: CheckStepId, state: CheckStep['state'], note: string | null = null): CheckStep => ({
  id,
  label: names[id],
  state,
  note,
})
