import ArrowIcon from '@mui/icons-material/KeyboardArrowDown'
import FormHelperText from '@mui/material/FormHelperText'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import type { Choice } from '../model/fields'
import type { ControlProps } from './inputProps'

export interface EnumControlProps extends ControlProps<string> {
  choices: Choice[]
}

/** One of a few values, with what the chosen one means. A stored value that is no longer offered stays until another is chosen. */
export function EnumInput({
  id,
  value,
  choices,
  onChange,
  onBlur,
  describedBy,
  invalid,
  required,
  autoFocus,
  placeholder,
}: EnumControlProps) {
  const chosen = choices.find((choice) => choice.value === value)
  const meaningId = `${id}-meaning`
  return (
    <>
      <NativeSelect
        fullWidth
        IconComponent={ArrowIcon}
        sx={{ '& .MuiNativeSelect-icon': { right: 8, fontSize: 20 } }}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onBlur}
        input={<OutlinedInput error={invalid} />}
        inputProps={{
          id,
          autoFocus,
          'aria-describedby': [describedBy, chosen?.description && meaningId].filter(Boolean).join(' ') || undefined,
          'aria-invalid': invalid,
          'aria-required': required,
        }}
      >
        {(!required || value === '') && <option value="">{required ? placeholder || 'Choose one' : 'None'}</option>}
        {value !== '' && !chosen && <option value={value}>{value} (no longer offered)</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </NativeSelect>
      {chosen?.description && <FormHelperText id={meaningId}>{chosen.description}</FormHelperText>}
    </>
  )
}
