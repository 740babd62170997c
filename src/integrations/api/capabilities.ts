import * as z from 'zod/mini'

/** What a deployment adds to or withholds from this page (`x-capabilities` of the contract). */
export interface Capabilities {
  /** Where the API stands: a path of this origin, or an https address of the same site. */
  apiBase?: string
  /** Path of the runs; without it there is no list of runs. */
  syncs?: string
  /** Path of a run's log. */
  log?: string
  /** How the running sync is cancelled; without it there is no "Cancel Sync". */
  cancel?: { method: 'PUT' | 'POST' | 'DELETE'; path: string }
  /** Address of the platform's sign-in; `{return}` in it becomes the page's own address. */
  signIn?: string
  /** False where the deployment forbids files to be saved. */
  downloads: boolean
  /** The version that this was made for; shown in diagnostics only. */
  deployment?: string
}

const LONGEST = 2_000
const SEGMENTS = /^(?:\/(?:[\w~!$&'()*+,;=:@.-]|\{id\}|\{runId\})+)+\/?$/
const isDotSegment = (segment: string) => segment === '.' || segment === '..'

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= LONGEST ? value : undefined

const isPath = (value: string): boolean => SEGMENTS.test(value) && !value.split('/').some(isDotSegment)

function operationPath(value: unknown): string | undefined {
  const path = text(value)
  return path && isPath(path) && path.includes('{id}') ? path : undefined
}

/** The domain that the page's host shares with its neighbours: `acme.com` of `app.acme.com`, `acme.co.uk` of `app.acme.co.uk`. */
function siteOf(host: string): string {
  const labels = host.split('.')
  if (/^[\d.]+$|:/.test(host) || labels.length < 3) return host
  const [second = '', top = ''] = labels.slice(-2)
  return labels.slice(top.length === 2 && second.length <= 3 ? -3 : -2).join('.')
}

/** A path of this origin, or an https address of the site that `origin` belongs to; without a slash at its end. */
function apiBaseOf(value: unknown, origin?: string): string | undefined {
  const base = text(value)?.replace(/\/$/, '')
  if (base === undefined || base.includes('{')) return undefined
  if (isPath(base)) return base
  if (!origin || !/^https:\/\/[^\\\s?#@]+$/.test(base) || !URL.canParse(base)) return undefined
  const { hostname, pathname } = new URL(base)
  const site = siteOf(new URL(origin).hostname)
  const sameSite = hostname === site || hostname.endsWith(`.${site}`)
  return sameSite && (pathname === '/' || isPath(base.slice(base.indexOf('/', 8)))) ? base : undefined
}

function signInOf(value: unknown): string | undefined {
  const address = text(value)
  return address && /^(?:https:\/\/|\/(?![/\\]))[^\s\\]*$/.test(address) ? address : undefined
}

const CancelSchema = z.object({ method: z.enum(['PUT', 'POST', 'DELETE']), path: z.unknown() })

function cancelOf(value: unknown, syncs: string | undefined): Capabilities['cancel'] {
  const { success, data } = z.safeParse(CancelSchema, value)
  const path = success ? operationPath(data.path) : undefined
  if (!success || !path || (path.includes('{runId}') && !syncs)) return undefined
  return { method: data.method, path }
}

/** Total: what is missing, unknown or of the wrong form is as if it were not there. A path may hold no host: requests are signed. */
export function parseCapabilities(value: unknown, origin?: string): Capabilities {
  const given = z.safeParse(z.record(z.string(), z.unknown()), value)
  if (!given.success) return { downloads: true }
  const { apiBase, syncs, log, cancel, signIn, downloads, deployment } = given.data
  const runs = operationPath(syncs)
  const usable = runs?.includes('{runId}') ? undefined : runs
  const logPath = operationPath(log)
  const found = {
    apiBase: apiBaseOf(apiBase, origin),
    syncs: usable,
    log: usable && logPath?.includes('{runId}') ? logPath : undefined,
    cancel: cancelOf(cancel, usable),
    signIn: signInOf(signIn),
    deployment: text(deployment),
  }
  return {
    ...Object.fromEntries(Object.entries(found).filter(([, each]) => each !== undefined)),
    downloads: downloads !== false,
  }
}

/** The path that a template of the capabilities means for this integration and run. */
export const pathFor = (template: string, { id, runId }: { id: number; runId?: number }): string =>
  template.replaceAll('{id}', String(id)).replaceAll('{runId}', String(runId ?? ''))

/** Without operations that the capabilities name and that answered 404 all the same. */
export function withoutOperations(
  { syncs, log, cancel, ...rest }: Capabilities,
  missing: { syncs?: true; log?: true; cancel?: true },
): Capabilities {
  const runs = missing.syncs ? undefined : syncs
  return {
    ...rest,
    syncs: runs,
    log: runs && !missing.log ? log : undefined,
    cancel: missing.cancel || (cancel?.path.includes('{runId}') && !runs) ? undefined : cancel,
  }
}
