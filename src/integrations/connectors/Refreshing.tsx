import { styled } from '@mui/material/styles'
import { StatusSign } from '../ui/StatusSign'

const Place = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  marginLeft: 'auto',
  color: theme.vars.palette.text.secondary,
}))

/** Says quietly that the list is being asked for again, or that it cannot be while offline. */
export function Refreshing({ active, offline }: { active: boolean; offline: boolean }) {
  return (
    <Place role="status">
      {offline ? (
        <StatusSign sign="attention" word="You are offline. The list shows what was true before." />
      ) : (
        active && <StatusSign sign="moving" word="Refreshing" />
      )}
    </Place>
  )
}
