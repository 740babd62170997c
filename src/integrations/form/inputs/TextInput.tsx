import OutlinedInput from '@mui/material/OutlinedInput'
import { styled } from '@mui/material/styles'
import type { HTMLAttributes } from 'react'
import type { Field } from '../model/fields'
import { asText } from '../model/values'
import { VERBATIM, type InputProps } from './inputProps'

const Unit = styled('span')(({ theme }) => ({
  paddingRight: 8,
  color: theme.vars.palette.text.secondary,
}))

const SHORT = new Set(['number', 'percentage', 'datetime'])

/** One line of text: names, ids, addresses and, so that no wheel spins them, numbers. */
export function TextInput(props: InputProps) {
  const { id, field, value, onChange, onBlur, describedBy, invalid, autoFocus } = props
  return (
    <OutlinedInput
      id={id}
      fullWidth
      type={field.kind === 'datetime' ? 'datetime-local' : 'text'}
      value={asText(value)}
      error={invalid}
      placeholder={field.placeholder}
      endAdornment={field.kind === 'percentage' && <Unit aria-hidden>%</Unit>}
      sx={SHORT.has(field.kind) ? { maxWidth: 280 } : undefined}
      onChange={({ target }) => onChange(target.value)}
      onBlur={onBlur}
      // The field that the dialog was opened for.
      autoFocus={autoFocus}
      slotProps={{
        input: {
          ...VERBATIM,
          inputMode: inputModeOf(field),
          'aria-describedby': describedBy,
          'aria-invalid': invalid,
          'aria-required': field.required,
          ...(field.kind === 'datetime' && { step: 1 }),
        },
      }}
    />
  )
}

function inputModeOf({ kind, whole }: Field): HTMLAttributes<HTMLInputElement>['inputMode'] {
  if (kind === 'address') return 'url'
  if (kind === 'number' && whole) return 'numeric'
  return kind === 'number' || kind === 'percentage' ? 'decimal' : undefined
}
