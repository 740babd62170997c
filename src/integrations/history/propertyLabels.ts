import { OBJECTS, pathOf } from '../api/path'
import type { IntegrationSpec, SpecProperty } from '../api/schemas'

/** What a specification says of the value at a path. */
export interface KnownValue {
  title: string
  secret: boolean
  /** Labels of an enum's or list's values. */
  choices: ReadonlyMap<string, string>
}

export type KnownValues = ReadonlyMap<string, KnownValue>

export const dotted = (path: readonly string[]): string => path.join('.')

export function knownValues(spec: IntegrationSpec | null): KnownValues {
  const known = new Map<string, KnownValue>()
  for (const property of spec?.properties ?? []) {
    const place = dotted(pathOf(property.map_to, property.field))
    const before = known.get(place)
    known.set(place, {
      title: before?.title ?? (property.title.trim() || property.field),
      // Several fields may share a place; one secret among them is enough.
      secret: property.secret === true || before?.secret === true,
      choices: new Map([...(before?.choices ?? []), ...choicesOf(property)]),
    })
  }
  return known
}

const choicesOf = ({ values }: SpecProperty): [string, string][] =>
  (values ?? []).map((choice) =>
    typeof choice === 'string' ? [choice, choice] : [choice.value, choice.label || choice.value],
  )

/** Properties of an integration that no form names. */
const OWN: Record<string, string> = {
  api_url: 'Address',
  api_access_token: 'Access token',
  api_refresh_token: 'Refresh token',
  api_service_token: 'Service token',
  event_driven: 'Event Driven',
  overwrite: 'Overwrite Tags',
  enable_announcements: 'Enable Announcements',
  connected: 'Connected',
  status: 'Sync status',
  last_synced: 'Last synced',
  message: 'Message',
  'parameters.domains': 'Domains',
  'parameters.expires_at': 'Secret expires',
}

const WORDS: Record<string, string> = { id: 'ID', url: 'URL', api: 'API' }

/** The form's label; where it has none, the property's name in words. */
export function labelOf(path: readonly string[], known: KnownValues): string {
  const place = dotted(path)
  const label = known.get(place)?.title ?? (Object.hasOwn(OWN, place) ? OWN[place] : undefined)
  if (label) return label
  const inside = path.filter((_, index) => !OBJECTS.has(dotted(path.slice(0, index + 1))))
  return (inside.length ? inside : path).map(inWords).join(' › ')
}

function inWords(key: string): string {
  const words = key
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .split(/[\s_-]+/)
    .filter(Boolean)
    .map((word) => WORDS[word.toLowerCase()] ?? word.toLowerCase())
  const text = words.join(' ')
  return text ? text.charAt(0).toUpperCase() + text.slice(1) : 'Unnamed'
}
