import type { IntegrationSpec } from '../../integrations/api/schemas'
import { invalid, notFound, HttpError } from './rules/httpError'
import { seededGuid } from '../data/seeded'
import type { PlatformState, StoredIntegration } from './state'

export type Counter = 'integration' | 'run' | 'transaction'

/** What every operation works with. */
export interface Context {
  readonly state: PlatformState
  /** Milliseconds since 1970. */
  clock: () => number
  /** The number after `last`. */
  ids: (counter: Counter, last: number) => number
  /** Milliseconds a datastore of a sync. */
  pace: () => number
  specifications: readonly IntegrationSpec[]
  authorizeUrl: (type: string) => string
}

/** @throws {HttpError} 401 when signed out. */
export function mustBeSignedIn({ state }: Context): void {
  if (!state.signedIn) throw new HttpError(401, 'Not authenticated')
}

/** What Internal and no role at all may is not published: here as much as an Admin. A word never heard of may nothing. */
const ROLES: readonly (string | null)[] = ['Admin', 'Manager', 'Member', 'Internal', null]
const forbidden = () => new HttpError(403, 'You do not have permission to perform this action.')

/** @throws {HttpError} 401 when signed out, 403 for a role that may not. */
export function mustManage(context: Context): void {
  mustHaveRole(context)
  if (context.state.user.role === 'Member') throw forbidden()
}

/** @throws {HttpError} 401 when signed out, 403 for a word that is no role. */
export function mustHaveRole(context: Context): void {
  mustBeSignedIn(context)
  if (!ROLES.includes(context.state.user.role ?? null)) throw forbidden()
}

/** @throws {HttpError} 422 for an id that is no whole number, as the path's own check would. */
export function readId(id: number | string, name: 'id' | 'runId'): number {
  if (/^-?\d+$/.test(String(id))) return Number(id)
  throw invalid({
    loc: ['path', name],
    msg: 'Input should be a valid integer, unable to parse string as an integer',
    type: 'int_parsing',
  })
}

/** @throws {HttpError} 404 */
export function findIntegration({ state }: Context, id: number | string): StoredIntegration {
  const wanted = readId(id, 'id')
  const found = state.integrations.find((integration) => integration.id === wanted)
  if (!found) throw notFound('Integration')
  return found
}

export function nextId({ state, ids }: Context, counter: Counter): number {
  state.last[counter] = ids(counter, state.last[counter])
  return state.last[counter]
}

/** Ids for an answer of Entra ID; steady, so that a test's text is the same at every run. */
export function nextTrace({ state }: Context): { traceId: string; correlationId: string } {
  state.last.answer += 1
  return { traceId: seededGuid(11, state.last.answer), correlationId: seededGuid(29, state.last.answer) }
}

/** A type without a specification, as an older or newer deployment may have stored, has no form and so no rules of its own. */
export const specOf = ({ specifications }: Context, type: string): IntegrationSpec =>
  specifications.find((spec) => spec.type === type) ?? { type, label: type, category: null, properties: [] }
