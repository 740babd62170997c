import FormHelperText from '@mui/material/FormHelperText'
import { Suspense, useState } from 'react'
import { flushSync } from 'react-dom'
import { useController, type Control } from 'react-hook-form'
import { BooleanInput } from '../inputs/BooleanInput'
import type { ControlProps } from '../inputs/inputProps'
import { ChoicesControl, EnumControl, WordsControl } from '../inputs/lazyInputs'
import { SecretInput } from '../inputs/SecretInput'
import { TextInput } from '../inputs/TextInput'
import { DomainsField } from '../domains/DomainsField'
import { emptyValue } from '../model/initialValues'
import { errorId, FieldFrame, helpId } from './FieldFrame'
import { FieldNotes, hasNotes, notesId } from './FieldNotes'
import type { Field } from '../model/fields'
import { hasHelp } from './FieldHelp'
import { Replacing, StoredValue } from './StoredValue'
import type { FieldAid } from '../assistance/useAssistance'
import type { DomainsSource } from '../domains/useDomains'
import { asBoolean, asDomains, asText, asWords, type FieldValue, type FormValues } from '../model/values'

const TIME_ZONE = new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone.replaceAll('_', ' ')

export interface FieldControlProps {
  id: string
  field: Field
  control: Control<FormValues>
  /** The platform holds a value for it that it does not send back. */
  kept: boolean
  autoFocus: boolean
  domains: DomainsSource
  aid: FieldAid | null
  /** Why the other system refuses it. */
  mark: string | undefined
}

/** One field: its control, or what is stored in place of it. */
export function Field({ id, field, control, kept, autoFocus, domains, aid, mark }: FieldControlProps) {
  const {
    field: { value, onChange, onBlur },
    fieldState: { error },
  } = useController({ control, name: field.key })
  // A control whose code is still on its way takes the focus when it comes.
  const [swapped, setSwapped] = useState(false)
  const stored = value === null
  const message = mark ?? aid?.findings.find(({ severity }) => severity === 'error')?.message ?? error?.message
  const change = (next: FieldValue) => {
    aid?.onEdit()
    onChange(next)
  }
  const swap = (next: FieldValue) => {
    flushSync(() => {
      setSwapped(true)
      onChange(next)
    })
    document.getElementById(id)?.focus()
  }
  if (field.kind === 'domains' && !stored)
    return (
      <DomainsField id={id} field={field} value={asDomains(value)} error={message} onChange={change} source={domains} />
    )
  return (
    <FieldFrame
      id={id}
      field={field}
      form={stored ? 'label' : frameOf(field)}
      error={message}
      below={
        <>
          {aid && <FieldNotes id={id} title={field.title} aid={aid} />}
          {field.kind === 'datetime' && !stored && <FormHelperText>In your time zone, {TIME_ZONE}</FormHelperText>}
          {kept && !stored && <Replacing field={field} onCancel={() => swap(null)} />}
        </>
      }
    >
      {stored ? (
        <StoredValue id={id} field={field} invalid={message !== undefined} onReplace={() => swap(emptyValue(field))} />
      ) : (
        <Suspense fallback={<div style={{ height: 36 }} />}>
          <AnyControl
            field={field}
            value={value}
            id={id}
            onChange={change}
            onBlur={() => {
              onBlur()
              aid?.onBlur()
            }}
            invalid={message !== undefined}
            required={field.required}
            autoFocus={autoFocus || swapped}
            placeholder={field.placeholder}
            describedBy={
              [message && errorId(id), aid && hasNotes(aid) && notesId(id), hasHelp(field) && helpId(id)]
                .filter(Boolean)
                .join(' ') || undefined
            }
          />
        </Suspense>
      )}
    </FieldFrame>
  )
}

const frameOf = ({ kind }: Field) => (kind === 'boolean' ? 'toggle' : kind === 'choices' ? 'group' : 'label')

type AnyControlProps = Omit<ControlProps<FieldValue>, 'value'> & { field: Field; value: FieldValue }

function AnyControl({ field, value, ...props }: AnyControlProps) {
  switch (field.kind) {
    case 'text':
      return <TextInput {...props} value={asText(value)} />
    case 'address':
      return <TextInput {...props} value={asText(value)} inputMode="url" />
    case 'number':
      return <TextInput {...props} value={asText(value)} short inputMode={field.whole ? 'numeric' : 'decimal'} />
    case 'percentage':
      return <TextInput {...props} value={asText(value)} short inputMode="decimal" unit="%" />
    case 'datetime':
      return <TextInput {...props} value={asText(value)} short type="datetime-local" />
    case 'secret':
      return <SecretInput {...props} value={asText(value)} />
    case 'boolean':
      return <BooleanInput {...props} value={asBoolean(value)} />
    case 'enum':
      return <EnumControl {...props} value={asText(value)} choices={field.choices} />
    case 'choices':
      return <ChoicesControl {...props} value={asWords(value)} choices={field.choices} />
    case 'words':
      return <WordsControl {...props} value={asWords(value)} />
    case 'domains':
      return null
  }
}
