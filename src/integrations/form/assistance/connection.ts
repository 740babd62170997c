import { validateField } from '../model/validate'
import type { Origin } from '../model/initialValues'
import type { Field } from '../model/fields'
import { changedFields, createPayload, wireValue } from '../model/payload'
import { secretsOf } from '../model/typedSecrets'
import type { FormValues } from '../model/values'
import { visibleFields } from '../model/visibility'

/** What a look at the other system would use now. */
export type Connection =
  | Askable
  /** It cannot be tried as it stands; `inTheWay` are the fields to fill in, or to replace where they are `kept`. */
  | { kind: 'incomplete'; words: string; inTheWay: Field[]; kept: boolean }

/** Two of one `key` lead to the same answer. */
export type Askable =
  | { kind: 'stored'; key: string; id: number }
  | { kind: 'typed'; key: string; payload: string; secrets: string[] }

/** Toggles and lists say what is done with a connection, not what it is. */
export const isConnection = ({ kind, stored }: Field): boolean =>
  stored === 'kept back' || !['boolean', 'words', 'choices', 'domains'].includes(kind)

/** The stored connection while nothing of it is typed anew, else the typed one. */
export function connectionOf(type: string, all: readonly Field[], values: FormValues, origin: Origin): Connection {
  const shown = visibleFields(all, values).filter(isConnection)
  const { integration } = origin
  if (integration && !changedFields(all, values, origin).some(isConnection))
    return { kind: 'stored', key: 'stored', id: integration.id }
  const kept = shown.filter(({ key, required }) => required && values[key] === null)
  if (kept.length) {
    const names = listed(kept.map(({ title }) => title))
    return {
      kind: 'incomplete',
      words: `The connection has changed. Replace ${names} to see its domains, or save first.`,
      inTheWay: kept,
      kept: true,
    }
  }
  const unfit = shown.filter((field) => validateField(field, values[field.key] ?? null) !== '')
  if (unfit.length)
    return {
      kind: 'incomplete',
      words: `Fill in ${listed(unfit.map(({ title }) => title))} above first.`,
      inTheWay: unfit,
      kept: false,
    }
  const fields = all.filter(({ kind }) => kind !== 'domains')
  return {
    kind: 'typed',
    key: JSON.stringify(shown.map((field) => [field.key, wireValue(field, values[field.key])])),
    payload: JSON.stringify(createPayload(fields, values, type)),
    secrets: secretsOf(all, values),
  }
}

/** `A, B and C` */
export const listed = (words: string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '')
