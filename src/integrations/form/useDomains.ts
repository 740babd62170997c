import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import * as z from 'zod/mini'
import { describeFailure, type Failure } from '../api/failure'
import { lookUpDomainsMutation } from '../api/mutations'
import { domainsQuery } from '../api/queries'
import { CreateIntegrationSchema, type Domain } from '../api/schemas'
import { useRequest } from '../host'
import type { Origin } from './defaults'
import type { Field } from './fields'
import { changedFields, createPayload } from './payload'
import { complaintAbout } from './complaints'
import { secretsOf } from './secrets'
import type { FormValues } from './values'
import { visibleFields } from './visibility'

/** Where the domains come from: the form as it is typed, or what is stored. */
export interface DomainsSource {
  type: string
  fields: readonly Field[]
  control: Control<FormValues>
  origin: Origin
}

interface Domains {
  available: Domain[] | undefined
  loading: boolean
  failure: Failure | null
  /** Why they cannot be loaded yet, in words. */
  unavailable: string | undefined
  load: () => void
}

/** Toggles and lists say what is done with a connection, not what it is. */
const isConnection = ({ kind, stored }: Field): boolean =>
  stored === 'kept back' || !['boolean', 'words', 'choices', 'domains'].includes(kind)

const WHAT = 'load the domains'

/** The domains that the connection can see: of the stored one while nothing of it is typed anew, else of the typed one. */
export function useDomains({ type, fields, control, origin }: DomainsSource): Domains {
  const request = useRequest()
  const typed = useWatch({ control, compute: (values: FormValues) => connectionOf(type, fields, values, origin) })
  const ofStored = typed.kind === 'stored'
  const [asked, setAsked] = useState(false)
  const stored = useQuery({
    ...domainsQuery(request, origin.integration?.id ?? 0),
    enabled: ofStored && asked,
    retry: false,
  })
  const { mutateAsync, reset } = useMutation(lookUpDomainsMutation(request))
  const [answer, setAnswer] = useState<{ to: string; domains?: Domain[]; failure?: Failure } | null>(null)
  const running = useRef<AbortController | null>(null)

  useEffect(() => () => running.current?.abort(), [])

  const lookUp = async (payload: string, secrets: readonly string[]) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setAnswer({ to: payload })
    try {
      const domains = await mutateAsync({
        payload: z.parse(CreateIntegrationSchema, JSON.parse(payload)),
        secrets,
        signal: controller.signal,
      })
      setAnswer((current) => (current?.to === payload ? { to: payload, domains } : current))
    } catch (error) {
      if (controller.signal.aborted) return
      const failure = describeFailure(error, WHAT)
      setAnswer((current) => (current?.to === payload ? { to: payload, failure } : current))
    } finally {
      // The variables hold the secrets.
      if (running.current === controller) reset()
    }
  }

  switch (typed.kind) {
    case 'stored':
      return {
        available: stored.data,
        loading: stored.isFetching && !stored.data,
        failure: stored.error && !stored.isFetching ? describeFailure(stored.error, WHAT) : null,
        unavailable: undefined,
        load: () => (asked ? void stored.refetch() : setAsked(true)),
      }
    case 'incomplete':
      return { available: undefined, loading: false, failure: null, unavailable: typed.words, load: () => undefined }
    case 'typed': {
      // An answer to what was typed before is out of date.
      const current = answer?.to === typed.payload ? answer : null
      return {
        available: current?.domains,
        loading: current !== null && !current.domains && !current.failure,
        failure: current?.failure ?? null,
        unavailable: undefined,
        load: () => void lookUp(typed.payload, typed.secrets),
      }
    }
  }
}

type Connection =
  | { kind: 'stored' }
  | { kind: 'incomplete'; words: string }
  | { kind: 'typed'; payload: string; secrets: string[] }

function connectionOf(type: string, all: readonly Field[], values: FormValues, origin: Origin): Connection {
  const shown = visibleFields(all, values).filter(isConnection)
  const { integration } = origin
  if (integration && !changedFields(all, values, origin).some(isConnection)) return { kind: 'stored' }
  const kept = shown.filter(({ key, required }) => required && values[key] === null)
  if (kept.length) {
    const names = listed(kept.map(({ title }) => title))
    return {
      kind: 'incomplete',
      words: `The connection has changed. Replace ${names} to see its domains, or save first.`,
    }
  }
  const unfit = shown.filter((field) => complaintAbout(field, values[field.key] ?? null) !== '')
  if (unfit.length)
    return { kind: 'incomplete', words: `Fill in ${listed(unfit.map(({ title }) => title))} above first.` }
  const fields = all.filter(({ kind }) => kind !== 'domains')
  return {
    kind: 'typed',
    payload: JSON.stringify(createPayload(fields, values, type)),
    secrets: secretsOf(all, values),
  }
}

const listed = (words: string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '')
