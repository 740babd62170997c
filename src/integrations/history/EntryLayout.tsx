import { styled } from '@mui/material/styles'
import { summary } from '../ui/controls/touch'

/** The anatomy of an entry: a sign on a line through time, who did what and when, the changes below. */
export const Entry = styled('li')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '24px minmax(0, 1fr)',
  columnGap: 12,
  // Room for a focus ring, which `contentVisibility` would cut off.
  margin: '0 -4px',
  padding: '2px 4px 20px',
  listStyle: 'none',
  // Entries out of sight are neither laid out nor painted.
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 88px',
  '&:not(:last-of-type)::before': {
    content: '""',
    position: 'absolute',
    top: 30,
    bottom: 4,
    left: 15.5,
    borderLeft: `1px solid ${theme.vars.palette.divider}`,
  },
  '&:last-of-type': { paddingBottom: 4 },
  '&:focus': { outline: 'none' },
}))

export const Sign = styled('span')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  width: 24,
  height: 24,
  borderRadius: '50%',
  color: theme.vars.palette.text.secondary,
  backgroundColor: theme.vars.palette.action.selected,
  '& > svg': { fontSize: 14 },
}))

export const Head = styled('div')(({ theme }) => ({
  gridColumn: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  gap: '0 16px',
  minHeight: 24,
  paddingTop: 2,
  '& > span': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}))

export const Changes = styled('dl')(({ theme }) => ({
  ...theme.typography.body2,
  gridColumn: 2,
  display: 'grid',
  gridTemplateColumns: 'minmax(96px, 30%) minmax(0, 1fr)',
  gap: '6px 16px',
  margin: '8px 0 0',
  '& > dt': { color: theme.vars.palette.text.secondary },
  '& > dd': { margin: 0 },
  [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0, '& > dd': { marginBottom: 8 } },
}))

/** What is long stands behind its summary. */
export const Data = styled('details')(({ theme }) => ({
  '& > summary': summary,
  '& > pre': {
    ...theme.typography.caption,
    fontFamily: 'ui-monospace, monospace',
    maxHeight: 240,
    margin: '4px 0 0',
    padding: 8,
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    borderRadius: 6,
    backgroundColor: theme.vars.palette.action.hover,
  },
}))
