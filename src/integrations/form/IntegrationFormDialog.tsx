import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Integration, IntegrationSpec } from '../api/schemas'
import { SetupGuide } from '../assist/lazyComponents'
import { hasAssistant, useAssistant } from '../assist/registry'
import { DialogFrame } from '../ui/DialogFrame'
import { SplitPane } from '../ui/SplitPane'
import { ConnectionArea } from './assistance/ConnectionArea'
import { linkable } from './model/initialValues'
import { FormFields } from './fields/FormFields'
import { PasteArea } from './assistance/PasteArea'
import { provenBy, waitUntil } from './save/saveError'
import { SaveErrorNotice } from './save/SaveErrorNotice'
import { SaveButton } from './save/SaveButton'
import { useAssistance } from './assistance/useAssistance'
import { useCheck } from './assistance/useCheck'
import { firstToFill, useIntegrationForm } from './useIntegrationForm'
import { ConnectionLookupContext, useConnectionLookup } from './assistance/useConnectionLookup'
import { useSave } from './save/useSave'

const Body = styled('div')({ display: 'grid', gap: 20 })

export interface IntegrationFormDialogProps {
  spec: IntegrationSpec
  /** As titles use it: "Purview" for Microsoft Purview, else the label. */
  name: string
  /** What is stored; `null` adds a new one. */
  integration: Integration | null
  /** Values to begin with, by the specification's field names; ignored where a secret or token belongs. */
  prefill?: Record<string, string>
  /** Said at first where a link had other values too: only the given ones were taken. */
  onPrefillTaken?: (taken: Record<string, string>) => void
  /** Closing was asked for. Whether typed text may be lost is the caller's question. */
  onClose: () => void
  /** Saved, or nothing to save. */
  onSaved: (integration: Integration | null) => void
  /** Leads on from a new one to its first sync: a button in the message that it was created. */
  onFirstSync?: (created: Integration) => void
  onDirtyChange: (dirty: boolean) => void
  /** The address of this form with the given values filled in, for somebody else to open. */
  linkTo?: (values: Readonly<Record<string, string>>) => string
}

/** Adds or edits an integration of any type, drawn from its specification. */
export function IntegrationFormDialog(props: IntegrationFormDialogProps) {
  const { spec, name, onClose, onSaved, onFirstSync, onDirtyChange, linkTo } = props
  const assistant = useAssistant(spec.type)
  const assisted = hasAssistant(spec.type)
  const integrationForm = useIntegrationForm({ ...props, assistant })
  const { fields, dirty, initial, idOf } = integrationForm
  const assistance = useAssistance(spec.type, assistant, integrationForm)
  const lookups = useConnectionLookup(spec.type, integrationForm)
  const check = useCheck(spec.type, integrationForm, lookups, assistance)
  const save = useSave({
    type: spec.type,
    integrationForm,
    assistance,
    expiryNow: assistance.expiryNow,
    domainsNow: lookups.domains?.length,
    onFirstSync,
    onSaved,
  })
  const { saveError, saving, notice, body } = save
  const [focused] = useState(() => firstToFill(integrationForm))
  const [lastField, setLastField] = useState<string | null>(null)
  const [untouched, setUntouched] = useState(true)
  const [shown, setShown] = useState<'main' | 'aside'>('main')
  const tellDirty = useEffectEvent(onDirtyChange)
  useEffect(() => tellDirty(dirty), [dirty])
  const tellTaken = useEffectEvent(() => {
    const { prefill = {}, onPrefillTaken } = props
    const taken = linkable(fields, prefill)
    if (Object.keys(taken).length < Object.keys(prefill).length) onPrefillTaken?.(taken)
  })
  useEffect(() => tellTaken(), [])

  const main = (
    <Body
      ref={body}
      onFocus={({ target }) => {
        const field = fields.find(({ key }) => idOf(key) === target.id)
        if (!field) return
        setLastField(field.name)
        if (field.key !== focused) setUntouched(false)
      }}
    >
      {assisted && <PasteArea assistance={assistance} fields={fields} />}
      {saveError && (
        <SaveErrorNotice
          ref={notice}
          saveError={saveError}
          saving={saving}
          onSaveAnyway={(latest) => void save.saveAnyway(latest)}
          onTakeOver={save.takeOver}
          onAddAsNew={save.addAsNew}
        />
      )}
      <FormFields
        integrationForm={integrationForm}
        focused={focused}
        aidOf={assistance.aidOf}
        refusals={check.errors}
        afterConnection={
          assisted && (
            <ConnectionArea
              type={spec.type}
              saveError={saveError}
              notice={notice}
              assistance={assistance}
              check={check}
              guided={initial.integration?.connected !== true}
              onCheck={save.forget}
              onCancel={lookups.cancel}
            />
          )
        }
      />
    </Body>
  )
  return (
    <ConnectionLookupContext value={lookups}>
      <DialogFrame
        title={`${initial.integration ? 'Edit' : 'Add'} ${name} Integration`}
        width={assisted ? 1168 : 'sm'}
        tall={assisted}
        onClose={onClose}
        onPaste={assistance.onPaste}
        onPointerDown={assistance.onPointerDown}
        onSubmit={(event) => {
          event.preventDefault()
          flushSync(() => setShown('main'))
          // What a failed check said is told anew by what saving answers.
          if (check.state.state === 'finished' && !check.state.result.outcome.ok) lookups.forget()
          void save.submit()
        }}
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <SaveButton saving={saving} until={waitUntil(saveError)} />
          </>
        }
      >
        {assisted ? (
          <SplitPane
            main={main}
            mainLabel="Form"
            aside={
              assistant && (
                <Suspense fallback={null}>
                  <SetupGuide
                    type={spec.type}
                    assistant={assistant}
                    values={assistance.values}
                    field={lastField}
                    untouched={untouched}
                    check={provenBy(saveError, assistance.values) ?? check.state}
                    openStep={assistance.paste?.pasted.openSteps?.[0]?.id}
                    connected={initial.integration?.connected === true}
                    linkTo={linkTo}
                  />
                </Suspense>
              )
            }
            asideLabel="Setup guide"
            shown={shown}
            onShow={setShown}
          />
        ) : (
          main
        )}
      </DialogFrame>
    </ConnectionLookupContext>
  )
}
