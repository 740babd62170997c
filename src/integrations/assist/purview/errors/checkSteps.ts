import { ApiError } from '../../../api/ApiError'
import type { CheckOutcome, CheckStep, CheckSteps, Values } from '../../types'
import { isField, type Field } from '../fields/fieldNames'
import { diagnoseError } from './explain'
import { stepIds, stepTitles, type StepId } from './remedyRow'

/** What the answer to a connection check proves. Purview is called with a token only: until there is one, nothing is known of the account. */
export function checkSteps(outcome: CheckOutcome, values: Values): CheckSteps {
  if (outcome.ok) return afterSuccess(outcome.domains)
  return outcome.error instanceof ApiError ? afterError(outcome.error, values) : notTried([])
}

function afterSuccess(domains: number): CheckSteps {
  if (domains === 0)
    return {
      severity: 'warning',
      summary: 'The connection works, but no collection is visible.',
      steps: stepIds.map((id) =>
        id === 'collections'
          ? step(
              id,
              'failed',
              'Give the app its roles on the default domain. If the account was merged into another one, use the address of that account.',
            )
          : step(id, 'passed'),
      ),
    }
  const visible =
    domains === 1 ? '1 collection is visible.' : `${domains.toLocaleString('en')} collections are visible.`
  return {
    severity: 'success',
    summary: `The connection works. ${visible}`,
    visible,
    steps: stepIds.map((id) => step(id, 'passed', id === 'collections' ? visible : null)),
  }
}

/** The order in which the steps are tried: the account answers before it looks at roles. */
const tried: readonly StepId[] = ['app', 'secret', 'permissions', 'account', 'roles', 'collections']

function afterError(error: ApiError, values: Values): CheckSteps {
  const diagnosis = diagnoseError(error, values)
  if (!diagnosis) return notTried(error.refusedValues)
  const { failed, proven, title } = diagnosis.row
  return {
    severity: 'error',
    summary: title,
    steps: stepIds.map((id) => {
      if (id === failed) return step(id, 'failed', title)
      if (proven.includes(id)) return step(id, 'passed')
      const isBehind = failed !== null && tried.indexOf(id) > tried.indexOf(failed)
      return step(id, isBehind || id === 'collections' ? 'not_reached' : 'unknown')
    }),
  }
}

const stepOf: Record<Field, StepId> = {
  api_url: 'account',
  tenant_id: 'app',
  client_id: 'app',
  client_secret: 'secret',
}

/** The platform was not reached, or refused a value for its form before it called anyone. */
function notTried(refusedValues: ApiError['refusedValues']): CheckSteps {
  const refused = new Map<StepId, string>()
  for (const { path, message } of refusedValues) {
    const field = path.at(-1)
    if (typeof field === 'string' && isField(field)) refused.set(stepOf[field], message)
  }
  return {
    severity: 'error',
    summary: 'The connection could not be checked.',
    steps: stepIds.map((id) => step(id, refused.has(id) ? 'failed' : 'not_reached', refused.get(id) ?? null)),
  }
}

const step = (id: StepId, state: CheckStep['state'], note: string | null = null): CheckStep => ({
  id,
  label: stepTitles[id],
  state,
  note,
})
