import type { EntityHistory } from '../api/schemas'
import { exactTime } from '../ui/format'
import { isObject, type Json } from '../api/path'
import { isNothing, isSame, unpacked } from './json'
import { isMask, type SecretKeeper } from './hideSecrets'
import { dotted, labelOf, type KnownValue, type KnownValues } from './propertyLabels'

/** One change in words. No text in it holds a secret. */
export type Change = { key: string; label: string } & (
  | { kind: 'value'; before: string | null; after: string | null }
  | { kind: 'secret'; done: 'stored' | 'replaced' | 'removed' }
  /** `none`: what an empty list means, where it is empty now. */
  | { kind: 'list'; added: string[]; removed: string[]; none: string }
  /** Nothing that this page has words for: the data itself, as JSON; empty where there is none. */
  | { kind: 'data'; before: string; after: string }
)

/** What the changes of one version are told with. */
export interface Telling {
  known: KnownValues
  keeper: SecretKeeper
  creating: boolean
}

/** The changes of one version, in the order in which the form has its fields, and then the rest. */
export function describeChanges(telling: Telling, changeset: EntityHistory['versions'][number]['changeset']): Change[] {
  const order = new Map([...telling.known.keys()].map((place, index) => [place, index]))
  const of = ({ key }: Change) => order.get(key) ?? order.size
  return Object.entries(changeset)
    .flatMap(([key, sides]) => tellTop(telling, key, sides))
    .toSorted((one, other) => of(one) - of(other))
}

function tellTop(telling: Telling, key: string, sides: readonly unknown[]): Change[] {
  const [before, after] = sides.map(unpacked)
  if (sides.length === 2) return tell(telling, [key], before, after)
  // No pair of before and after.
  const named = nameOf(telling, [key])
  if (telling.keeper.isSecret([key])) return [{ ...named, kind: 'secret', done: 'replaced' }]
  return [{ ...named, kind: 'data', before: '', after: asJson(telling.keeper.cleared([key], sides)) }]
}

/** A key among the changes of an entry, and the form's label. */
type Name = Pick<Change, 'key' | 'label'>

const nameOf = ({ known, keeper }: Telling, path: readonly string[]): Name => ({
  key: keeper.hide(dotted(path)),
  label: keeper.hide(labelOf(path, known)),
})

const DEEPEST = 8

function tell(telling: Telling, path: readonly string[], before: unknown, after: unknown): Change[] {
  const { known, keeper } = telling
  const wholeIsSecret = known.get(dotted(path))?.secret === true
  if (path.length <= DEEPEST && !wholeIsSecret && (isObject(before) || isObject(after))) {
    const [one, other] = [before, after].map((side) => (isNothing(side) ? {} : side))
    if (isObject(one) && isObject(other)) return tellObject(telling, path, one, other)
  }
  const named = nameOf(telling, path)
  if (keeper.isSecret(path)) return tellSecret(telling, path, named, before, after)
  if (isSame(before, after) || (isNothing(before) && isNothing(after))) return []
  const [one, other] = [before, after].map((side) => keeper.cleared(path, side))
  // What differs is hidden.
  if (isSame(one, other)) return [{ ...named, kind: 'secret', done: 'replaced' }]
  return [
    tellValue(telling, path, named, one, other) ??
      tellList(telling, path, named, one, other) ?? {
        ...named,
        kind: 'data',
        before: asJson(one),
        after: asJson(other),
      },
  ]
}

const asJson = (value: unknown): string => (isNothing(value) ? '' : JSON.stringify(value, null, 2))

function tellObject(telling: Telling, path: readonly string[], before: Json, after: Json): Change[] {
  const one = new Map(Object.entries(before))
  const other = new Map(Object.entries(after))
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) =>
    tell(telling, [...path, key], unpacked(one.get(key)), unpacked(other.get(key))),
  )
}

/** Never looks at more than whether there is one, and whether it is another. */
function tellSecret(
  { creating }: Telling,
  path: readonly string[],
  named: Name,
  before: unknown,
  after: unknown,
): Change[] {
  if (isNothing(before) && isNothing(after)) return []
  if (isNothing(after)) return [{ ...named, kind: 'secret', done: 'removed' }]
  if (creating || isNothing(before)) return [{ ...named, kind: 'secret', done: 'stored' }]
  // Of a whole column the changeset says that it changed. Inside one, an equal value has not; of equal masks nobody can tell,
  // and a replacement told too often is better than one not told.
  const changed = path.length === 1 || !isSame(before, after) || isMask(after)
  return changed ? [{ ...named, kind: 'secret', done: 'replaced' }] : []
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

function tellValue(
  { known }: Telling,
  path: readonly string[],
  named: Name,
  before: unknown,
  after: unknown,
): Change | null {
  const [one, other] = [before, after].map((side) => {
    if (isNothing(side)) return null
    return isScalar(side) ? inWords(side, known.get(dotted(path))) : undefined
  })
  return one === undefined || other === undefined ? null : { ...named, kind: 'value', before: one, after: other }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

function inWords(value: string | number | boolean, known: KnownValue | undefined): string {
  if (typeof value === 'boolean') return value ? 'On' : 'Off'
  const text = String(value)
  const choice = known?.choices.get(text)
  if (choice) return choice
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? exactTime(text) : text
}

const DOMAINS = 'parameters.domains'

/** Lists of scalars, or of things with a name and an id such as domains; `null` where it is neither. */
function tellList(
  { known }: Telling,
  path: readonly string[],
  named: Name,
  before: unknown,
  after: unknown,
): Change | null {
  const one = namesById(before, known.get(dotted(path)))
  const other = namesById(after, known.get(dotted(path)))
  if (!one || !other) return null
  const borne = new Map<string, number>()
  for (const name of new Map([...one, ...other]).values()) borne.set(name, (borne.get(name) ?? 0) + 1)
  const told = (items: ReadonlyMap<string, string>, except: ReadonlyMap<string, string>) =>
    [...items]
      .filter(([id]) => !except.has(id))
      // The id where the name alone does not tell which one it was.
      .map(([id, name]) => (borne.get(name) === 1 ? name : `${name} (${id})`))
  const none = other.size ? '' : dotted(path) === DOMAINS ? 'None chosen: every domain is searched' : 'None left'
  return { ...named, kind: 'list', added: told(other, one), removed: told(one, other), none }
}

function namesById(list: unknown, known: KnownValue | undefined): Map<string, string> | null {
  const names = new Map<string, string>()
  if (isNothing(list)) return names
  if (!Array.isArray(list)) return null
  for (const item of list) {
    if (isScalar(item)) names.set(String(item), inWords(item, known))
    else if (isObject(item) && isScalar(item.id) && isScalar(item.name) && Object.keys(item).length === 2)
      names.set(String(item.id), String(item.name).trim() || String(item.id))
    else return null
  }
  return names
}
