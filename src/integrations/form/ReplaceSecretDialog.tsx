import Button from '@mui/material/Button'
import FormHelperText from '@mui/material/FormHelperText'
import OutlinedInput from '@mui/material/OutlinedInput'
import { styled } from '@mui/material/styles'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import type { Integration, IntegrationSpec } from '../api/schemas'
import { hasAssistant, useAssistant } from '../assist/registry'
import { DialogFrame } from '../ui/DialogFrame'
import { PasteArea } from './assistance/PasteArea'
import { useAssistance } from './assistance/useAssistance'
import { Field } from './fields/Field'
import { SaveButton } from './save/SaveButton'
import { waitUntil } from './save/saveError'
import { SaveErrorNotice } from './save/SaveErrorNotice'
import { SaveRemedy } from './save/SaveRemedy'
import { useSave } from './save/useSave'
import { useIntegrationForm } from './useIntegrationForm'

const Body = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  '& > p': { ...theme.typography.body2, margin: 0, color: theme.vars.palette.text.secondary },
}))
const Label = styled('label')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'block',
  marginBottom: 4,
  fontWeight: 500,
  '& > span': { fontWeight: 400, color: theme.vars.palette.text.secondary },
}))

export interface ReplaceSecretDialogProps {
  spec: IntegrationSpec
  label: string
  integration: Integration
  /** Closing was asked for. Whether typed text may be lost is the caller's question. */
  onClose: () => void
  onSaved: (integration: Integration | null) => void
  onDirtyChange: (dirty: boolean) => void
  /** More than the secret is to be changed. */
  onEdit: () => void
}

/** Replaces what is kept secret of a stored integration, and sends nothing else. */
export function ReplaceSecretDialog(props: ReplaceSecretDialogProps) {
  const { spec, label, integration, onClose, onSaved, onDirtyChange, onEdit } = props
  const { type } = spec
  const assistant = useAssistant(type)
  const assisted = hasAssistant(type)
  const integrationForm = useIntegrationForm({ spec, integration, secretsOnly: true, assistant })
  const { fields, form, dirty, idOf } = integrationForm
  const assistance = useAssistance(type, assistant, integrationForm)
  const [typedDay, setTypedDay] = useState<string | null>(null)
  const expiryNow = () => typedDay ?? assistance.expiryNow()
  const save = useSave({ type, integrationForm, assistance, expiryNow, onSaved })
  const { saveError, saving, notice, body } = save
  const dayId = useId()
  const tellDirty = useEffectEvent(onDirtyChange)
  useEffect(() => tellDirty(dirty), [dirty])
  return (
    <DialogFrame
      title={`Replace the secret of ${label}`}
      onClose={onClose}
      onPaste={assistance.onPaste}
      onPointerDown={assistance.onPointerDown}
      onSubmit={(event) => {
        event.preventDefault()
        void save.submit()
      }}
      actions={
        <>
          <Button color="inherit" onClick={onEdit} sx={{ mr: 'auto' }}>
            Edit all fields
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <SaveButton saving={saving} until={waitUntil(saveError)} />
        </>
      }
    >
      <Body ref={body}>
        {assisted && <PasteArea assistance={assistance} fields={fields} />}
        {saveError && (
          <SaveErrorNotice
            ref={notice}
            saveError={saveError}
            saving={saving}
            onSaveAnyway={(latest) => void save.saveAnyway(latest)}
            onTakeOver={save.takeOver}
          />
        )}
        <p>Qualytics tests the new secret first; the old one stays if it fails.</p>
        {fields.map((field, index) => (
          <Field
            key={field.key}
            id={idOf(field.key)}
            field={field}
            control={form.control}
            stored={fields.length > 1}
            autoFocus={index === 0}
            half={null}
            aid={assistance.aidOf(field)}
            refusal={undefined}
          />
        ))}
        {assisted && (
          <div>
            <Label htmlFor={dayId}>
              Expires on <span>(optional)</span>
            </Label>
            <OutlinedInput
              id={dayId}
              type="date"
              value={expiryNow()}
              onChange={({ target }) => setTypedDay(target.value)}
              slotProps={{ input: { 'aria-describedby': `${dayId}-help` } }}
              sx={{ width: 176 }}
            />
            <FormHelperText id={`${dayId}-help`}>Not sent. After Save you can add it to your calendar.</FormHelperText>
          </div>
        )}
        <SaveRemedy ref={notice} saveError={saveError} />
      </Body>
    </DialogFrame>
  )
}
