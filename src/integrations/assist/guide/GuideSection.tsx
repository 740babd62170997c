import { styled } from '@mui/material/styles'

/** A part of the guide below its steps. */
export const Part = styled('section')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: 8,
  paddingTop: 16,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > h4': { ...theme.typography.h4, margin: 0 },
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary },
}))
export const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '4px 8px' })

/** A part that is opened when it is needed. */
export const Fold = styled('details')(({ theme }) => ({
  ...theme.typography.body2,
  paddingTop: 12,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > summary': { ...theme.typography.h4, minHeight: 24, cursor: 'pointer', borderRadius: 4 },
  '& > p': { margin: '4px 0 8px', color: theme.vars.palette.text.secondary },
}))
