import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useEffectEvent, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { Integration, IntegrationSpec } from '../api/schemas'
import { DialogFrame } from '../ui/DialogFrame'
import { FormFields } from './FormFields'
import { waitUntil } from './problem'
import { ProblemNotice } from './ProblemNotice'
import { SaveButton } from './SaveButton'
import { firstToFill, isDirty, useIntegrationForm } from './useIntegrationForm'
import { useSave } from './useSave'

const Body = styled('div')({ display: 'grid', gap: 20 })

export interface IntegrationFormDialogProps {
  spec: IntegrationSpec
  /** As titles use it: "Purview" for Microsoft Purview, else the label. */
  name: string
  /** What is stored; `null` adds a new one. */
  integration: Integration | null
  /** Values to begin with, by the specification's field names; ignored where a secret or token belongs. */
  prefill?: Record<string, string>
  /** Opens with the first stored secret already in Replace and focused. */
  replaceSecret?: boolean
  /** Closing was asked for. Whether typed text may be lost is the caller's question. */
  onClose: () => void
  /** Saved, or nothing to save. */
  onSaved: (integration: Integration) => void
  onDirtyChange: (dirty: boolean) => void
}

/** Adds or edits an integration of any type, drawn from its specification. */
export function IntegrationFormDialog(props: IntegrationFormDialogProps) {
  const { spec, name, onClose, onSaved, onDirtyChange } = props
  const born = useIntegrationForm(props)
  const { fields, form, origin } = born
  const { problem, notice, body, submit, saveAnyway, takeOver, addAsNew } = useSave(spec.type, born, onSaved)
  const [focused] = useState(() => firstToFill(origin, form.getValues(), fields))
  const dirty = useWatch({ control: form.control, compute: (values) => isDirty(fields, values, origin) })
  const saving = form.formState.isSubmitting
  const tell = useEffectEvent(onDirtyChange)
  useEffect(() => tell(dirty), [dirty])
  return (
    <DialogFrame
      title={`${origin.integration ? 'Edit' : 'Add'} ${name} Integration`}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <SaveButton saving={saving} until={waitUntil(problem)} />
        </>
      }
    >
      <Body ref={body}>
        {problem && (
          <ProblemNotice
            ref={notice}
            problem={problem}
            saving={saving}
            onSaveAnyway={(latest) => void saveAnyway(latest)}
            onTakeOver={takeOver}
            onAddAsNew={addAsNew}
          />
        )}
        <FormFields type={spec.type} born={born} focused={focused} />
      </Body>
    </DialogFrame>
  )
}
