import HideIcon from '@mui/icons-material/VisibilityOffOutlined'
import ShowIcon from '@mui/icons-material/VisibilityOutlined'
import IconButton from '@mui/material/IconButton'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { asText } from '../model/values'
import { VERBATIM, type InputProps } from './inputProps'

/** Asks password managers to neither fill in nor offer to keep what is typed. */
const NOT_A_LOGIN = {
  autoComplete: 'new-password',
  'data-1p-ignore': true,
  'data-bwignore': true,
  'data-lpignore': 'true',
  'data-form-type': 'other',
} as const

export function SecretInput(props: InputProps) {
  const { id, field, value, onChange, onBlur, describedBy, invalid, autoFocus } = props
  const [shown, setShown] = useState(false)
  const Icon = shown ? HideIcon : ShowIcon
  return (
    <OutlinedInput
      id={id}
      fullWidth
      type={shown ? 'text' : 'password'}
      value={asText(value)}
      error={invalid}
      placeholder={field.placeholder}
      onChange={({ target }) => onChange(target.value)}
      onBlur={onBlur}
      autoFocus={autoFocus}
      endAdornment={
        // The field's own label stays the only name that holds its words.
        <IconButton aria-label={shown ? 'Hide value' : 'Show value'} onClick={() => setShown(!shown)}>
          <Icon fontSize="small" />
        </IconButton>
      }
      slotProps={{
        input: {
          ...VERBATIM,
          ...NOT_A_LOGIN,
          'aria-describedby': describedBy,
          'aria-invalid': invalid,
          'aria-required': field.required,
        },
      }}
    />
  )
}
