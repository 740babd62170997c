import { ApiError, hasStatus } from './ApiError'

/** What happened, what to do about it, and the platform's own words (empty where there are none). */
export interface Failure {
  title: string
  advice: string
  detail: string
  /** False where the platform says that the same request will not go better next time. */
  canRetry: boolean
}

/** Words for a failed request. `what` completes "could not": "load the integrations", "start the sync". */
export function describeFailure(error: unknown, what: string): Failure {
  const title = `The page could not ${what}`
  if (!(error instanceof ApiError))
    return { title, advice: 'Reload the page and try again.', detail: '', canRetry: true }
  return {
    title,
    advice: adviceFor(error),
    detail: [faultWords(error), error.detail].filter(Boolean).join(' '),
    canRetry: canRetry(error),
  }
}

/** A failure as one message. */
export const failureInWords = ({ title, advice, detail }: Failure): string =>
  [`${title}. ${advice}`, detail].filter(Boolean).join(' ')

/** Whether the same request may go better next time: the platform's own word where it has one, else all but what its roles forbid. */
export const canRetry = (error: unknown): boolean =>
  !(error instanceof ApiError) || (error.fault?.retryable ?? !hasStatus(error, 403))

function adviceFor(error: ApiError): string {
  const { reason, status, inFront } = error
  if (reason === 'offline')
    return status === null
      ? 'The platform cannot be reached. Check your network connection, then try again.'
      : 'The platform’s answer broke off. Check your network connection, then try again.'
  if (reason === 'timeout') return 'The platform did not answer in time. Try again in a moment.'
  if (reason === 'broken')
    return inFront
      ? 'A web page answered in place of the platform: a sign-in page or a proxy stands between. Sign in again, then retry; if it stays, ask whoever runs Qualytics.'
      : 'The platform’s answer could not be read. Try again; if it stays, a proxy may stand between, or the platform may need an update.'
  if (error.fault?.hint) return error.fault.hint
  return (inFront && inFrontAdvice(error)) || platformAdvice(error)
}

/** What stands in front of Qualytics (the firewall and the limits of its ingress) says nothing about the person's role. */
function inFrontAdvice({ status, retryAfter }: ApiError): string {
  switch (status) {
    case 403:
      return 'The firewall in front of Qualytics took the request for an attack. It says nothing about your role. Change unusual text in the fields and try again, or ask whoever runs Qualytics.'
    case 413:
      return 'The request is too large for the server in front of Qualytics. Send less at once.'
    case 414:
      return 'The address of the request is too long for the server in front of Qualytics. Shorten the search.'
    case 429:
      return `The server in front of Qualytics receives too many requests from your network, perhaps from others too. ${tryAgain(retryAfter)}`
    case 503:
      return `The server in front of Qualytics has no room for another request, or no part of the platform is free. ${tryAgain(retryAfter)}`
    default:
      return ''
  }
}

function platformAdvice({ status, retryAfter }: ApiError): string {
  if (status === 401) return 'Your session has ended. Sign in again.'
  if (status === 403) return 'Only the roles Admin and Manager may do this. Ask one of them.'
  if (status === 404) return 'It no longer exists. Someone may have removed it meanwhile.'
  if (status === 429) return `The platform is receiving too many requests. ${tryAgain(retryAfter)}`
  if (status !== null && status >= 500) return 'The platform has a problem of its own. Try again in a moment.'
  return 'The platform refused the request, with these words:'
}

const HOUR_S = 3600

function tryAgain(seconds: number | null): string {
  if (!seconds) return 'Try again in a moment.'
  if (seconds < 2 * 60) return `Try again in ${seconds} s.`
  if (seconds < 2 * HOUR_S) return `Try again in ${Math.ceil(seconds / 60)} minutes.`
  return seconds < 48 * HOUR_S
    ? `Try again in ${Math.ceil(seconds / HOUR_S)} hours.`
    : `Try again in ${Math.ceil(seconds / HOUR_S / 24)} days.`
}

/** The platform's own explanation, in one line: what happened, who can do something, the number for support. */
function faultWords({ fault }: ApiError): string {
  if (!fault) return ''
  const { title, who, code } = fault
  return [title, who && `Who can help: ${who}.`, code && `(${code})`].filter(Boolean).join(' ')
}
