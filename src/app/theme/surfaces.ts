import type { CssVarsTheme, Theme, ThemeOptions } from '@mui/material/styles'
import { TOUCH } from './controls'

type Styling = { theme: Omit<Theme, 'components' | 'palette'> & CssVarsTheme }

const NARROW = '@media (max-width: 599.95px)'

const floating = ({ theme }: Styling) => ({
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  boxShadow: '0 1px 2px rgb(0 0 0 / 0.06), 0 8px 24px rgb(0 0 0 / 0.14)',
})

/** How MUI's surfaces look here: what lies on the page or over it, and what shows how things stand. */
export const surfaces: ThemeOptions['components'] = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      // Tabular throughout: a number that changes must not move its neighbours.
      body: { fontVariantNumeric: 'tabular-nums', textRendering: 'optimizeLegibility' },
      ':focus-visible': { outline: `2px solid ${theme.vars?.palette.primary.main}`, outlineOffset: 2 },
      // Neither the messages at the lower edge nor the bar at the top of a narrow screen cover what is scrolled to or focused.
      html: { scrollPaddingBottom: 96 },
      [NARROW]: { html: { scrollPaddingTop: 72 } },
    }),
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiBackdrop: {
    styleOverrides: {
      root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgb(10 12 16 / 0.55)' } },
    },
  },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        ...floating({ theme }),
        borderRadius: 12,
        margin: 24,
        [NARROW]: {
          '&[role="dialog"]': {
            width: '100%',
            maxWidth: '100%',
            height: '100%',
            maxHeight: 'none',
            margin: 0,
            border: 0,
            borderRadius: 0,
          },
        },
      }),
    },
  },
  MuiDialogTitle: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.h2, padding: '16px 24px', [NARROW]: { padding: 16 } }),
    },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '0 24px 24px', [NARROW]: { padding: '0 16px 16px' } } } },
  MuiDialogActions: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '12px 24px',
        borderTop: `1px solid ${theme.vars.palette.divider}`,
        [NARROW]: { padding: '12px 16px' },
      }),
    },
  },
  MuiPopover: {
    styleOverrides: {
      // What was opened last is in front, also of a short message.
      root: ({ theme }) => ({ zIndex: theme.zIndex.snackbar + 1 }),
      paper: floating,
    },
  },
  MuiMenu: { styleOverrides: { list: { padding: 4 } } },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        minHeight: 32,
        [TOUCH]: { minHeight: 44 },
        padding: '6px 8px',
        borderRadius: theme.vars.shape.borderRadius,
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: theme.vars.palette.action.selected },
        '& + .MuiDivider-root': { margin: '4px 0' },
        '& .MuiListItemIcon-root': { minWidth: 28 },
      }),
    },
  },
  MuiChip: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.caption,
        height: 24,
        borderRadius: theme.vars.shape.borderRadius,
        fontWeight: 500,
        variants: [
          { props: { size: 'small' }, style: { height: 20, borderRadius: 4 } },
          {
            props: { variant: 'outlined', color: 'default' },
            style: { borderColor: theme.vars.palette.divider, color: theme.vars.palette.text.secondary },
          },
        ],
      }),
      deleteIcon: { fontSize: 16, margin: '0 6px 0 -4px' },
      label: {
        paddingLeft: 8,
        paddingRight: 8,
        variants: [{ props: { size: 'small' }, style: { paddingLeft: 6, paddingRight: 6 } }],
      },
    },
  },
  MuiLinearProgress: {
    styleOverrides: {
      root: ({ theme }) => ({
        height: 6,
        borderRadius: 3,
        backgroundColor: theme.vars.palette.action.selected,
      }),
      bar: ({ theme }) => ({
        borderRadius: 3,
        variants: [{ props: { color: 'primary' }, style: { backgroundColor: theme.vars.palette.primary.light } }],
      }),
    },
  },
}
