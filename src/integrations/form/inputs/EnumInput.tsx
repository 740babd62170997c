import ArrowIcon from '@mui/icons-material/KeyboardArrowDown'
import FormHelperText from '@mui/material/FormHelperText'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { asText } from '../model/values'
import type { InputProps } from './inputProps'

/** One of a few values, with what the chosen one means. A stored value that is no longer offered stays until another is chosen. */
export function EnumInput(props: InputProps) {
  const { id, field, onChange, onBlur, describedBy, invalid, autoFocus } = props
  const { choices, required, placeholder } = field
  const value = asText(props.value)
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
