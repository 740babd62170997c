import CalendarIcon from '@mui/icons-material/EventOutlined'
import Button from '@mui/material/Button'
import FormHelperText from '@mui/material/FormHelperText'
import OutlinedInput from '@mui/material/OutlinedInput'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { useNow } from '../../ui/useNow'
import { saveReminder } from '../reminder'
import type { Values } from '../types'

const Label = styled('label')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'block',
  marginBottom: 4,
  fontWeight: 500,
  '& > span': { fontWeight: 400, color: theme.vars.palette.text.secondary },
}))
const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 })

export interface SecretExpiryProps {
  type: string
  values: () => Values
  /** A day (`2027-01-31`); empty where none is known. */
  date: string
  onDateChange: (date: string) => void
}

/** The day on which the secret ends, for a reminder in the user's own calendar. It is no part of what is saved. */
export function SecretExpiry({ type, values, date, onDateChange }: SecretExpiryProps) {
  const id = useId()
  const now = useNow()
  const isPast = date !== '' && date < new Date(now).toISOString().slice(0, 10)
  return (
    <div>
      <Label htmlFor={id}>
        Secret expires on <span>(optional)</span>
      </Label>
      <Row>
        <OutlinedInput
          id={id}
          type="date"
          value={date}
          onChange={({ target }) => onDateChange(target.value)}
          slotProps={{ input: { 'aria-describedby': `${id}-help` } }}
          sx={{ width: 176 }}
        />
        {date !== '' && !isPast && (
          <Button
            color="inherit"
            variant="outlined"
            startIcon={<CalendarIcon />}
            onClick={() => void saveReminder(type, date, values())}
          >
            Download reminder
          </Button>
        )}
      </Row>
      <FormHelperText id={`${id}-help`}>
        {isPast
          ? 'This day has passed. Create a new secret before you save.'
          : 'For a calendar file that reminds you 14 days before. The date is not sent to the platform.'}
      </FormHelperText>
    </div>
  )
}
