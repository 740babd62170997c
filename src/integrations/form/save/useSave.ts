import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import * as z from 'zod/mini'
import { ApiError } from '../../api/ApiError'
import { describeFailure } from '../../api/failure'
import { createIntegrationMutation, updateIntegrationMutation } from '../../api/mutations'
import { integrationQuery, keys } from '../../api/queries'
import { CreateIntegrationSchema, UpdateIntegrationSchema, type Integration } from '../../api/schemas'
import { useHost } from '../../host'
import { emptyValue, originOf, type Origin } from '../model/initialValues'
import { differencesBetween, rebase } from '../model/conflict'
import { changedFields, createPayload, updatePayload } from '../model/payload'
import { problemOf, type SaveError } from './saveError'
import { secretsOf } from '../model/typedSecrets'
import type { Assistance } from '../assistance/useAssistance'
import type { IntegrationForm } from '../useIntegrationForm'

const CREATED = 'The Integration has been successfully created.'
const UPDATED = 'The Integration has been successfully updated.'
const UNCHANGED = 'Nothing has changed.'

type Outcome = { saved: Integration; words: string } | { problem: SaveError }

/** Saves the form, and keeps everything typed until that has succeeded. */
export function useSave(
  type: string,
  born: IntegrationForm,
  { settleAll, explain, keysOf }: Pick<Assistance, 'settleAll' | 'explain' | 'keysOf'>,
  onSaved: (integration: Integration) => void,
) {
  const { fields, form, origin, setOrigin, focusField } = born
  const { request, notify } = useHost()
  const client = useQueryClient()
  const create = useMutation(createIntegrationMutation(request))
  const update = useMutation(updateIntegrationMutation(request, origin.integration?.id ?? 0))
  const [problem, setProblem] = useState<SaveError | null>(null)
  const [saving, setSaving] = useState(false)
  const busy = useRef(false)
  const notice = useRef<HTMLDivElement>(null)
  /** Empty once the dialog is closed: an answer that comes later must not close another one. */
  const body = useRef<HTMLDivElement>(null)

  const attempt = async ({ integration, ...rest }: Origin): Promise<Outcome> => {
    const values = form.getValues()
    const secrets = secretsOf(fields, values)
    try {
      if (!integration) {
        const payload = z.parse(CreateIntegrationSchema, createPayload(fields, values, type))
        return { saved: await create.mutateAsync({ payload, secrets }), words: CREATED }
      }
      const from = { integration, ...rest }
      if (!changedFields(fields, values, from).length) return { saved: integration, words: UNCHANGED }
      const latest = await client.query({
        ...integrationQuery(request, integration.id),
        staleTime: 0,
        networkMode: 'always',
        retry: false,
      })
      const differences = differencesBetween(fields, values, from, latest)
      if (differences.length) return { problem: { kind: 'changed', latest, differences } }
      const payload = z.parse(UpdateIntegrationSchema, updatePayload(fields, values, from, latest))
      return { saved: await update.mutateAsync({ payload, secrets }), words: UPDATED }
    } catch (error) {
      const found = problemOf(error, fields, values, integration !== null)
      const remedy = found.kind === 'failed' && error instanceof ApiError ? await explain(error, 'save') : null
      if (found.kind !== 'failed' || !remedy) return { problem: found }
      return {
        problem: { ...found, remedy, onFields: new Map(keysOf(remedy.fields).map((key) => [key, remedy.title])) },
      }
    } finally {
      // The variables hold the secrets.
      create.reset()
      update.reset()
    }
  }

  const show = (found: SaveError) => {
    if (found.kind === 'gone') void client.invalidateQueries({ queryKey: keys.integrations })
    if (!body.current) {
      const { title, advice } = describeFailure(found.kind === 'failed' ? found.error : null, 'save the integration')
      notify(`${title}. ${advice}`, 'error')
      return
    }
    const marked = found.kind === 'failed' ? [...found.onFields] : []
    flushSync(() => {
      for (const [key, message] of marked) form.setError(key, { type: 'refused', message })
      setProblem(found)
      setSaving(false)
    })
    const remedy = found.kind === 'failed' ? found.remedy : null
    // The likeliest comes first, whatever the order on the screen.
    if (marked.length) focusField(marked.map(([key]) => key).slice(0, remedy ? 1 : undefined))
    else notice.current?.focus()
  }

  const submit = async (from: Origin = origin) => {
    if (busy.current) return
    busy.current = true
    settleAll()
    const outcomes: Outcome[] = []
    try {
      await form.handleSubmit(
        async () => {
          setProblem(null)
          setSaving(true)
          outcomes.push(await attempt(from))
        },
        (errors) => {
          const keys = Object.keys(errors)
          // Shown before the focus arrives, so that a screen reader reads the error with the field.
          flushSync(() => keys.forEach((key) => form.setError(key, { message: errors[key]?.message })))
          focusField(keys)
        },
      )()
    } finally {
      busy.current = false
    }
    for (const outcome of outcomes) {
      if ('problem' in outcome) show(outcome.problem)
      else {
        notify(outcome.words, outcome.words === UNCHANGED ? 'info' : 'success')
        if (body.current) onSaved(outcome.saved)
      }
    }
  }

  const takeOn = (latest: Integration, giveUp: ReadonlySet<string>): Origin => {
    const based = rebase(fields, form.getValues(), origin, latest, giveUp)
    flushSync(() => {
      setOrigin(based.origin)
      setProblem(null)
      form.reset(based.values)
    })
    return based.origin
  }

  return {
    problem,
    saving,
    forget: () => setProblem(null),
    notice,
    body,
    submit,
    /** Keeps what was typed here; what was not touched becomes as it is stored now. */
    saveAnyway: (latest: Integration) => submit(takeOn(latest, new Set())),
    takeOver: (latest: Integration, changed: string[]) => {
      takeOn(latest, new Set(changed))
      focusField(changed)
    },
    /** What was typed, as a new integration: all that was kept back is gone with the old one and must be typed again. */
    addAsNew: () => {
      const values = form.getValues()
      const kept = fields.filter(({ key }) => values[key] === null)
      flushSync(() => {
        setOrigin(originOf(fields, null))
        setProblem(null)
        form.reset({ ...values, ...Object.fromEntries(kept.map((field) => [field.key, emptyValue(field)])) })
      })
      focusField((kept.length ? kept : fields).map(({ key }) => key))
    },
  }
}
