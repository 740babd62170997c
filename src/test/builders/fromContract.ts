import fc from 'fast-check'
import { componentOf, type JsonSchema } from '../contract'

const resolved = (schema: JsonSchema): JsonSchema =>
  schema.$ref ? componentOf(schema.$ref.replace('#/components/schemas/', '')) : schema

/** One schema that says what all of `allOf` say. */
function merged(schema: JsonSchema): JsonSchema {
  const whole = resolved(schema)
  const { allOf, ...own } = whole
  return (allOf ?? []).map(merged).reduce(
    (all, part) => ({
      ...all,
      ...part,
      required: [...(all.required ?? []), ...(part.required ?? [])],
      properties: { ...all.properties, ...part.properties },
    }),
    own,
  )
}

const word = fc.stringMatching(/^[a-z][a-z_]{0,9}$/)
const instant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

function text({ enum: closed, format, 'x-words': words }: JsonSchema): fc.Arbitrary<unknown> {
  if (closed) return fc.constantFrom(...closed)
  if (words) return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: word })
  return format === 'date-time' ? instant : fc.string({ unit: 'grapheme', maxLength: 20 })
}

function object({ properties = {}, required = [], additionalProperties }: JsonSchema): fc.Arbitrary<unknown> {
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, arbitraryFrom(inner)])),
    { requiredKeys: required.filter((name) => name in properties) },
  )
  if (!additionalProperties) return named
  const value = typeof additionalProperties === 'object' ? arbitraryFrom(additionalProperties) : fc.jsonValue()
  const more = fc.dictionary(word, value, { maxKeys: 3 })
  return fc.tuple(more, named).map(([extra, known]) => ({ ...extra, ...known }))
}

function ofType(type: string | undefined, schema: JsonSchema): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'string':
      return text(schema)
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000_000 })
    case 'array':
      return fc.array(schema.items ? arbitraryFrom(schema.items) : fc.jsonValue(), { maxLength: 3 })
    case 'object':
      return object(schema)
    default:
      return fc.jsonValue()
  }
}

/** Whatever the contract allows at this place: optional properties there or not, null where it may be, known words and others. */
function arbitraryFrom(schema: JsonSchema): fc.Arbitrary<unknown> {
  const whole = merged(schema)
  if (whole.anyOf) return fc.oneof(...whole.anyOf.map(arbitraryFrom))
  const types = Array.isArray(whole.type) ? whole.type : [whole.type]
  return fc.oneof(...types.map((type) => ofType(type, whole)))
}

/** Examples of a schema of the contract by its name. */
export const exampleOf = (name: string): fc.Arbitrary<unknown> => arbitraryFrom(componentOf(name))
