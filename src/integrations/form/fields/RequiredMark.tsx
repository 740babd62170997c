import { styled } from '@mui/material/styles'

/** Drawn, not written: a field's name stays its label's words. The control itself says that it is required. */
export const RequiredMark = styled('span')(({ theme }) => ({
  '&::after': { content: '" *" / ""', color: theme.vars.palette.text.secondary },
}))
