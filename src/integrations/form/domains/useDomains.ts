import { useQuery } from '@tanstack/react-query'
import { useWatch, type Control } from 'react-hook-form'
import { describeFailure, type Failure } from '../../api/failure'
import { domainsQuery } from '../../api/queries'
import type { Domain } from '../../api/schemas'
import { useRequest } from '../../host'
import { connectionOf } from '../assistance/connection'
import type { Origin } from '../model/initialValues'
import type { Field } from '../model/fields'
import type { LookUp } from '../assistance/useConnectionLookup'
import type { FormValues } from '../model/values'

/** Where the domains come from: the form as it is typed, or what is stored. */
export interface DomainsSource {
  type: string
  fields: readonly Field[]
  control: Control<FormValues>
  origin: Origin
  lookUp: LookUp
}

interface Domains {
  available: Domain[] | undefined
  loading: boolean
  failure: Failure | null
  /** Why they cannot be loaded yet, in words. */
  unavailable: string | undefined
  load: () => void
}

const WHAT = 'load the domains'

/** The domains that the connection can see: of the stored one while nothing of it is typed anew, else of the typed one. */
export function useDomains({ type, fields, control, origin, lookUp }: DomainsSource): Domains {
  const request = useRequest()
  const connection = useWatch({ control, compute: (values: FormValues) => connectionOf(type, fields, values, origin) })
  // Read only: whatever has asked for them, they are known.
  const stored = useQuery({ ...domainsQuery(request, origin.integration?.id ?? 0), enabled: false })
  if (connection.kind === 'incomplete')
    return {
      available: undefined,
      loading: false,
      failure: null,
      unavailable: connection.words,
      load: () => undefined,
    }
  // An answer to what was typed before is out of date.
  const asked = lookUp.asked?.key === connection.key ? lookUp.asked : null
  const answer = asked?.answer === 'cancelled' ? null : asked?.answer
  const found = answer && 'domains' in answer ? answer.domains : undefined
  const available = connection.kind === 'stored' ? (stored.data ?? found) : found
  return {
    available,
    loading: asked?.answer === null && !available,
    // A failed check tells its failure where it was asked for.
    failure: answer && 'error' in answer && asked?.by === 'list' ? describeFailure(answer.error, WHAT) : null,
    unavailable: undefined,
    load: () => void lookUp.ask(connection, 'list'),
  }
}
