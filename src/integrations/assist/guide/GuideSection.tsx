import { styled } from '@mui/material/styles'
import { summary } from '../../ui/controls/touch'

export const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' })

/** A part of the guide that is opened when it is needed. */
export const Fold = styled('details')(({ theme }) => ({
  ...theme.typography.body2,
  '& > summary': {
    ...theme.typography.body1,
    ...summary,
    fontWeight: 600,
    borderRadius: 4,
  },
}))

/** A text that scrolls in its place: give it the role `region`, a name and `tabIndex` 0, so that the keyboard reaches it. */
export const Preview = styled('pre')(({ theme }) => ({
  maxHeight: 240,
  margin: '8px 0',
  padding: 12,
  overflow: 'auto',
  whiteSpace: 'pre-wrap',
  borderRadius: 6,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSize: '0.6875rem',
  lineHeight: '16px',
  backgroundColor: theme.vars.palette.action.hover,
}))
