import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { ComponentProps } from 'react'
import { TOUCH } from '../../ui/controls/touch'

/** The surface that the rows of one part of the list stand on. */
export const Card = styled('div')(({ theme }) => ({
  overflow: 'hidden',
  borderRadius: 10,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
}))

/** The anatomy of a row: mark, name, status, times, action; below them, over the whole width, a message. Narrow screens stack it. */
export const Root = styled('li')(({ theme }) => ({
  boxSizing: 'border-box',
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '36px minmax(0, 1.1fr) minmax(0, 1fr) 196px 112px',
  gridTemplateAreas: '"mark name status times action" ". message message message message"',
  alignItems: 'center',
  columnGap: 16,
  minHeight: 64,
  padding: '8px 12px 8px 16px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '&:first-of-type:not([aria-posinset]), &[aria-posinset="1"]': { borderTop: 0 },
  '@media (hover: hover)': { '&:hover': { backgroundColor: theme.vars.palette.action.hover } },
  // Above what makes the whole row open the integration.
  '& a, & summary, & time, & button:not([data-row])': { position: 'relative', zIndex: 1 },
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: '36px minmax(0, 1fr) minmax(130px, auto) 112px',
    gridTemplateAreas: '"mark name status action" ". times times times" ". message message message"',
    rowGap: 4,
  },
  [theme.breakpoints.down('sm')]: {
    gridTemplateColumns: '36px minmax(0, 1fr) auto',
    gridTemplateAreas:
      '"mark title action" "mark secondary secondary" ". status status" ". times times" ". message message"',
    columnGap: 12,
    rowGap: 2,
    padding: '12px 8px 8px 12px',
    alignItems: 'start',
  },
}))

/** Where a row stands among rows of which only some exist. */
export type RowPlace = Pick<ComponentProps<'li'>, 'ref' | 'style' | 'aria-setsize' | 'aria-posinset'> & {
  'data-index': number
}

export const List = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' })

export const Name = styled('div')(({ theme }) => ({
  minWidth: 0,
  overflowWrap: 'anywhere',
  '& strong': { ...theme.typography.body1, fontWeight: 600 },
  // There, what stands under the title has the width of the action beside the title, too.
  [theme.breakpoints.down('sm')]: { display: 'contents' },
}))
export const Title = styled('div')({ gridArea: 'title', minWidth: 0, alignSelf: 'center' })

/** Stretches what is pressed over the whole row. */
const wholeRow = { '&::after': { content: '""', position: 'absolute', inset: 0 } } as const

export const Opener = styled('button')(({ theme }) => ({
  all: 'unset',
  ...theme.typography.body1,
  cursor: 'pointer',
  fontWeight: 600,
  minHeight: 24,
  ...wholeRow,
  '&:focus-visible::after': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -2 },
}))
export const ConnectButton = styled(Button)({ position: 'static', ...wholeRow })

export const Beta = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  marginLeft: 8,
  padding: '1px 6px',
  borderRadius: 4,
  border: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
}))
export const Secondary = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  gridArea: 'secondary',
  overflowWrap: 'anywhere',
  color: theme.vars.palette.text.secondary,
  '& a': {
    display: 'inline-block',
    minHeight: 24,
    lineHeight: '24px',
    color: 'inherit',
    textDecorationColor: theme.vars.palette.divider,
    textUnderlineOffset: '0.2em',
  },
}))
export const Status = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  gridArea: 'status',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 12px',
}))
export const Times = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  gridArea: 'times',
  color: theme.vars.palette.text.secondary,
  fontVariantNumeric: 'tabular-nums',
}))
export const Expiry = styled('div', { shouldForwardProp: (name) => name !== 'tone' })<{
  tone: 'neutral' | 'warning' | 'error'
}>(({ theme, tone }) => ({
  // The same words stand in the middle of a sentence where the secret has expired.
  '&::first-letter': { textTransform: 'uppercase' },
  ...(tone !== 'neutral' && { color: theme.vars.palette[tone].main }),
}))

/** A button in a line of words. */
export const TextButton = styled('button')(({ theme }) => ({
  all: 'unset',
  cursor: 'pointer',
  fontWeight: 500,
  minHeight: 24,
  [TOUCH]: { display: 'inline-grid', alignItems: 'center', minHeight: 44 },
  color: theme.vars.palette.primary.main,
  textDecoration: 'underline',
  textUnderlineOffset: '0.2em',
  borderRadius: 4,
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
}))
/** An icon in a line of words. */
export const SmallIconButton = styled(IconButton)(({ theme }) => ({
  width: 24,
  height: 24,
  padding: 4,
  fontSize: 16,
  verticalAlign: 'middle',
  color: theme.vars.palette.text.secondary,
}))
export const Action = styled('div')({
  gridArea: 'action',
  justifySelf: 'end',
  display: 'flex',
  alignItems: 'center',
  gap: 4,
})
export const Message = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  gridArea: 'message',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  paddingBottom: 4,
  overflowWrap: 'anywhere',
  color: theme.vars.palette.text.secondary,
}))
