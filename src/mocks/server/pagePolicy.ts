import { randomUUID } from 'node:crypto'

/** Stands in the built `index.html` wherever a nonce belongs; who serves the page puts another one there for each answer. */
export const NONCE = 'CSP_NONCE'

const policyOf = (nonce: string, trustedTypes: boolean) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...(trustedTypes ? ["require-trusted-types-for 'script'"] : []),
  ].join('; ')

/** A page with a nonce of its own, and the headers that a deployment sends with it. */
export function guarded(html: string, { trustedTypes }: { trustedTypes: boolean }) {
  const nonce = randomUUID()
  return {
    html: html.replaceAll(NONCE, nonce),
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policyOf(nonce, trustedTypes),
    },
  }
}
