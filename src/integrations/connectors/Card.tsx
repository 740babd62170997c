import { styled } from '@mui/material/styles'

/** The surface that the rows of one category stand on. */
export const Card = styled('div')(({ theme }) => ({
  borderRadius: 10,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
}))
