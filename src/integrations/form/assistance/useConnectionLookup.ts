import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { lookUpDomainsMutation } from '../../api/mutations'
import { domainsQuery } from '../../api/queries'
import { CreateIntegrationSchema, type Domain } from '../../api/schemas'
import { useRequest } from '../../host'
import type { Askable } from './connection'

/** The last question for the domains, which is the connection check as well, and its answer. Times are milliseconds since 1970. */
export interface Asked {
  key: string
  /** The list of domains asks quietly; a check tells its answer as such. */
  by: 'list' | 'check'
  startedAt: number
  answer: ({ finishedAt: number } & ({ domains: Domain[] } | { error: unknown })) | 'cancelled' | null
}

export interface LookUp {
  asked: Asked | null
  /** Answers what was found, or `null` where the question was taken back or another one was asked meanwhile. */
  ask: (connection: Askable, by: Asked['by']) => Promise<Asked | null>
  cancel: () => void
  forget: () => void
}

/** Asks what a connection can see; one question at a time, and an answer to an older one is dropped. */
export function useConnectionLookup(): LookUp {
  const request = useRequest()
  const client = useQueryClient()
  const { mutateAsync, reset } = useMutation(lookUpDomainsMutation(request))
  const [asked, setAsked] = useState<Asked | null>(null)
  const running = useRef<AbortController | null>(null)

  useEffect(() => () => running.current?.abort(), [])

  const send = async (connection: Askable, by: Asked['by'], signal: AbortSignal): Promise<Domain[]> => {
    if (connection.kind === 'typed')
      return mutateAsync({
        payload: z.parse(CreateIntegrationSchema, JSON.parse(connection.payload)),
        secrets: connection.secrets,
        signal,
      })
    const query = domainsQuery(request, connection.id)
    const stop = () => void client.cancelQueries({ queryKey: query.queryKey, exact: true })
    signal.addEventListener('abort', stop)
    try {
      return await client.query({ ...query, retry: false, ...(by === 'check' ? { staleTime: 0 } : {}) })
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  const ask: LookUp['ask'] = async (connection, by) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const question: Asked = { key: connection.key, by, startedAt: Date.now(), answer: null }
    setAsked(question)
    const answered = await send(connection, by, controller.signal).then(
      (domains) => ({ domains }),
      (error: unknown) => ({ error }),
    )
    if (controller.signal.aborted) return null
    // The variables hold the secrets.
    reset()
    const result = { ...question, answer: { ...answered, finishedAt: Date.now() } }
    setAsked(result)
    return result
  }

  const stop = (now: Asked | null) => {
    running.current?.abort()
    reset()
    setAsked(now)
  }
  return {
    asked,
    ask,
    cancel: () => stop(asked && { ...asked, answer: 'cancelled' }),
    forget: () => stop(null),
  }
}
