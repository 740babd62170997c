/** Reads OpenAPI documents that others made: nothing in them is taken for granted. */

export type Json = Record<string, unknown>
const METHODS = ['get', 'put', 'post', 'delete', 'patch']
/** How deep schemas may refer to each other: a document may hold circles. */
const DEEPEST = 12

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objectAt = (value: unknown, ...keys: string[]): Json =>
  keys.reduce<Json>((at, key) => (isJson(at[key]) ? at[key] : {}), isJson(value) ? value : {})
const listAt = (value: Json, key: string): unknown[] => (Array.isArray(value[key]) ? (value[key] as unknown[]) : [])

export interface Operation {
  /** `GET`. */
  method: string
  /** Without the base path of the API, as the document writes it: `/integrations/{id}`. */
  path: string
  node: Json
  /** Query parameters by name. */
  query: string[]
  /** Schema of the JSON that is sent, and of the JSON of a 2xx answer; `undefined` where there is none. */
  request: unknown
  response: unknown
}

/** Parameters have other names elsewhere: `GET /integrations/{}`. */
export const keyOf = ({ method, path }: Pick<Operation, 'method' | 'path'>) =>
  `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`

const jsonOf = (value: unknown) => objectAt(value, 'content', 'application/json').schema

export function isOpenApi(document: unknown): document is Json {
  return isJson(document) && typeof document.openapi === 'string' && isJson(document.paths)
}

export const versionOf = (document: Json): string => {
  const { version } = objectAt(document, 'info')
  return typeof version === 'string' ? version : ''
}

/** Follows `$ref` within the document. */
function resolve(document: Json, value: unknown, depth = 0): Json {
  const ref = isJson(value) ? value.$ref : undefined
  if (typeof ref !== 'string' || depth > DEEPEST) return isJson(value) ? value : {}
  const keys = ref.replace(/^#\//, '').split('/')
  return resolve(document, objectAt(document, ...keys), depth + 1)
}

export function operationsOf(document: Json): Operation[] {
  const paths = objectAt(document, 'paths')
  const written = Object.keys(paths)
  const below = written.length > 0 && written.every((path) => /^\/api(\/|$)/.test(path)) ? '/api' : ''
  return written.flatMap((path) => {
    const item = objectAt(paths, path)
    return METHODS.filter((method) => isJson(item[method])).map((method) => {
      const node = objectAt(item, method)
      const parameters = [...listAt(item, 'parameters'), ...listAt(node, 'parameters')]
      const responses = objectAt(node, 'responses')
      const success = Object.keys(responses).find((status) => status.startsWith('2'))
      return {
        method: method.toUpperCase(),
        path: path.slice(below.length) || '/',
        node,
        query: parameters
          .map((parameter) => resolve(document, parameter))
          .filter((parameter) => parameter.in === 'query' && typeof parameter.name === 'string')
          .map(({ name }) => String(name)),
        request: jsonOf(resolve(document, node.requestBody)),
        response: success ? jsonOf(resolve(document, responses[success])) : undefined,
      }
    })
  })
}

/** What a schema says of a value, with references, `allOf` and `anyOf` taken in. */
export interface Shape {
  /** Without `null`; empty where the schema does not say. */
  types: Set<string>
  properties: Map<string, unknown>
  required: Set<string>
  items: unknown
}

export function shapeOf(document: Json, schema: unknown, depth = 0): Shape {
  const node = resolve(document, schema)
  const written = Array.isArray(node.type) ? node.type : [node.type]
  const shape: Shape = {
    types: new Set(written.filter((type): type is string => typeof type === 'string' && type !== 'null')),
    properties: new Map(Object.entries(objectAt(node, 'properties'))),
    required: new Set(listAt(node, 'required').map(String)),
    items: node.items,
  }
  if (depth > DEEPEST) return shape
  const take = (part: Shape, always: boolean) => {
    for (const type of part.types) shape.types.add(type)
    for (const [name, value] of part.properties) {
      const known = shape.properties.get(name)
      shape.properties.set(name, known === undefined ? value : { allOf: [known, value] })
    }
    if (always) for (const name of part.required) shape.required.add(name)
    shape.items ??= part.items
  }
  for (const part of listAt(node, 'allOf')) take(shapeOf(document, part, depth + 1), true)
  const choices = [...listAt(node, 'anyOf'), ...listAt(node, 'oneOf')]
    .map((choice) => resolve(document, choice))
    .filter(({ type }) => type !== 'null')
  for (const choice of choices) take(shapeOf(document, choice, depth + 1), choices.length === 1)
  return shape
}
