import type { IntegrationSpec, SpecProperty } from '../../api/schemas'
import { URL_PROPERTIES, WHOLE_NUMBERS } from '../../api/knownProperties'
import { isWriteOnly, pathOf, type Path } from '../../api/path'

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

interface FieldBase {
  /** Unique in the form and safe as a name in it: what the specification calls a field may repeat, hold dots or be `__proto__`. */
  key: string
  /** What the specification calls it. */
  name: string
  title: string
  path: Path
  required: boolean
  /** `kept back`: the platform never sends the stored value, so on edit it is a state to keep or to replace. */
  stored: 'sent back' | 'kept back'
  /** Help as plain text and as Markdown; empty where there is none. */
  info: string
  infoMarkdown: string
  placeholder: string
  default: unknown
  group: Group | null
  rule: VisibilityRule | null
}

export type Field = FieldBase &
  (
    | { kind: 'text' | 'secret' | 'address' | 'percentage' | 'datetime' | 'boolean' | 'words' | 'domains' }
    | { kind: 'number'; whole: boolean }
    | { kind: 'enum' | 'choices'; choices: Choice[] }
  )

/** The specification, once: schema, defaults, controls and payload are total functions over these. */
export const fieldsOf = (spec: IntegrationSpec): Field[] =>
  spec.properties
    .map((property, index) => fieldOf(property, `f${index}`))
    // The type is the form's own; no field can set it.
    .filter(({ path }) => path.join('.') !== 'type')

function fieldOf(property: SpecProperty, key: string): Field {
  const path = pathOf(property.map_to, property.field)
  const shape = shapeOf(property, path)
  const base: FieldBase = {
    key,
    name: property.field,
    title: property.title.trim() || property.field,
    path,
    required: property.required,
    stored: property.secret || isWriteOnly(path) ? 'kept back' : 'sent back',
    info: property.info?.trim() ?? '',
    infoMarkdown: property.info_md?.trim() ?? '',
    placeholder: scalarText(property.placeholder),
    default: property.default,
    group: groupOf(property),
    rule: property.filter_field ? { name: property.filter_field, value: property.filter_value ?? null } : null,
  }
  return { ...base, ...shape }
}

type Shape = Field extends infer Each ? (Each extends Field ? Omit<Each, keyof FieldBase> : never) : never

function shapeOf(property: SpecProperty, path: Path): Shape {
  const choices = choicesOf(property)
  const address = path.join('.')
  switch (property.type) {
    case 'boolean':
      return { kind: 'boolean' }
    case 'enum':
      return choices.length ? { kind: 'enum', choices } : textShape(property, address)
    case 'list':
    case 'fields':
      if (choices.length) return { kind: 'choices', choices }
      return { kind: property.field === 'domains' && property.map_to === 'parameters' ? 'domains' : 'words' }
    case 'number':
      return property.secret ? { kind: 'secret' } : { kind: 'number', whole: WHOLE_NUMBERS.has(address) }
    case 'percentage':
      return { kind: property.secret ? 'secret' : 'percentage' }
    case 'datetime':
      return { kind: property.secret ? 'secret' : 'datetime' }
    default:
      return textShape(property, address)
  }
}

const textShape = ({ secret }: SpecProperty, address: string): Shape => ({
  kind: secret ? 'secret' : URL_PROPERTIES.has(address) ? 'address' : 'text',
})

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

/** A text, number or boolean as text; anything else is none. */
export const scalarText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
