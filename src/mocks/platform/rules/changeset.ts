import type { Version } from '../../../integrations/api/schemas'
import { isObject, merge, type Json } from './paths'

/** Stands in place of a secret's value, before and after alike. It appears only in a version that set or replaced that secret. */
const REDACTED = '(redacted)'

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)

/** `{ parameters: { credentials: { client_secret: "(redacted)" } } }` for the dotted paths of the secrets that were sent. */
const redacted = (secrets: Iterable<string>): Json => {
  let shown: Json = {}
  for (const dotted of secrets) {
    const nested = dotted.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), REDACTED)
    if (isObject(nested)) shown = merge(shown, nested)
  }
  return shown
}

/**
 * What changed, as property -> [before, after]. A changed nested property shows its whole top property (`parameters`) on both sides, as a
 * database column would. A replaced secret shows as "(redacted)" on both sides (on an insert: null before).
 */
export function changesetOf(
  before: Json,
  after: Json,
  secrets: Iterable<string>,
  replacing: (path: string) => boolean,
): Version['changeset'] {
  const sent = [...secrets]
  const left = merge(before, redacted(sent.filter(replacing)))
  const right = merge(after, redacted(sent))
  const touched = new Set(sent.map((dotted) => dotted.split('.')[0]))
  const changeset: Version['changeset'] = {}
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const [from, to] = [left[key] ?? null, right[key] ?? null]
    if (touched.has(key) || !same(from, to)) changeset[key] = [from, to]
  }
  return changeset
}
