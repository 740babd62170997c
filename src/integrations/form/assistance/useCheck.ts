import { useState } from 'react'
import { ApiError } from '../../api/ApiError'
import { assistantFor } from '../../assist/registry'
import type { CheckState, FinishedCheck, Values } from '../../assist/types'
import { isConnection } from '../model/kinds/kinds'
import type { IntegrationForm } from '../useIntegrationForm'
import { connectionOf, listed } from './connection'
import type { Assistance } from './useAssistance'
import type { ConnectionLookup, Lookup } from './useConnectionLookup'

export interface Check {
  state: CheckState
  /** Why it cannot be checked as it stands, in words. */
  unavailable: string | undefined
  /** What a failed check says of a field, by `Field.key`, until something changes. */
  errors: ReadonlyMap<string, string>
  run: () => Promise<void>
}

/** Tries the connection as it stands in the form, or the stored one, without saving anything. */
export function useCheck(
  type: string,
  integrationForm: IntegrationForm,
  lookups: ConnectionLookup,
  assistance: Assistance,
): Check {
  const { visibleNow, form, initial, focusField } = integrationForm
  const { assistant, settleAll, explain, keysOf, textsNow } = assistance
  const { connection, lookup, load } = lookups
  const [checked, setChecked] = useState<Values>({})
  const connectionNow = () => connectionOf(visibleNow(), form.getValues(), initial)

  const run = async () => {
    settleAll()
    const keys = visibleNow()
      .filter(isConnection)
      .map(({ key }) => key)
    if (!(await form.trigger(keys))) return focusField(keys.filter((key) => form.getFieldState(key).invalid))
    const now = connectionNow()
    if (now.kind === 'incomplete') return focusField(now.missing.map(({ key }) => key))
    // What reads the answer is there before it.
    await assistantFor(type)
    setChecked(textsNow())
    const finished = await load('check')
    if (typeof finished?.result !== 'object' || !('error' in finished.result)) return undefined
    const { error } = finished.result
    const remedy = error instanceof ApiError && (await explain(error, 'check'))
    const after = connectionNow()
    const isTyping = document.activeElement instanceof HTMLInputElement
    if (remedy && !isTyping && after.kind !== 'incomplete' && after.key === now.key)
      focusField(keysOf(remedy.fields).slice(0, 1))
    return undefined
  }

  const state = stateOf(lookup, checked, connection.kind === 'incomplete' ? null : connection.key)
  const failed = state.state === 'finished' && state.current && !state.result.outcome.ok ? state.result.outcome : null
  const remedy = failed?.error instanceof ApiError && assistant?.explain?.(failed.error, checked, 'check')
  return {
    state,
    unavailable:
      connection.kind === 'incomplete' && connection.stored
        ? `The connection was changed. Replace ${listed(connection.missing)} to check it.`
        : undefined,
    errors: new Map(remedy ? keysOf(remedy.fields).map((key) => [key, remedy.title]) : []),
    run,
  }
}

function stateOf(lookup: Lookup | null, values: Values, current: string | null): CheckState {
  if (lookup?.by !== 'check') return { state: 'idle' }
  const { result, startedAt, key } = lookup
  if (result === 'loading') return { state: 'running' }
  if (result === 'cancelled') return { state: 'cancelled' }
  const outcome: FinishedCheck['outcome'] =
    'domains' in result ? { ok: true, domains: result.domains.length } : { ok: false, error: result.error }
  return {
    state: 'finished',
    result: { startedAt, finishedAt: result.finishedAt, outcome, values },
    current: key === current,
  }
}
