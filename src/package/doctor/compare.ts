/** Holds a deployment's own OpenAPI document against the contract that the page was written for. */
import { keyOf, operationsOf, shapeOf, type Json, type Operation } from './openapi'

export interface Finding {
  kind: 'missing' | 'different'
  /** Whether the page cannot do without. */
  required: boolean
  /** `GET /integrations`. */
  operation: string
  /** Where in the request or the answer; empty for the operation itself. */
  place: string
  words: string
}

type Direction = 'request' | 'answer'

const nameOf = ({ method, path }: Operation) => `${method} ${path}`
const DEEPEST = 8
const overlap = (mine: Set<string>, theirs: Set<string>) =>
  [...mine].some(
    (type) =>
      theirs.has(type) || (type === 'number' && theirs.has('integer')) || (type === 'integer' && theirs.has('number')),
  )
const list = (types: Set<string>) => [...types].toSorted().join(' or ')

/** Operations that the page calls in every deployment. */
const isRequired = ({ node }: Operation) => node['x-use'] === 'page' && node['x-capability'] === undefined

export function compare(contract: Json, document: Json): Finding[] {
  const theirs = new Map(operationsOf(document).map((operation) => [keyOf(operation), operation]))
  return operationsOf(contract).flatMap((mine) => {
    const found = theirs.get(keyOf(mine))
    const required = isRequired(mine)
    if (!found)
      return [{ kind: 'missing' as const, required, operation: nameOf(mine), place: '', words: 'is not offered' }]
    const findings: Finding[] = []
    const note = (kind: Finding['kind'], vital: boolean, place: string, words: string) =>
      findings.push({ kind, required: vital && required, operation: nameOf(mine), place, words })
    for (const name of mine.query) if (!found.query.includes(name)) note('missing', false, `?${name}`, 'is not offered')

    const walk = (ours: unknown, other: unknown, place: string, direction: Direction, depth: number) => {
      const expected = shapeOf(contract, ours)
      const given = shapeOf(document, other)
      if (expected.types.size && given.types.size && !overlap(expected.types, given.types)) {
        note('different', true, place, `is ${list(given.types)}, not ${list(expected.types)}`)
        return
      }
      if (depth > DEEPEST) return
      const described = given.properties.size > 0
      for (const [name, property] of expected.properties) {
        const at = place ? `${place}.${name}` : name
        if (given.properties.has(name)) walk(property, given.properties.get(name), at, direction, depth + 1)
        else if (described) note('missing', expected.required.has(name), at, `is not in the ${direction}`)
      }
      if (direction === 'request' && expected.properties.size)
        for (const name of given.required)
          if (!expected.properties.has(name))
            note('different', true, place ? `${place}.${name}` : name, 'is required, and the page does not know it')
      if (expected.items !== undefined && given.items !== undefined)
        walk(expected.items, given.items, `${place}[]`, direction, depth + 1)
    }
    if (mine.request !== undefined && found.request !== undefined) walk(mine.request, found.request, '', 'request', 0)
    if (mine.response !== undefined && found.response !== undefined)
      walk(mine.response, found.response, '', 'answer', 0)
    return findings
  })
}
