import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import { asWords } from '../model/values'
import type { InputProps } from './inputProps'

const Box = styled('div')(({ theme }) => ({
  display: 'grid',
  maxHeight: 240,
  overflowY: 'auto',
  padding: '4px 0',
  // A border that both states share: the error must not move the page.
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.vars.shape.borderRadius,
  '&[data-invalid="true"]': { borderColor: theme.vars.palette.error.main },
}))
const Row = styled('label')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '32px minmax(0, 1fr)',
  alignItems: 'center',
  padding: '2px 12px 2px 8px',
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  '&:hover': { backgroundColor: theme.vars.palette.action.hover },
  '& small': {
    ...theme.typography.caption,
    gridColumn: 2,
    marginTop: -4,
    paddingBottom: 4,
    color: theme.vars.palette.text.secondary,
  },
}))

/** Some of a few values, in the order in which they are offered. Stored ones that are no longer offered can be taken away. */
export function ChoicesInput(props: InputProps) {
  const { id, field, onChange, onBlur, describedBy, invalid, autoFocus } = props
  const { choices } = field
  const value = asWords(props.value)
  const gone = value
    .filter((chosen) => !choices.some((choice) => choice.value === chosen))
    .map((chosen) => ({ value: chosen, label: chosen, description: 'No longer offered' }))
  const all = [...choices, ...gone]
  const toggle = (toggled: string, checked: boolean) =>
    onChange(all.map((choice) => choice.value).filter((each) => (each === toggled ? checked : value.includes(each))))
  return (
    <Box data-invalid={invalid}>
      {all.map((choice, index) => (
        <Row key={choice.value}>
          <Checkbox
            size="small"
            id={index ? undefined : id}
            checked={value.includes(choice.value)}
            onChange={(_event, checked) => toggle(choice.value, checked)}
            onBlur={onBlur}
            autoFocus={autoFocus && !index}
            slotProps={{ input: { 'aria-invalid': invalid, 'aria-describedby': index ? undefined : describedBy } }}
          />
          {choice.label}
          {choice.description && <small>{choice.description}</small>}
        </Row>
      ))}
    </Box>
  )
}
