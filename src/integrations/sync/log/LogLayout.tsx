import { styled } from '@mui/material/styles'
import { TOUCH } from '../../ui/controls/touch'

/** Heights in pixels. */
export const HEADER = 32
export const ROW = 40
export const NARROW_ROW = 60

/** A datastore is known by its name: it is never cut below 200 pixels. */
const columns = 'minmax(200px, 1.4fr) 104px repeat(3, minmax(48px, 0.5fr)) 72px'

export const Frame = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  flex: '1 0 280px',
  [theme.breakpoints.down('sm')]: { flex: 'none' },
}))
export const Scroller = styled('div')(({ theme }) => ({
  flex: '1 1 0',
  minHeight: 0,
  overflow: 'auto',
  // The browser must not move the list by itself when rows come.
  overflowAnchor: 'none',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  contain: 'strict',
  [theme.breakpoints.down('sm')]: { flex: 'none', overflow: 'visible', contain: 'none' },
}))
export const Rows = styled('div')({ position: 'relative', width: '100%' })
export const News = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 2,
  top: HEADER + 8,
  left: 0,
  right: 0,
  [theme.breakpoints.down('sm')]: { position: 'sticky', height: 0, alignItems: 'start' },
  display: 'flex',
  justifyContent: 'center',
  pointerEvents: 'none',
  '& > *': { pointerEvents: 'auto' },
}))
export const Header = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  position: 'sticky',
  zIndex: 1,
  top: 0,
  display: 'grid',
  gridTemplateColumns: columns,
  columnGap: 12,
  alignItems: 'center',
  height: HEADER,
  padding: '0 12px',
  color: theme.vars.palette.text.secondary,
  backgroundColor: theme.vars.palette.background.paper,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& [data-number]': { justifySelf: 'end' },
  '& button': {
    all: 'unset',
    cursor: 'pointer',
    minHeight: 24,
    [TOUCH]: { minHeight: 44 },
    display: 'inline-flex',
    alignItems: 'center',
    gap: 2,
    borderRadius: 4,
    '&:hover': { color: theme.vars.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 1 },
  },
  [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'auto auto 1fr', '& [data-wide]': { display: 'none' } },
}))
export const Row = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  position: 'absolute',
  top: 0,
  left: 0,
  width: '100%',
  display: 'grid',
  gridTemplateColumns: columns,
  columnGap: 12,
  alignItems: 'center',
  padding: '0 12px',
  contain: 'layout style',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  fontVariantNumeric: 'tabular-nums',
  '& > *': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > [data-name]': { ...theme.typography.body1 },
  '& > [data-number]': { textAlign: 'right' },
  '& > [data-quiet]': { color: theme.vars.palette.text.secondary },
  '& > [data-error]': { gridColumn: '3 / 6' },
  '&:has(> [data-all])': { paddingBlock: 9, rowGap: 4 },
  '& > [data-all]': { gridColumn: '1 / -1', whiteSpace: 'normal' },
  [theme.breakpoints.down('sm')]: {
    gridTemplateColumns: 'repeat(3, auto) 1fr',
    gridTemplateRows: '24px 20px',
    '&:has(> [data-all])': { gridTemplateRows: '24px 20px auto' },
    alignContent: 'center',
    '& > [data-name]': { gridColumn: '1 / 4' },
    '& > [data-outcome]': { gridColumn: '4', justifySelf: 'end' },
    '& > [data-number]': { textAlign: 'left' },
    '& > [data-error]': { gridColumn: '1 / 4' },
    '& > [data-time]': { gridColumn: '4', textAlign: 'right' },
  },
}))
export const Unit = styled('span')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  [theme.breakpoints.up('sm')]: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
}))
export const ErrorButton = styled('button')(({ theme }) => ({
  all: 'unset',
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  width: '100%',
  minHeight: 24,
  [TOUCH]: { minHeight: 44 },
  cursor: 'pointer',
  borderRadius: 4,
  color: theme.vars.palette.error.main,
  // Two lines of it fit into a row.
  '& > span': {
    display: '-webkit-box',
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'normal',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
  },
  '&:hover > span': { textDecoration: 'underline' },
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -2 },
}))
export const Pending = styled('span')(({ theme }) => ({
  height: 8,
  borderRadius: 4,
  backgroundColor: theme.vars.palette.action.selected,
}))
