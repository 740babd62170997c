import { ApiError } from '../../api/ApiError'
import { describeFailure, type Failure } from '../../api/failure'
import { counted } from '../../ui/format'
import type { Assistant, FinishedCheck, CheckSteps, Remedy } from '../types'

/** What a check's answer says. */
export interface CheckReport {
  checkSteps: CheckSteps
  /** What to do, where the answer is the other system's. */
  remedy: Remedy | null
  /** When the platform wants to be asked again, in milliseconds since 1970. */
  until: number | null
  /** In place of a remedy, for what is the platform's own or not understood. */
  failure: Failure | null
}

/** Of a type without an assistant only whether it works and how many domains there are is told. */
export function reportCheck(assistant: Assistant | null, { outcome, values }: FinishedCheck): CheckReport {
  const checkSteps = assistant?.checkSteps?.(outcome, values)
  if (outcome.ok) {
    const { domains } = outcome
    const plain: CheckSteps = {
      severity: domains ? 'success' : 'warning',
      summary: domains
        ? `The connection works. ${counted(domains, 'domain is', 'domains are')} visible.`
        : 'The connection works, but no domain is visible.',
      steps: [],
    }
    return { checkSteps: checkSteps ?? plain, remedy: null, until: null, failure: null }
  }
  const { error } = outcome
  const remedy = (error instanceof ApiError && assistant?.explain?.(error, values, 'check')) || null
  const failure = remedy ? null : describeFailure(error, 'check the connection')
  return {
    checkSteps: checkSteps ?? { severity: 'error', summary: 'The connection does not work.', steps: [] },
    remedy,
    until: error instanceof ApiError ? untilOf(error) : null,
    failure,
  }
}

const untilOf = ({ retryAfter, at }: ApiError): number | null =>
  retryAfter === null ? null : at.getTime() + retryAfter * 1000
