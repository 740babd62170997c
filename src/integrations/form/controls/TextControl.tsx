import OutlinedInput from '@mui/material/OutlinedInput'
import type { HTMLAttributes, ReactNode } from 'react'
import { VERBATIM, type ControlProps } from './control'

export interface TextControlProps extends ControlProps<string> {
  type?: 'text' | 'url' | 'datetime-local'
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  unit?: ReactNode
}

/** One line of text: names, ids, addresses and, so that no wheel spins them, numbers. */
export function TextControl({
  id,
  value,
  onChange,
  onBlur,
  describedBy,
  invalid,
  required,
  autoFocus,
  placeholder,
  type = 'text',
  inputMode,
  unit,
}: TextControlProps) {
  return (
    <OutlinedInput
      id={id}
      fullWidth
      type={type}
      value={value}
      error={invalid}
      placeholder={placeholder}
      endAdornment={unit}
      onChange={({ target }) => onChange(target.value)}
      onBlur={onBlur}
      // The field that the dialog was opened for.
      autoFocus={autoFocus}
      slotProps={{
        input: {
          ...VERBATIM,
          inputMode,
          'aria-describedby': describedBy,
          'aria-invalid': invalid,
          'aria-required': required,
          ...(type === 'datetime-local' && { step: 1 }),
        },
      }}
    />
  )
}
