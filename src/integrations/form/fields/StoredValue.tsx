import StoredIcon from '@mui/icons-material/LockOutlined'
import Button from '@mui/material/Button'
import FormHelperText from '@mui/material/FormHelperText'
import { styled } from '@mui/material/styles'
import { errorId, helpId } from './FieldFrame'
import type { Field } from '../model/fields'
import { hasHelp } from './FieldHelp'

const Row = styled('div')(({ theme }) => ({
  ...theme.typography.body1,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 36,
  padding: '0 4px 0 12px',
  borderRadius: theme.vars.shape.borderRadius,
  border: `1px dashed ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  '& > svg': { fontSize: 18 },
  '& > span': { flex: 1 },
}))

const ReplacingLine = styled(FormHelperText)<{ component: 'div' }>({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  '& > span': { flex: 1 },
  '& > button': { height: 24, padding: '0 8px' },
})

export interface StoredValueProps {
  id: string
  field: Field
  invalid: boolean
  onReplace: () => void
}

/** A value that the platform never sends back: a state, never a value. */
export function StoredValue({ id, field, invalid, onReplace }: StoredValueProps) {
  return (
    <Row>
      <StoredIcon aria-hidden />
      <span>{field.required ? 'Stored' : 'Kept as it is stored'}</span>
      <Button
        id={id}
        size="small"
        aria-label={`Replace ${field.title}`}
        aria-describedby={invalid ? errorId(id) : hasHelp(field) ? helpId(id) : undefined}
        onClick={onReplace}
      >
        Replace
      </Button>
    </Row>
  )
}

export interface ReplacingProps {
  field: Field
  onCancel: () => void
}

/** Stands below the input of a new value while the stored one is still in use. */
export function Replacing({ field, onCancel }: ReplacingProps) {
  return (
    <ReplacingLine component="div">
      <span>
        {field.kind === 'secret'
          ? 'The platform tries the new one before it drops the stored one.'
          : 'The stored value stays until you save.'}
      </span>
      <Button size="small" aria-label={`Cancel replacing ${field.title}`} onClick={onCancel}>
        Cancel
      </Button>
    </ReplacingLine>
  )
}
