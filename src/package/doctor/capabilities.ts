/** Reads a deployment's capabilities out of its own OpenAPI document. What does not fit the page's rules is left out. */
import { operationsOf, shapeOf, versionOf, type Json, type Operation } from './openapi'

export interface DeploymentCapabilities {
  syncs?: string
  log?: string
  cancel?: { method: string; path: string }
  deployment?: string
}

/** The page fills in `{id}` and `{runId}` alone, in this order. */
function pathOf({ path }: Operation): string | null {
  const names = ['{id}', '{runId}']
  const written = path.replaceAll(/\{[^}]*\}/g, () => names.shift() ?? '{}')
  return written.startsWith('/integrations/{id}/') && !written.includes('{}') ? written : null
}

const wordsOf = (text: unknown) => (typeof text === 'string' ? text.split(/[^A-Za-z]+|(?=[A-Z])/).filter(Boolean) : [])

/** The path's last word, or any of the operation's name. */
const cancels = ({ node, path }: Operation) =>
  [wordsOf(path).at(-1) ?? '', ...wordsOf(node.operationId)].some((word) => /^(cancel|abort|stop)$/i.test(word))

/** Whether the answer's items have everything that the contract's schema of that name requires. */
function answers(document: Json, operation: Operation, contract: Json, name: string): boolean {
  const page = shapeOf(document, operation.response)
  const expectedPage = shapeOf(contract, { $ref: `#/components/schemas/${name}` })
  const has = (given: { properties: Map<string, unknown> }, required: Set<string>) =>
    [...required].every((property) => given.properties.has(property))
  const items = (from: Json, shape: typeof page) => shapeOf(from, shapeOf(from, shape.properties.get('items')).items)
  return has(page, expectedPage.required) && has(items(document, page), items(contract, expectedPage).required)
}

export function capabilitiesOf(contract: Json, document: Json): DeploymentCapabilities {
  const below = operationsOf(document).flatMap((operation) => {
    const path = pathOf(operation)
    return path ? [{ operation, path }] : []
  })
  const readable = (name: string, run: boolean) =>
    below.find(
      ({ operation, path }) =>
        operation.method === 'GET' && path.includes('{runId}') === run && answers(document, operation, contract, name),
    )?.path
  const syncs = readable('SyncRunPage', false)
  const log = syncs && readable('SyncLogPage', true)
  const cancel = below.find(
    ({ operation, path }) =>
      ['PUT', 'POST', 'DELETE'].includes(operation.method) &&
      cancels(operation) &&
      (syncs !== undefined || !path.includes('{runId}')),
  )
  const deployment = versionOf(document)
  return {
    ...(syncs && { syncs }),
    ...(log && { log }),
    ...(cancel && { cancel: { method: cancel.operation.method, path: cancel.path } }),
    ...(deployment && { deployment }),
  }
}
