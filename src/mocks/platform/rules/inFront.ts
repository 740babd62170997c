import { HttpError } from './httpError'

/** What may answer in place of the platform: ingress-nginx with ModSecurity. Never JSON. */
const WORDS: Record<number, string> = {
  403: 'Forbidden',
  413: 'Request Entity Too Large',
  414: 'Request-URI Too Large',
  429: 'Too Many Requests',
  503: 'Service Temporarily Unavailable',
}

export const IN_FRONT_STATUSES: readonly number[] = Object.keys(WORDS).map(Number)

/** The page of nginx for this status, without Retry-After. */
export function inFrontRefusal(status: number): HttpError {
  const title = `${status} ${WORDS[status] ?? 'Error'}`
  const html = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`
  return new HttpError(status, title, { html })
}

/** What the firewall of the scenario `demo-firewall` takes for an attack, by method and path below `/api`. */
const TAKEN: readonly [call: RegExp, status: number][] = [
  [/^POST \/integrations(\/domains)?$/, 403],
  [/^PUT \/integrations\/\d+$/, 413],
  [/^GET \/integrations\/\d+\/history$/, 414],
  [/^POST \/integrations\/\d+\/sync$/, 429],
  [/^DELETE \/integrations\/\d+$/, 503],
]

/** @throws {HttpError} in HTML */
export function mustPassFirewall(method: string, path: string): void {
  const taken = TAKEN.find(([call]) => call.test(`${method} ${path}`))
  if (taken) throw inFrontRefusal(taken[1])
}
