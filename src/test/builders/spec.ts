import type { Integration, IntegrationSpec, SpecProperty } from '../../integrations/api/schemas'
import { fieldsOf, type Field } from '../../integrations/form/model/fields'
import type { FieldValue, FormValues } from '../../integrations/form/model/values'

/** A property of a specification: an optional text in `parameters`, but for what is said. */
export const property = ({ field = 'name', ...rest }: Partial<SpecProperty> = {}): SpecProperty => ({
  field,
  map_to: 'parameters',
  required: false,
  title: field,
  type: 'string',
  ...rest,
})

export const specOf = (...properties: Partial<SpecProperty>[]): IntegrationSpec => ({
  label: 'Made up',
  type: 'made_up',
  implemented: true,
  properties: properties.map(property),
})

export const fields = (...properties: Partial<SpecProperty>[]): Field[] => fieldsOf(specOf(...properties))

export function field(described: Partial<SpecProperty>): Field {
  const [first] = fields(described)
  if (!first) throw new Error('No field is drawn for this property.')
  return first
}

export const integration = (stored: Partial<Integration> = {}): Integration => ({
  created: '2026-01-01T00:00:00Z',
  id: 7,
  type: 'made_up',
  api_url: 'https://stored.example.com',
  connected: true,
  overwrite: false,
  ...stored,
})

/** What a form holds, by the names of the specification. */
export const valuesOf = (all: readonly Field[], named: Readonly<Record<string, FieldValue>>): FormValues =>
  Object.fromEntries(
    all.filter(({ name }) => Object.hasOwn(named, name)).map(({ key, name }) => [key, named[name] ?? null]),
  )
