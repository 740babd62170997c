import Button from '@mui/material/Button'
import { useSecondsUntil } from './Countdown'

/** Cannot be pressed while it saves, nor before the platform wants to be asked again. */
export function SaveButton({ saving, until }: { saving: boolean; until: number | null }) {
  const seconds = useSecondsUntil(until)
  return (
    <Button type="submit" variant="contained" loading={saving} disabled={seconds > 0}>
      Save
    </Button>
  )
}
