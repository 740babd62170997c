import { styled } from '@mui/material/styles'
import { TOUCH } from './touch'

/**
 * A row of words of which one is chosen: buttons with `aria-pressed` inside an element of role `group`. The list's filters are made of
 * them; MUI's ToggleButtonGroup would have to be loaded before the list.
 */
export const ChoiceGroup = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 4 })
export const ChoiceButton = styled('button')(({ theme }) => ({
  ...theme.typography.body2,
  minHeight: 32,
  [TOUCH]: { minHeight: 44 },
  padding: '0 10px',
  border: 0,
  borderRadius: 6,
  cursor: 'pointer',
  color: theme.vars.palette.text.secondary,
  backgroundColor: 'transparent',
  fontVariantNumeric: 'tabular-nums',
  '&:hover': { backgroundColor: theme.vars.palette.action.hover },
  '&[aria-pressed="true"]': {
    fontWeight: 600,
    color: theme.vars.palette.text.primary,
    backgroundColor: theme.vars.palette.action.selected,
  },
}))
