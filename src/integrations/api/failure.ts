import { ApiError } from './ApiError'

/** What happened, what to do about it, and the platform's own words (empty where there are none). */
export interface Failure {
  title: string
  advice: string
  detail: string
}

/** Words for a failed request. `what` completes "could not": "load the integrations", "start the sync". */
export function describeFailure(error: unknown, what: string): Failure {
  const title = `The page could not ${what}`
  if (!(error instanceof ApiError)) return { title, advice: 'Reload the page and try again.', detail: '' }
  const { detail } = error
  switch (error.reason) {
    case 'offline':
      return { title, advice: 'The platform cannot be reached. Check your network connection, then try again.', detail }
    case 'timeout':
      return { title, advice: 'The platform did not answer in time. Try again in a moment.', detail }
    case 'broken':
      return {
        title,
        advice:
          'The platform’s answer could not be read. Try again; if it stays, a proxy may stand between, or the platform may need an update.',
        detail,
      }
    case 'refused':
      return { title, advice: adviceFor(error), detail }
  }
}

function adviceFor({ status, retryAfter }: ApiError): string {
  if (status === 401) return 'Your session has ended. Sign in again.'
  if (status === 403) return 'Only the roles Admin and Manager may do this. Ask one of them.'
  if (status === 404) return 'It no longer exists. Someone may have removed it meanwhile.'
  if (status === 429)
    return `The platform is receiving too many requests. ${retryAfter ? `Try again in ${retryAfter} s.` : 'Try again in a moment.'}`
  if (status !== null && status >= 500) return 'The platform has a problem of its own. Try again in a moment.'
  return 'The platform refused the request, with these words:'
}
