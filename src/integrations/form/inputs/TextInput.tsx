import OutlinedInput from '@mui/material/OutlinedInput'
import { styled } from '@mui/material/styles'
import type { HTMLAttributes, ReactNode } from 'react'
import { VERBATIM, type ControlProps } from './inputProps'

export interface TextControlProps extends ControlProps<string> {
  type?: 'text' | 'url' | 'datetime-local'
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  unit?: ReactNode
  /** Its values are short, and the field says so. */
  short?: boolean
}

const Unit = styled('span')(({ theme }) => ({
  paddingRight: 8,
  color: theme.vars.palette.text.secondary,
}))

/** One line of text: names, ids, addresses and, so that no wheel spins them, numbers. */
export function TextInput({
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
  short = false,
}: TextControlProps) {
  return (
    <OutlinedInput
      id={id}
      fullWidth
      type={type}
      value={value}
      error={invalid}
      placeholder={placeholder}
      endAdornment={unit && <Unit aria-hidden>{unit}</Unit>}
      sx={short ? { maxWidth: 280 } : undefined}
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
