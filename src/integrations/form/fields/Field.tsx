import FormHelperText from '@mui/material/FormHelperText'
import { memo, Suspense, useState } from 'react'
import { flushSync } from 'react-dom'
import { useController, type Control } from 'react-hook-form'
import type { FieldAid } from '../assistance/useAssistance'
import { inputOf } from '../inputs/inputs'
import type { Field as FieldModel } from '../model/fields'
import { kindOf } from '../model/kinds/kinds'
import type { FieldValue, FormValues } from '../model/values'
import { errorId, FieldFrame, helpId, type Half } from './FieldFrame'
import { hasHelp } from './FieldHelp'
import { FieldNotes, hasNotes, notesId } from './FieldNotes'
import { Replacing, StoredValue } from './StoredValue'

const TIME_ZONE = new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone.replaceAll('_', ' ')

export interface FieldProps {
  id: string
  field: FieldModel
  control: Control<FormValues>
  /** The platform holds a value for it that it does not send back. */
  stored: boolean
  autoFocus: boolean
  /** What stands beside another of its shape where there is room. */
  half: Half | null
  aid: FieldAid | null
  /** Why the other system refuses it. */
  refusal: string | undefined
}

/** One field: its control, or what is stored in place of it. */
export const Field = memo(function Field({ id, field, control, stored, autoFocus, half, aid, refusal }: FieldProps) {
  const {
    field: { value, onChange, onBlur },
    fieldState: { error },
  } = useController({ control, name: field.key })
  // A control whose code is still on its way takes the focus when it comes.
  const [swapped, setSwapped] = useState(false)
  const Input = inputOf(field)
  const isStored = value === null
  const message = refusal ?? aid?.findings.find(({ severity }) => severity === 'error')?.message ?? error?.message
  const swap = (next: FieldValue) => {
    flushSync(() => {
      setSwapped(true)
      onChange(next)
    })
    document.getElementById(id)?.focus()
  }
  return (
    <FieldFrame
      id={id}
      field={field}
      half={half}
      layout={isStored ? 'label' : layoutOf(field)}
      error={message}
      below={
        <>
          {aid && <FieldNotes id={id} title={field.title} aid={aid} />}
          {field.kind === 'datetime' && !isStored && <FormHelperText>In your time zone, {TIME_ZONE}</FormHelperText>}
          {stored && !isStored && <Replacing field={field} onCancel={() => swap(null)} />}
        </>
      }
    >
      {isStored ? (
        <StoredValue
          id={id}
          field={field}
          invalid={message !== undefined}
          onReplace={() => swap(kindOf(field).empty)}
        />
      ) : (
        <Suspense fallback={<div style={{ height: 36 }} />}>
          <Input
            id={id}
            field={field}
            value={value}
            onChange={(next) => {
              aid?.onEdit()
              onChange(next)
            }}
            onBlur={() => {
              onBlur()
              aid?.onBlur()
            }}
            invalid={message !== undefined}
            autoFocus={autoFocus || swapped}
            describedBy={
              [message ? errorId(id) : hasHelp(field) && helpId(id), aid && hasNotes(aid) && notesId(id)]
                .filter(Boolean)
                .join(' ') || undefined
            }
          />
        </Suspense>
      )}
    </FieldFrame>
  )
})

const layoutOf = ({ kind }: FieldModel) => (kind === 'boolean' ? 'toggle' : kind === 'choices' ? 'group' : 'label')
