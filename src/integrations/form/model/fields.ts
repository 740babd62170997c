import type { IntegrationSpec, SpecProperty } from '../../api/schemas'
import { URL_PROPERTIES, WHOLE_NUMBERS } from '../../api/knownProperties'
import { isWriteOnly, pathOf, type Path } from '../../api/path'
import { helpOf } from './fieldHelp'
import { scalarText } from './values'

export interface Choice {
  value: string
  label: string
  description: string
}

export interface Group {
  name: string
  hint: string
  opened: boolean
  collapsible: boolean
  outlined: boolean
}

/** Shown only while the field called `name` has this value as text; `null`: while it has any. */
export interface VisibilityRule {
  name: string
  value: string | null
}

/** What `kinds` and `inputs` have an entry for. */
export type Kind =
  | 'text'
  | 'any'
  | 'secret'
  | 'address'
  | 'number'
  | 'percentage'
  | 'datetime'
  | 'boolean'
  | 'enum'
  | 'choices'
  | 'words'
  | 'domains'

export interface Field {
  kind: Kind
  /** Unique in the form and safe as a name in it: what the specification calls a field may repeat, hold dots or be `__proto__`. */
  key: string
  /** What the specification calls it. */
  name: string
  title: string
  path: Path
  required: boolean
  /** Holds a secret or a token: its value never comes from a link nor a default. */
  confidential: boolean
  /** The platform never sends the stored value back: on edit it is a state to keep or to replace. */
  writeOnly: boolean
  /** Help as plain text and as Markdown; empty where there is none. */
  info: string
  infoMarkdown: string
  placeholder: string
  default: unknown
  group: Group | null
  rule: VisibilityRule | null
  /** Of a number. */
  whole: boolean
  /** Of an enum, or a list of choices. */
  choices: Choice[]
}

/** The fields of a specification, read once: defaults, controls, checks and payload are total functions over them. */
export const fieldsOf = (spec: IntegrationSpec): Field[] =>
  spec.properties
    .map((property, index) => fieldOf(property, `f${index}`, spec.type))
    // The type is the form's own; no field can set it.
    .filter(({ path }) => path.join('.') !== 'type')

function fieldOf(property: SpecProperty, key: string, type: string): Field {
  const path = pathOf(property.map_to, property.field)
  const choices = choicesOf(property)
  const help = helpOf(type, property.field, property.info?.trim() ?? '', property.info_md?.trim() ?? '')
  return {
    kind: chooseKind(property, path, choices),
    key,
    name: property.field,
    title: property.title.trim() || property.field,
    path,
    required: property.required,
    confidential: property.secret === true || /^api_\w+_token$/.test(path[0]),
    writeOnly: property.secret === true || isWriteOnly(path),
    info: help.info,
    infoMarkdown: help.markdown,
    placeholder: scalarText(property.placeholder),
    default: property.default,
    group: groupOf(property),
    rule: property.filter_field ? { name: property.filter_field, value: property.filter_value ?? null } : null,
    whole: WHOLE_NUMBERS.has(path.join('.')),
    choices,
  }
}

function chooseKind({ type, field, map_to, secret }: SpecProperty, path: Path, choices: Choice[]): Kind {
  if (type === 'boolean') return 'boolean'
  if (type === 'enum' && choices.length) return 'enum'
  if (type === 'list' || type === 'fields') {
    if (choices.length) return 'choices'
    return field === 'domains' && map_to === 'parameters' ? 'domains' : 'words'
  }
  if (secret) return 'secret'
  if (type === 'number' || type === 'percentage' || type === 'datetime') return type
  if (URL_PROPERTIES.has(path.join('.'))) return 'address'
  return TEXT_TYPES.has(type) || path.length === 1 ? 'text' : 'any'
}

const TEXT_TYPES = new Set(['string', 'enum', 'field', 'container', 'datastore', 'file'])

const choicesOf = ({ values }: SpecProperty): Choice[] => {
  const choices = (values ?? []).map((choice) =>
    typeof choice === 'string'
      ? { value: choice, label: choice, description: '' }
      : { value: choice.value, label: choice.label || choice.value, description: choice.description ?? '' },
  )
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()]
}

const groupOf = ({ group }: SpecProperty): Group | null =>
  group?.name
    ? {
        name: group.name,
        hint: group.hint_text ?? '',
        opened: group.default_opened !== false || group.hide_expand_icon === true,
        collapsible: group.hide_expand_icon !== true,
        outlined: group.outline === true,
      }
    : null
