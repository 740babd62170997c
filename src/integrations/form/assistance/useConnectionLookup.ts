import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { lookUpDomainsMutation } from '../../api/mutations'
import { domainsQuery } from '../../api/queries/integrations'
import type { Domain } from '../../api/schemas'
import { hasAssistant } from '../../assist/registry'
import { useRequest } from '../../host'
import { createPayload } from '../model/payload'
import { secretsOf } from '../model/typedSecrets'
import type { IntegrationForm } from '../useIntegrationForm'
import { connectionOf, type Connection } from './connection'

/** One look into the other system. It asks for the domains, which is the connection check as well. */
export interface Lookup {
  /** Of the connection that was tried. */
  key: string
  /** The list of domains loads quietly; a check tells its result as such. */
  by: 'list' | 'check'
  /** Milliseconds since 1970. */
  startedAt: number
  result: 'loading' | 'cancelled' | { finishedAt: number; domains: Domain[] } | { finishedAt: number; error: unknown }
}

export interface ConnectionLookup {
  connection: Connection
  /** The last one. */
  lookup: Lookup | null
  /** What the connection as it stands can see, whatever has loaded it; `undefined` until it is known. */
  domains: Domain[] | undefined
  /** Resolves with `null` where it could not be tried, was cancelled or another one was started meanwhile. */
  load: (by: Lookup['by']) => Promise<Lookup | null>
  cancel: () => void
  forget: () => void
}

/** Hands the lookups of a form to the inputs that list what they find. */
export const ConnectionLookupContext = createContext<ConnectionLookup | null>(null)

export function useLookupOfForm(): ConnectionLookup {
  const lookups = useContext(ConnectionLookupContext)
  if (!lookups) throw new Error('A field that lists domains must stand inside a form.')
  return lookups
}

/** Where nothing shows it, typing need not render the form anew. */
const NOT_NEEDED: Connection = { kind: 'incomplete', message: '', missing: [], stored: false }

/** Looks up what a connection can see; one at a time, and the result of an older one is dropped. */
export function useConnectionLookup(type: string, integrationForm: IntegrationForm): ConnectionLookup {
  const { fields, visible, visibleNow, form, initial } = integrationForm
  const request = useRequest()
  const client = useQueryClient()
  const { mutateAsync, reset } = useMutation(lookUpDomainsMutation(request))
  const [lookup, setLookup] = useState<Lookup | null>(null)
  const running = useRef<AbortController | null>(null)
  const needed = hasAssistant(type) || fields.some(({ kind }) => kind === 'domains')
  const connection = useWatch({
    control: form.control,
    compute: (values) => (needed ? connectionOf(visible, values, initial) : NOT_NEEDED),
  })
  // Read only: whatever has asked for them, they are known.
  const stored = useQuery({ ...domainsQuery(request, initial.integration?.id ?? 0), enabled: false })

  useEffect(() => () => running.current?.abort(), [])

  const send = async (now: Exclude<Connection, { kind: 'incomplete' }>, by: Lookup['by'], signal: AbortSignal) => {
    if (now.kind === 'typed') {
      const values = form.getValues()
      const payload = createPayload(
        visibleNow().filter(({ kind }) => kind !== 'domains'),
        values,
        type,
      )
      return (await mutateAsync({ payload, secrets: secretsOf(fields, values), signal })).items
    }
    const query = domainsQuery(request, now.id)
    const stop = () => void client.cancelQueries({ queryKey: query.queryKey, exact: true })
    signal.addEventListener('abort', stop)
    try {
      return (await client.query({ ...query, retry: false, ...(by === 'check' ? { staleTime: 0 } : {}) })).items
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  const load: ConnectionLookup['load'] = async (by) => {
    const now = connectionOf(visibleNow(), form.getValues(), initial)
    if (now.kind === 'incomplete') return null
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const started: Lookup = { key: now.key, by, startedAt: Date.now(), result: 'loading' }
    setLookup(started)
    const answer = await send(now, by, controller.signal).then(
      (domains) => ({ domains }),
      (error: unknown) => ({ error }),
    )
    if (controller.signal.aborted) return null
    // The variables hold the secrets.
    reset()
    const finished: Lookup = { ...started, result: { ...answer, finishedAt: Date.now() } }
    setLookup(finished)
    return finished
  }

  const stop = (next: Lookup | null) => {
    running.current?.abort()
    reset()
    setLookup(next)
  }
  const result = connection.kind !== 'incomplete' && lookup?.key === connection.key ? lookup.result : null
  const found = result && typeof result === 'object' && 'domains' in result ? result.domains : undefined
  return {
    connection,
    lookup,
    domains: connection.kind === 'stored' ? (stored.data?.items ?? found) : found,
    load,
    cancel: () => stop(lookup && { ...lookup, result: 'cancelled' }),
    forget: () => stop(null),
  }
}
