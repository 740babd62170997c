import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parse } from 'yaml'

export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  allOf?: JsonSchema[]
  anyOf?: JsonSchema[]
  items?: JsonSchema
  required?: string[]
  properties?: Record<string, JsonSchema>
}

interface Answer {
  $ref?: string
  content?: { 'application/json': { schema: JsonSchema } }
}
interface Operation {
  operationId: string
  responses: Record<string, Answer>
}
interface Contract {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema>; responses: Record<string, Answer> }
}

const file = new URL('../integrations/api/platform-api.yaml', import.meta.url)
/** The contract as it is written; its shape is that of OpenAPI 3.1. */
export const contract = parse(readFileSync(file, 'utf8')) as Contract

export function componentOf(name: string): JsonSchema {
  const component = contract.components.schemas[name]
  if (!component) throw new Error(`The contract has no ${name}.`)
  return component
}

const ajv = new Ajv2020({ strict: false })
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
ajv.addSchema({ $id: 'contract', components: contract.components })

/** Within the contract's document, so that its references find their targets. */
const compile = (schema: object): ValidateFunction =>
  ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as object)

export const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => ['get', 'post', 'put', 'delete'].includes(method))
    .map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
)

/** Answers that the contract gives to every operation alike, or that its conventions imply. */
const EVERYWHERE: Record<string, string> = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'NotFound', 422: 'Invalid' }

/** What is wrong with the body of this answer, as the contract sees it; nothing where the contract promises no body. */
export function mismatches(operationId: string, status: number, body: unknown): unknown[] {
  const operation = operations.find((candidate) => candidate.operationId === operationId)
  const answer = operation?.responses[status] ?? { $ref: `#/components/responses/${EVERYWHERE[status] ?? 'none'}` }
  const name = answer.$ref?.replace('#/components/responses/', '')
  const response = name === undefined ? answer : contract.components.responses[name]
  if (!response) return [`${operationId} does not promise ${status}.`]
  const schema = response.content?.['application/json'].schema
  if (!schema) return []
  const validate = compile(schema)
  return validate(body) ? [] : (validate.errors ?? [])
}
