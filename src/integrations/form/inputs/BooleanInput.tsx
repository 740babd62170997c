import Switch from '@mui/material/Switch'
import { asBoolean } from '../model/values'
import type { InputProps } from './inputProps'

export function BooleanInput({ id, value, onChange, onBlur, describedBy, invalid, autoFocus }: InputProps) {
  return (
    <Switch
      id={id}
      checked={asBoolean(value)}
      onChange={(_event, checked) => onChange(checked)}
      onBlur={onBlur}
      autoFocus={autoFocus}
      slotProps={{ input: { 'aria-describedby': describedBy, 'aria-invalid': invalid } }}
    />
  )
}
