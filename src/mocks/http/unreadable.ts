import { isObject, type Json } from '../platform/rules/paths'

/** Every value of another type than it should have. */
const distorted = (entry: Json): Json =>
  Object.fromEntries(
    Object.entries(entry).map(([key, value]): [string, unknown] => {
      if (typeof value === 'string') return [key, 7]
      return [key, typeof value === 'number' ? 'seven' : 'odd']
    }),
  )

/** Beside the good entries: a null, one that lacks what tells it apart, one with wrong types, and a text. */
function withUnreadable(entries: unknown[]): unknown[] {
  const good = entries.find(isObject) ?? { id: 1 }
  const lacking = Object.fromEntries(Object.entries(good).filter(([key]) => !['id', 'type', 'changeset'].includes(key)))
  return [null, ...entries, lacking, distorted(good), 'not an entry']
}

/** The same answer with entries in its list that no reader can read. Only the first page of several has them. */
export function withUnreadableEntries(answer: unknown): unknown {
  if (Array.isArray(answer)) return withUnreadable(answer)
  if (!isObject(answer)) return answer
  const { items, versions, total, page } = answer
  if (Array.isArray(versions)) return { ...answer, versions: withUnreadable(versions) }
  if (!Array.isArray(items) || page !== 1) return answer
  const more = withUnreadable(items)
  return { ...answer, items: more, total: Number(total) + more.length - items.length }
}
