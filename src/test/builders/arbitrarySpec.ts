import fc from 'fast-check'
import type { Domain, IntegrationSpec, SpecProperty } from '../../integrations/api/schemas'
import { kindOf } from '../../integrations/form/model/kinds/kinds'
import type { Field } from '../../integrations/form/model/fields'
import { pathOf } from '../../integrations/api/path'
import type { FieldValue } from '../../integrations/form/model/values'
import { property } from './spec'

const TYPES = [
  'boolean',
  'container',
  'datastore',
  'datetime',
  'enum',
  'field',
  'fields',
  'file',
  'list',
  'number',
  'percentage',
  'string',
  'comparators',
  'never_heard_of',
]

const name = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z][a-z_]{0,7}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('domains', 'user_id', 'with.dots', 'with[0]', 'constructor', 'toString', 'ü ß'),
  },
)
const OWN = {
  text: ['api_url', 'api_access_token', 'api_refresh_token', 'api_service_token'],
  boolean: ['overwrite', 'event_driven', 'enable_announcements'],
}
const choices = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 4 })

/** Any mapping the contract allows for this type of value. */
const mapping = (type: string) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant('parameters') },
    { weight: 2, arbitrary: fc.constant('parameters.credentials') },
    { weight: 1, arbitrary: fc.stringMatching(/^parameters\.(nested|other|credentials)\.[a-z]{1,3}$/) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...(type === 'boolean' ? OWN.boolean : ['string', 'never_heard_of'].includes(type) ? OWN.text : ['parameters']),
      ),
    },
  )

const propertyOfType = (type: string): fc.Arbitrary<SpecProperty> =>
  fc
    .record({
      field: name,
      map_to: mapping(type),
      required: fc.boolean(),
      type: fc.constant(type),
      secret: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true), fc.constant(null)),
      values: type === 'enum' ? choices : type === 'list' ? fc.option(choices) : fc.constant(null),
      default: fc.option(fc.oneof(fc.boolean(), fc.integer(), fc.stringMatching(/^[a-z]{0,4}$/))),
      group: fc.option(fc.record({ name: fc.constantFrom('Advanced', 'Sign-in') })),
    })
    .map((generated) => property({ ...generated, ...contractOf(generated) }))

const arbitraryProperty = fc.oneof(...TYPES.map(propertyOfType))

/** What the contract itself says of a parameter's type. */
const contractOf = ({ field, map_to }: Pick<SpecProperty, 'field' | 'map_to'>): Partial<SpecProperty> => {
  if (map_to !== 'parameters') return {}
  if (field === 'domains') return { type: 'list', values: null, secret: false }
  return field === 'user_id' ? { type: 'number', secret: false } : {}
}

/** No two values of one request at the same place, nor one inside another: such a specification has no meaning. */
const apart = (properties: SpecProperty[]): SpecProperty[] => {
  const taken: string[] = []
  return properties.filter(({ field, map_to }) => {
    const place = pathOf(map_to, field).join('/')
    const clash = taken.some((other) => `${other}/`.startsWith(`${place}/`) || `${place}/`.startsWith(`${other}/`))
    if (!clash) taken.push(place)
    return !clash
  })
}

/** Specifications with every type, mapping and visibility rule; the rules name earlier, later, absent and own fields alike. */
export const arbitrarySpec: fc.Arbitrary<IntegrationSpec> = fc
  .array(arbitraryProperty, { minLength: 1, maxLength: 8 })
  .chain((properties) => {
    const names = [...properties.map(({ field }) => field), 'absent']
    const rule = fc.option(
      fc.record({
        filter_field: fc.constantFrom(...names),
        filter_value: fc.constantFrom('true', 'false', 'a', 'b', '1', null),
      }),
      { freq: 2 },
    )
    return fc.tuple(...properties.map((each) => rule.map((rules) => ({ ...each, ...rules }))))
  })
  .map((properties) => ({ label: 'Generated', type: 'generated', properties: apart(properties) }))

const text = fc.stringMatching(/^[ a-z0-9]{0,12}$/)
const domain: fc.Arbitrary<Domain> = fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,6}$/), name: text })
const instant = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 16)}:00`)

// Made once: building them anew for every generated form would take most of the time.
const filledText = fc.oneof(text, fc.constantFrom('a', 'b', '1', ' a ')).filter((typed) => typed.trim() !== '')
const secret = fc.string({ minLength: 1 })
const address = fc.webUrl({ validSchemes: ['https'] }).map((url) => ` ${url} `)
const whole = fc.maxSafeInteger().map(String)
const number = fc.oneof(whole, fc.double({ min: -1e15, max: 1e15, noNaN: true }).map(String))
const percentage = fc.double({ min: 0, max: 100, noNaN: true }).map(String)
const boolean = fc.boolean()
const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 4 })
const domains = fc.uniqueArray(domain, { minLength: 1, maxLength: 4, selector: ({ id }) => id })

/** What a user may leave in a field: anything that passes the form's own checks. */
export function arbitraryValue(field: Field): fc.Arbitrary<FieldValue> {
  const filled = filledValue(field)
  return field.required || field.kind === 'boolean' ? filled : fc.oneof(fc.constant(kindOf(field).empty), filled)
}

export function filledValue(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.kind) {
    case 'text':
    case 'any':
      return filledText
    case 'secret':
      return secret
    case 'address':
      return address
    case 'number':
      return field.whole ? whole : number
    case 'percentage':
      return percentage
    case 'datetime':
      return instant
    case 'boolean':
      return boolean
    case 'enum':
      return fc.constantFrom(...field.choices.map(({ value }) => value))
    case 'choices':
      return fc.subarray(
        field.choices.map(({ value }) => value),
        { minLength: 1 },
      )
    case 'words':
      return words
    case 'domains':
      return domains
  }
}
