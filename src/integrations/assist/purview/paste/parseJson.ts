import { noCandidates, mergeCandidates, type Candidates } from './candidates'
import { stepTitles, type StepId } from '../errors/remedyRow'
import { fieldOfName, isEndDateName, lookAlike } from './labels'

type Json = Readonly<Record<string, unknown>>

/** The commands whose output is recognised by its keys. */
interface Shape {
  command: string
  fits: (has: (key: string) => boolean, json: Json) => boolean
  /** What `id` is in this output; it is never the Client ID. */
  id?: string
}

const shapes: readonly Shape[] = [
  {
    command: 'az purview account show',
    fits: (_has, json) => endpointsIn(json) !== null,
    id: 'the resource, not the Client ID',
  },
  { command: 'az ad sp create-for-rbac', fits: (has) => has('appId') && has('password') && has('displayName') },
  { command: 'az ad app credential reset', fits: (has) => has('appId') && has('password') },
  { command: 'az ad sp create-for-rbac --json-auth', fits: (has) => has('clientId') && has('clientSecret') },
  {
    command: 'az ad sp show',
    fits: (has) => has('appId') && has('servicePrincipalType'),
    id: "the service principal's object ID, not the Client ID",
  },
  { command: 'az ad app create or show', fits: (has) => has('appId'), id: 'the object ID, not the Client ID' },
  {
    command: 'az account show',
    fits: (has) => has('tenantId') && has('id') && !has('clientId'),
    id: 'the subscription, not the Client ID',
  },
]

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
/** A text, or the `value` of an output of Terraform, Bicep or a deployment. */
const textOf = (value: unknown): string | null => {
  const text = isJson(value) && 'type' in value ? value.value : value
  return typeof text === 'string' && text !== '' ? text : null
}

/** How deep unknown objects are looked through. */
const DEEPEST = 4

export function readJson(block: unknown, depth = 0): Candidates {
  if (Array.isArray(block)) return readList(block, depth)
  if (!isJson(block) || depth > DEEPEST) return noCandidates()
  const { qualyticsPurviewSetup: setup } = block
  if (isJson(setup)) return readSetup(setup)
  const shape = shapes.find(({ fits }) => fits((key) => textOf(block[key]) !== null, block))
  if (shape?.command === 'az purview account show') return readAccount(block, shape)
  const source = shape ? `the output of ${shape.command}` : 'the pasted JSON'
  const own = readKeys(block, source, shape)
  own.endDates.push(...soleEndDate(block.passwordCredentials))
  if (shape) return own
  const nested = Object.values(block).filter((value) => textOf(value) === null)
  return mergeCandidates([own, ...nested.map((value) => readJson(value, depth + 1))])
}

/** Entries that name different apps or tenants: nobody but the reader can tell which is meant. */
function readList(list: readonly unknown[], depth: number): Candidates {
  const chosen =
    list.find((entry) => isJson(entry) && entry.isDefault === true) ?? (list.length === 1 ? list[0] : undefined)
  if (chosen !== undefined) {
    const read = readJson(chosen, depth + 1)
    if (list.length > 1) read.ignored.push(`${list.length - 1} more entries of the list: only the default one was read`)
    return read
  }
  const all = mergeCandidates(list.map((entry) => readJson(entry, depth + 1)))
  const differs = (field: string) =>
    new Set(all.found.filter((candidate) => candidate.field === field).map(({ value }) => value)).size > 1
  const unclear = all.found.find(({ field }) => differs(field))
  if (!unclear) return { ...all, ignored: [...new Set(all.ignored)] }
  return { ...noCandidates(), ignored: [`a list of ${list.length} entries that differ: paste the one that is meant`] }
}

/** What the setup script printed, finished or not. */
function readSetup(json: Json): Candidates {
  const read = readKeys(json, 'the output of the setup script', undefined)
  const open = Array.isArray(json.open) ? json.open.filter(isJson) : []
  read.openSteps.push(
    ...open.map(({ step, do: instruction }) => {
      const id = textOf(step) ?? ''
      return { id, title: isStep(id) ? stepTitles[id] : id, instruction: textOf(instruction) ?? '' }
    }),
  )
  return read
}

const isStep = (id: string): id is StepId => Object.hasOwn(stepTitles, id)

function readKeys(json: Json, source: string, shape: Shape | undefined): Candidates {
  const read = noCandidates()
  let others = 0
  for (const [key, value] of Object.entries(json)) {
    const text = textOf(value)
    const named = fieldOfName(key)
    const otherThing = key === 'id' ? (shape?.id ?? null) : lookAlike(key)
    if (text !== null && named)
      read.found.push({ ...named, value: text, from: `${key} in ${source}`, weak: named.weak && !shape })
    else if (text !== null && isEndDateName(key)) read.endDates.push(text)
    else if (otherThing !== null) read.ignored.push(`${key} in ${source}: ${otherThing}`)
    else others += 1
  }
  if (shape && others > 0) read.ignored.push(`${others} other ${others === 1 ? 'property' : 'properties'} of ${source}`)
  return read
}

/** `endpoints` and `identity` stand at the top or, in newer versions of the extension, under `properties`. */
const bodyOf = (json: Json): Json => (isJson(json.properties) ? { ...json, ...json.properties } : json)

function endpointsIn(json: Json): string | null {
  const { endpoints } = bodyOf(json)
  return isJson(endpoints) ? (textOf(endpoints.catalog) ?? textOf(endpoints.scan) ?? textOf(endpoints.guardian)) : null
}

function readAccount(json: Json, { command }: Shape): Candidates {
  const read = noCandidates()
  const source = `the output of ${command}`
  const { identity, publicNetworkAccess } = bodyOf(json)
  const endpoint = endpointsIn(json)
  if (endpoint !== null)
    read.found.push({ field: 'api_url', value: endpoint, from: `endpoints in ${source}`, weak: false })
  const tenant = isJson(identity) ? textOf(identity.tenantId) : textOf(json.tenantId)
  if (tenant !== null)
    read.found.push({ field: 'tenant_id', value: tenant, from: `identity.tenantId in ${source}`, weak: false })
  if (publicNetworkAccess === 'Disabled')
    read.notes.push('Public network access to this account is disabled: only private endpoints reach it.')
  read.ignored.push(`the other properties of ${source}`)
  return read
}

/** The end of an app's only secret; among several nobody can tell which one was pasted. */
function soleEndDate(credentials: unknown): string[] {
  if (!Array.isArray(credentials) || credentials.length !== 1) return []
  const only: unknown = credentials[0]
  const end = isJson(only) ? (textOf(only.endDateTime) ?? textOf(only.endDate)) : null
  return end === null ? [] : [end]
}
