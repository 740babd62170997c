import type { ApiError } from '../../../api/ApiError'
import type { ErrorContext, Remedy, Values } from '../../types'
import { parseErrorText, type ErrorFacts } from './parseErrorText'
import { diagnose, type Diagnosis } from './diagnosis'
import { labels } from '../fields/fieldNames'
import { validValuesOf } from '../fields/validValues'
import { clickPathsTo, filledIn, linksTo } from '../guide/portalLinks'
import { purviewRemedies } from './purviewRemedies'
import { withoutSecrets } from '../fields/secretFormat'

/** Statuses with which the platform speaks of itself: a value's form, something that exists already. */
const ITS_OWN = new Set([409, 415, 422])

const isTimeout = ({ reason, status }: ApiError): boolean => reason === 'timeout' || status === 504

/** What the error says of Entra or Purview; `null` where it is the platform's own. */
export function diagnoseError(error: ApiError, values: Values): (Diagnosis & { facts: ErrorFacts }) | null {
  const facts = parseErrorText(error.detail)
  if (isTimeout(error)) return { code: null, row: purviewRemedies.noAnswer, facts }
  if (error.reason !== 'refused' || ITS_OWN.has(error.status ?? 0)) return null
  const diagnosis = diagnose(facts, values)
  return diagnosis && { ...diagnosis, facts }
}

export function explain(error: ApiError, values: Values, context: ErrorContext): Remedy | null {
  const diagnosis = diagnoseError(error, values)
  // To start a sync nobody calls Purview yet: there it is the platform that was late.
  if (!diagnosis || (context === 'sync' && isTimeout(error))) return null
  const remedy = remedyOf(diagnosis, diagnosis.facts, error.detail, values, context)
  return {
    ...remedy,
    details: { ...remedy.details, at: remedy.details.at ?? error.at.toISOString() },
    retryAfter: error.retryAfter,
  }
}

export function explainText(text: string, values: Values, context: ErrorContext = 'sync'): Remedy | null {
  const facts = parseErrorText(text)
  const diagnosis = diagnose(facts, values)
  return diagnosis && remedyOf(diagnosis, facts, text, values, context)
}

function remedyOf(
  { code, row }: Diagnosis,
  facts: ErrorFacts,
  text: string,
  values: Values,
  context: ErrorContext,
): Remedy {
  const valid = validValuesOf(values)
  const name = code === null ? null : `AADSTS${code}`
  return {
    code: name,
    title: row.title,
    cause: row.cause,
    fields: [...row.fields],
    steps: [...row.steps, ...lastSteps(row, context)],
    links: row.page === null ? [] : linksTo(row.page, valid),
    clickPaths: row.page === null ? [] : clickPathsTo(row.page),
    command: row.command && { ...row.command, text: filledIn(row.command.text, valid) },
    details: {
      message: withoutSecrets(text, values),
      correlationId: facts.correlationId,
      traceId: facts.traceId,
      at: facts.at,
      link:
        code === null
          ? null
          : { label: `Microsoft's page for ${name}`, href: `https://${valid.cloud.loginHost}/error?code=${code}` },
    },
    retry: row.retry,
    retryAfter: null,
  }
}

const AGAIN: Record<ErrorContext, string> = {
  save: 'Save again.',
  check: 'Check the connection again.',
  sync: 'Start the sync again.',
}

/** After something was changed, the same is done once more; where the form is not open, it must be opened first. */
function lastSteps({ failed, retry, fields }: Diagnosis['row'], context: ErrorContext): string[] {
  if (failed === null || retry !== 'after_change') return []
  const [field] = fields
  const open =
    context === 'sync' && field ? [`Choose Edit in the integration's menu to change the ${labels[field]}.`] : []
  return [...open, AGAIN[context]]
}
