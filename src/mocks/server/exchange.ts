import { Buffer } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What ingress-nginx lets pass, in bytes and characters. */
const LIMITS = { body: 2_600_000, address: 4_096 }

/** The status that what stands in front of the platform answers to a request that is too long; nothing for the others. */
export function tooLong(address: string, body: Buffer): 413 | 414 | null {
  if (address.length > LIMITS.address) return 414
  return body.length > LIMITS.body ? 413 : null
}

export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

export function readCookies(incoming: IncomingMessage): Map<string, string> {
  const pairs = (incoming.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return new Map(pairs.map(([name = '', ...value]) => [name, value.join('=')]))
}

/** The request as the handlers read it. A token that is not also that of the cookie is no token (double submit). */
export function toRequest(incoming: IncomingMessage, url: URL, body: Buffer): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && name !== 'cookie') headers.set(name, String(value))
  }
  if (headers.get('X-CSRF-Token') !== readCookies(incoming).get('csrf_token')) headers.delete('X-CSRF-Token')
  const method = incoming.method ?? 'GET'
  return new Request(url, { method, headers, ...(body.length && { body: new Uint8Array(body) }) })
}

/** What the ingress adds to every answer. */
const ALWAYS = { 'X-Frame-Options': 'SAMEORIGIN', 'Referrer-Policy': 'same-origin' }

/** An answer without a status is none: the connection is cut. */
export async function send(outgoing: ServerResponse, answer: Response): Promise<void> {
  if (answer.status === 0) {
    outgoing.destroy()
    return
  }
  const cookies = answer.headers.getSetCookie()
  outgoing.writeHead(answer.status, {
    ...ALWAYS,
    ...Object.fromEntries(answer.headers),
    ...(cookies.length && { 'Set-Cookie': cookies }),
  })
  outgoing.end(Buffer.from(await answer.arrayBuffer()))
}
