import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ApiError } from '../../api/ApiError'
import { describeFailure } from '../../api/failure'
import { createIntegrationMutation, updateIntegrationMutation } from '../../api/mutations'
import { keys } from '../../api/keys'
import { integrationQuery } from '../../api/queries/integrations'
import type { Integration } from '../../api/schemas'
import { useHost } from '../../host'
import { initialValuesOf, type InitialValues } from '../model/initialValues'
import { kindOf } from '../model/kinds/kinds'
import { differencesBetween, rebase } from '../model/conflict'
import { changedFields, createPayload, updatePayload } from '../model/payload'
import { saveErrorOf, type SaveError } from './saveError'
import { useReminderOffer } from './useReminderOffer'
import { visibleWords } from './visibleWords'
import { secretsOf } from '../model/typedSecrets'
import type { Assistance } from '../assistance/useAssistance'
import type { IntegrationForm } from '../useIntegrationForm'

const CREATED = 'The Integration has been successfully created.'
const UPDATED = 'The Integration has been successfully updated.'
const FIRST_SYNC = 'Start first sync'
const UNCHANGED = 'Nothing has changed.'

type Outcome =
  | { saved: Integration | null; words: string; severity: 'success' | 'info' | 'warning' }
  | { saveError: SaveError }

/** Answered 2xx, it has happened, whether or not the answer can be read. */
const done = (saved: Integration | null, words: string): Outcome =>
  saved
    ? { saved, words, severity: 'success' }
    : {
        saved,
        words: `${words} The platform’s answer could not be read, so the list was read again.`,
        severity: 'warning',
      }

/** Out of the hook's reach: a message outlives the form, and its button would keep what was typed there. */
const leadOn = (created: Integration, onFirstSync: (created: Integration) => void) => ({
  action: { label: FIRST_SYNC, onPress: () => onFirstSync(created) },
})

interface SaveOptions {
  type: string
  integrationForm: IntegrationForm
  assistance: Pick<Assistance, 'assistant' | 'settleAll' | 'explain' | 'keysOf' | 'textsNow'>
  /** The day on which a secret that is typed here ends; empty where nobody has told. */
  expiryNow: () => string
  /** How many domains the connection is known to see; `undefined` where nobody has looked. */
  domainsNow?: number
  /** Leads on from a new one to its first sync: a button in the message that it was created. */
  onFirstSync?: (created: Integration) => void
  onSaved: (integration: Integration | null) => void
}

/** Saves the form, and keeps everything typed until that has succeeded. */
export function useSave({
  type,
  integrationForm,
  assistance,
  expiryNow,
  domainsNow,
  onFirstSync,
  onSaved,
}: SaveOptions) {
  const { settleAll, explain, keysOf, textsNow } = assistance
  const { fields, visibleNow, form, initial, setInitial, focusField } = integrationForm
  const { request, notify, onEvent } = useHost()
  const client = useQueryClient()
  const offerReminder = useReminderOffer(type)
  const create = useMutation(createIntegrationMutation(request))
  const update = useMutation(updateIntegrationMutation(request, initial.integration?.id ?? 0))
  const [saveError, setSaveError] = useState<SaveError | null>(null)
  const [saving, setSaving] = useState(false)
  const busy = useRef(false)
  const notice = useRef<HTMLDivElement>(null)
  /** Empty once the dialog is closed: an answer that comes later must not close another one. */
  const body = useRef<HTMLDivElement>(null)

  const attempt = async ({ integration, ...rest }: InitialValues): Promise<Outcome> => {
    const values = form.getValues()
    const visible = visibleNow()
    const secrets = secretsOf(fields, values)
    const tried = textsNow()
    try {
      if (!integration) {
        const payload = createPayload(visible, values, type)
        const created = await create.mutateAsync({ payload, secrets })
        onEvent?.({ name: 'created', id: created?.id ?? null, type })
        return done(created, [CREATED, await visibleWords(type, domainsNow, tried)].filter(Boolean).join(' '))
      }
      const from = { integration, ...rest }
      if (!changedFields(visible, values, from).length)
        return { saved: integration, words: UNCHANGED, severity: 'info' }
      const latest = await client.query({
        ...integrationQuery(request, integration.id),
        staleTime: 0,
        networkMode: 'always',
        retry: false,
      })
      const differences = differencesBetween(fields, values, from, latest)
      if (differences.length) return { saveError: { kind: 'changed', latest, differences } }
      const payload = updatePayload(visible, values, from, latest) ?? {}
      const updated = await update.mutateAsync({ payload, secrets })
      onEvent?.({ name: 'updated', id: integration.id, type })
      return done(updated, UPDATED)
    } catch (error) {
      const found = saveErrorOf(error, visible, integration !== null)
      const remedy = found.kind === 'failed' && error instanceof ApiError ? await explain(error, 'save') : null
      if (found.kind !== 'failed' || !remedy) return { saveError: found }
      return {
        saveError: {
          ...found,
          remedy,
          tried,
          onFields: new Map(keysOf(remedy.fields).map((key) => [key, remedy.title])),
        },
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
      setSaveError(found)
      setSaving(false)
    })
    const remedy = found.kind === 'failed' ? found.remedy : null
    // The likeliest comes first, whatever the order on the screen.
    if (marked.length) focusField(marked.map(([key]) => key).slice(0, remedy ? 1 : undefined))
    else notice.current?.focus()
  }

  const submit = async (from: InitialValues = initial) => {
    if (busy.current) return
    busy.current = true
    const adding = from.integration === null
    settleAll()
    const outcomes: Outcome[] = []
    try {
      await form.handleSubmit(
        async () => {
          setSaveError(null)
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
      if ('saveError' in outcome) show(outcome.saveError)
      else {
        const { saved, words, severity } = outcome
        notify(words, severity, adding && saved && onFirstSync ? leadOn(saved, onFirstSync) : {})
        if (changedFields(fields, form.getValues(), from).some(({ confidential }) => confidential))
          offerReminder(saved?.parameters?.expires_at ?? expiryNow(), assistance)
        if (body.current) onSaved(saved)
      }
    }
  }

  const takeOn = (latest: Integration, giveUp: ReadonlySet<string>): InitialValues => {
    const based = rebase(fields, form.getValues(), initial, latest, giveUp)
    flushSync(() => {
      setInitial(based.initial)
      setSaveError(null)
      form.reset(based.values)
    })
    return based.initial
  }

  return {
    saveError,
    saving,
    forget: () => setSaveError(null),
    notice,
    body,
    submit,
    /** Keeps what was typed here; what was not touched becomes as it is stored now. */
    saveAnyway: (latest: Integration) => submit(takeOn(latest, new Set())),
    takeOver: (latest: Integration, changed: string[]) => {
      takeOn(latest, new Set(changed))
      focusField(changed)
    },
    /** What was typed, as a new integration: what was stored is gone with the old one and must be typed again. */
    addAsNew: () => {
      const values = form.getValues()
      const stored = fields.filter(({ key }) => values[key] === null)
      flushSync(() => {
        setInitial(initialValuesOf(fields, null))
        setSaveError(null)
        form.reset({ ...values, ...Object.fromEntries(stored.map((field) => [field.key, kindOf(field).empty])) })
      })
      focusField((stored.length ? stored : fields).map(({ key }) => key))
    },
  }
}
