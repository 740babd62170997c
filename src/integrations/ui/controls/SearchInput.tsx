import { styled } from '@mui/material/styles'
import { TOUCH } from './touch'

/** A plain input in the look of MUI's outlined one, which would cost the list its first paint. Give it an `aria-label`. */
export const SearchInput = styled('input')(({ theme }) => ({
  ...theme.typography.body1,
  minWidth: 0,
  minHeight: 36,
  [TOUCH]: { minHeight: 44 },
  padding: '0 12px',
  color: 'inherit',
  backgroundColor: theme.vars.palette.background.paper,
  border: `1px solid ${theme.vars.palette.text.disabled}`,
  borderRadius: 8,
  '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
}))
