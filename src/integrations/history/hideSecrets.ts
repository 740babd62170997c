import type { EntityHistory } from '../api/schemas'
import { isObject, type Json } from '../api/path'
import { namesSecret, redactor } from '../api/redact'
import { unpacked } from './json'
import { dotted, type KnownValues } from './propertyLabels'

/** Stands for a value that is never shown. */
const HIDDEN = '(hidden)'

/** Keeps what is secret out of everything that is told, whatever the platform sends. */
export interface SecretKeeper {
  isSecret: (path: readonly string[]) => boolean
  /** The value as it may be shown as data. */
  cleared: (path: readonly string[], value: unknown) => unknown
  /** The text without any secret of this history, and without what looks like one. */
  hide: (text: string) => string
}

const LIKELY = /(^|[_-])(key|auth|authorization|pwd|pin|cert|certificate|sas|session)$/i
const DEEPEST = 30

/** Stands in a secret's place where the platform masks it: no letter of a secret, perhaps a word for it. */
export const isMask = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:redacted|hidden|masked|stored|secret)?$/i.test(value.replaceAll(/[\W_]+/g, ''))

export function secretKeeper({ versions }: EntityHistory, known: KnownValues): SecretKeeper {
  const places = [...known].filter(([, { secret, title }]) => secret || namesSecret(title)).map(([place]) => place)
  const secretPlaces = ['parameters.credentials', ...places]
  // A secret that stands elsewhere than the specification says goes by the same name there.
  const secretNames = new Set(places.map((place) => place.slice(place.lastIndexOf('.') + 1)))

  const isSecret = (path: readonly string[]) => {
    const place = dotted(path)
    return (
      path.some((key) => namesSecret(key) || secretNames.has(key)) ||
      path.some((key, index) => LIKELY.test(key) && !known.has(dotted(path.slice(0, index + 1)))) ||
      secretPlaces.some((secret) => place === secret || place.startsWith(`${secret}.`))
    )
  }
  /** An object with secrets inside: where it is not one, its text may hold them. */
  const holdsSecrets = (path: readonly string[]) => secretPlaces.some((secret) => secret.startsWith(`${dotted(path)}.`))

  const values = new Set<string>()
  const collect = (path: readonly string[], packed: unknown, secret: boolean, depth = 0) => {
    const value = unpacked(packed)
    if (depth > DEEPEST) return
    if (Array.isArray(value)) for (const item of value) collect(path, item, secret, depth + 1)
    else if (isObject(value))
      for (const [key, inner] of Object.entries(value))
        collect(
          [...path, key],
          inner,
          secret || isSecret([...path, key]) || (key === 'value' && labelledSecret(value)),
          depth + 1,
        )
    else if (secret && (typeof value === 'string' || typeof value === 'number')) values.add(String(value))
  }
  for (const { changeset } of versions)
    for (const [key, sides] of Object.entries(changeset)) collect([key], sides, isSecret([key]))
  const hide = redactor(
    [...values].filter((value) => !isMask(value)),
    HIDDEN,
  )

  const cleared = (path: readonly string[], packed: unknown, depth = 0): unknown => {
    const value = unpacked(packed)
    if (value === null || value === undefined) return value
    if (isSecret(path) || depth > DEEPEST) return HIDDEN
    if (Array.isArray(value)) return value.map((item) => cleared(path, item, depth + 1))
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          hide(key),
          key === 'value' && labelledSecret(value) ? HIDDEN : cleared([...path, key], inner, depth + 1),
        ]),
      )
    if (typeof value !== 'string') return value
    return holdsSecrets(path) ? HIDDEN : hide(value)
  }

  return { isSecret, cleared: (path, value) => cleared(path, value), hide }
}

/** `{ name: "client_secret", value: … }` */
const labelledSecret = ({ name, key, field, id, label }: Json): boolean =>
  [name, key, field, id, label].some((words) => typeof words === 'string' && namesSecret(words))
