import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { ApiError } from '../../api/ApiError'
import { assistantFor } from '../../assist/registry'
import type { FinishedCheck, CheckState, Values } from '../../assist/types'
import { connectionOf, isConnection, listed } from './connection'
import type { Assistance } from './useAssistance'
import type { IntegrationForm } from '../useIntegrationForm'
import type { LookUp } from './useConnectionLookup'
import { visibleFields } from '../model/visibility'

export interface Check {
  state: CheckState
  /** Why it cannot be checked as it stands, in words. */
  unavailable: string | undefined
  /** What a failed check says of a field, by `Field.key`, until something changes. */
  marks: ReadonlyMap<string, string>
  run: () => Promise<void>
}

/** Tries the connection as it stands in the form, or the stored one, without saving anything. */
export function useCheck(type: string, born: IntegrationForm, lookUp: LookUp, assistance: Assistance): Check {
  const { fields, form, origin, focusField } = born
  const { assistant, settleAll, explain, keysOf, textsNow } = assistance
  const [checked, setChecked] = useState<Values>({})
  const connection = useWatch({
    control: form.control,
    compute: (values) => connectionOf(type, fields, values, origin),
  })
  const current = connection.kind === 'incomplete' ? null : connection.key

  const run = async () => {
    settleAll()
    const keys = visibleFields(fields, form.getValues())
      .filter(isConnection)
      .map(({ key }) => key)
    if (!(await form.trigger(keys))) return focusField(keys.filter((key) => form.getFieldState(key).invalid))
    const now = connectionOf(type, fields, form.getValues(), origin)
    if (now.kind === 'incomplete') return focusField(now.inTheWay.map(({ key }) => key))
    // What reads the answer is there before it.
    await assistantFor(type)
    setChecked(textsNow())
    const asked = await lookUp.ask(now, 'check')
    const answer = asked?.answer
    if (!answer || answer === 'cancelled' || !('error' in answer)) return undefined
    const remedy = answer.error instanceof ApiError && (await explain(answer.error, 'check'))
    const after = connectionOf(type, fields, form.getValues(), origin)
    const isTyping = document.activeElement instanceof HTMLInputElement
    if (remedy && !isTyping && after.kind !== 'incomplete' && after.key === now.key)
      focusField(keysOf(remedy.fields).slice(0, 1))
    return undefined
  }

  const state = stateOf(lookUp, checked, current)
  const failed = state.state === 'finished' && state.current && !state.result.outcome.ok ? state.result.outcome : null
  const remedy = failed?.error instanceof ApiError && assistant?.explain?.(failed.error, checked, 'check')
  return {
    state,
    unavailable:
      connection.kind === 'incomplete' && connection.kept
        ? `The connection was changed. Replace ${listed(connection.inTheWay.map(({ title }) => title))} to check it.`
        : undefined,
    marks: new Map(remedy ? keysOf(remedy.fields).map((key) => [key, remedy.title]) : []),
    run,
  }
}

function stateOf({ asked }: LookUp, values: Values, current: string | null): CheckState {
  if (asked?.by !== 'check') return { state: 'idle' }
  const { answer, startedAt, key } = asked
  if (answer === null) return { state: 'running' }
  if (answer === 'cancelled') return { state: 'cancelled' }
  const outcome: FinishedCheck['outcome'] =
    'domains' in answer ? { ok: true, domains: answer.domains.length } : { ok: false, error: answer.error }
  return {
    state: 'finished',
    result: { startedAt, finishedAt: answer.finishedAt, outcome, values },
    current: key === current,
  }
}
