import Switch from '@mui/material/Switch'
import type { ControlProps } from './inputProps'

export function BooleanInput({ id, value, onChange, onBlur, describedBy, invalid, autoFocus }: ControlProps<boolean>) {
  return (
    <Switch
      id={id}
      checked={value}
      onChange={(_event, checked) => onChange(checked)}
      onBlur={onBlur}
      autoFocus={autoFocus}
      slotProps={{ input: { 'aria-describedby': describedBy, 'aria-invalid': invalid } }}
    />
  )
}
