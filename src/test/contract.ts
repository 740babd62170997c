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
  additionalProperties?: boolean | JsonSchema
  format?: string
  minimum?: number
  maximum?: number
  'x-words'?: string[]
}

interface Answer {
  $ref?: string
  content?: { 'application/json': { schema: JsonSchema } }
}
interface Parameter {
  $ref?: string
  name: string
  in: 'path' | 'query'
  schema: JsonSchema
}
interface Operation {
  operationId: string
  'x-use': 'page' | 'host' | 'tools' | 'none'
  parameters?: Parameter[]
  requestBody?: { required: boolean; content: { 'application/json': { schema: JsonSchema } } }
  responses: Record<string, Answer>
}
interface Contract {
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, JsonSchema>
    responses: Record<string, Answer>
    parameters: Record<string, Parameter>
  }
}

/** The contract as it is written; its shape is that of OpenAPI 3.1. */
const contract = parse(readFileSync('src/integrations/api/platform-api.yaml', 'utf8')) as Contract

export function componentOf(name: string): JsonSchema {
  const component = contract.components.schemas[name]
  if (!component) throw new Error(`The contract has no ${name}.`)
  return component
}

const ajv = new Ajv2020({ strict: false })
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
ajv.addSchema({ $id: 'contract', components: contract.components })

const compiled = new Map<string, ValidateFunction>()

/** Within the contract's document, so that its references find their targets; each schema is compiled once. */
function compile(schema: object): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/', '"contract#/')
  const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text) as object)
  compiled.set(text, validate)
  return validate
}

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

const shaped = operations.map((operation) => ({
  ...operation,
  shape: new RegExp(`^${operation.path.replaceAll(/\{(?:id|runId)\}/g, '\\d+').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}))

const parameterOf = (parameter: Parameter): Parameter =>
  (parameter.$ref && contract.components.parameters[parameter.$ref.replace('#/components/parameters/', '')]) ||
  parameter

/** A query value as the platform reads it: FastAPI turns text into numbers and booleans. */
function readAs({ type }: JsonSchema, values: string[]): unknown {
  const [text = ''] = values
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text
  if (type === 'boolean') return text === 'true' || (text === 'false' ? false : text)
  return type === 'array' ? values.map((value) => (/^\d+$/.test(value) ? Number(value) : value)) : text
}

interface SentRequest {
  method: string
  /** Below `/api`, with the query. */
  path: string
  /** As JSON would carry it; undefined for none. */
  body: unknown
}

/** What of a request of the page the contract does not know: its path, a query parameter, a property at the top of its body, or a value. */
export function requestMismatches({ method, path, body }: SentRequest): unknown[] {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const operation = shaped.find((each) => each.method === method && each.shape.test(pathname))
  if (!operation) return [`The contract has no ${method} ${pathname}.`]
  const known = (operation.parameters ?? []).map(parameterOf).filter((parameter) => parameter.in === 'query')
  const wrong: unknown[] = []
  for (const name of new Set(searchParams.keys())) {
    const parameter = known.find((each) => each.name === name)
    const validate = parameter && compile(parameter.schema)
    if (!parameter || !validate) wrong.push(`${operation.operationId} takes no ${name}.`)
    else if (!validate(readAs(parameter.schema, searchParams.getAll(name)))) wrong.push(...(validate.errors ?? []))
  }
  const schema = operation.requestBody?.content['application/json'].schema
  if (body === undefined) return operation.requestBody?.required ? [...wrong, 'A body is missing.'] : wrong
  if (!schema) return [...wrong, `${operation.operationId} takes no body.`]
  const validate = compile({ allOf: [schema], unevaluatedProperties: false })
  return validate(body) ? wrong : [...wrong, ...(validate.errors ?? [])]
}
