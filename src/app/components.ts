import type { CssVarsTheme, Theme, ThemeOptions } from '@mui/material/styles'

type Styling = { theme: Omit<Theme, 'components' | 'palette'> & CssVarsTheme }

const statuses = ['success', 'info', 'warning', 'error'] as const
const NARROW = '@media (max-width: 599.95px)'

const floating = ({ theme }: Styling) => ({
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  boxShadow: '0 1px 2px rgb(0 0 0 / 0.06), 0 8px 24px rgb(0 0 0 / 0.14)',
})

/** How MUI's components look here. What recurs on a screen stands here once and nowhere in `sx`. */
export const components: ThemeOptions['components'] = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      // Tabular throughout: a number that changes must not move its neighbours.
      body: { fontVariantNumeric: 'tabular-nums', textRendering: 'optimizeLegibility' },
      ':focus-visible': { outline: `2px solid ${theme.vars?.palette.primary.main}`, outlineOffset: 2 },
      // The bar at the top of a narrow screen must not cover what is scrolled to or focused.
      [NARROW]: { html: { scrollPaddingTop: 72 } },
    }),
  },
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: ({ theme }) => ({
        minWidth: 0,
        height: 36,
        padding: '0 14px',
        whiteSpace: 'nowrap',
        variants: [
          { props: { size: 'small' }, style: { height: 32, padding: '0 12px' } },
          { props: { size: 'large' }, style: { height: 40, padding: '0 16px' } },
          { props: { variant: 'text' }, style: { padding: '0 10px' } },
          {
            props: { variant: 'contained', color: 'primary' },
            style: {
              '--variant-containedBg': theme.vars.palette.brand.fill,
              '--variant-containedColor': theme.vars.palette.brand.ink,
              '@media (hover: hover)': { '&:hover': { '--variant-containedBg': theme.vars.palette.brand.fillHover } },
              '&:active': { '--variant-containedBg': theme.vars.palette.brand.fillPressed },
            },
          },
          {
            props: { variant: 'outlined', color: 'inherit' },
            style: {
              color: theme.vars.palette.text.primary,
              borderColor: theme.vars.palette.control.border,
              '&:hover': { borderColor: theme.vars.palette.text.secondary },
            },
          },
        ],
      }),
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: ({ theme }) => ({
        width: 32,
        height: 32,
        padding: 0,
        borderRadius: theme.vars.shape.borderRadius,
        color: theme.vars.palette.text.secondary,
        '&:hover': { backgroundColor: theme.vars.palette.action.hover, color: theme.vars.palette.text.primary },
        '& svg': { fontSize: 20 },
      }),
    },
  },
  MuiLink: {
    styleOverrides: { root: { textUnderlineOffset: '0.2em', textDecorationThickness: '1px' } },
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: {
    defaultProps: { elevation: 0 },
    styleOverrides: {
      root: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}`, borderRadius: 10 }),
    },
  },
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
  MuiDialogContentText: {
    styleOverrides: { root: ({ theme }) => ({ color: theme.vars.palette.text.primary }) },
  },
  MuiDialogActions: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '12px 24px',
        borderTop: `1px solid ${theme.vars.palette.divider}`,
        [NARROW]: { padding: '12px 16px' },
      }),
    },
  },
  // The label stands still above its box, where it can be long and is never mistaken for a value.
  MuiInputLabel: {
    defaultProps: { shrink: true, disableAnimation: true },
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.caption,
        position: 'static',
        maxWidth: '100%',
        marginBottom: 4,
        fontWeight: 500,
        color: theme.vars.palette.text.primary,
        transform: 'none',
        whiteSpace: 'normal',
        overflow: 'visible',
        pointerEvents: 'auto',
        '&.Mui-focused': { color: theme.vars.palette.text.primary },
      }),
      asterisk: ({ theme }) => ({ color: theme.vars.palette.text.secondary }),
    },
  },
  MuiFormLabel: {
    styleOverrides: { root: ({ theme }) => ({ ...theme.typography.caption, fontWeight: 500 }) },
  },
  MuiTextField: { defaultProps: { size: 'small' } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiSelect: { defaultProps: { size: 'small' } },
  MuiInputBase: {
    styleOverrides: {
      root: ({ theme }) => theme.typography.body1,
      input: ({ theme }) => ({
        height: 20,
        '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
        '&::-webkit-search-cancel-button': { display: 'none' },
      }),
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 36,
        backgroundColor: theme.vars.palette.control.surface,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.control.border },
        '&:hover:not(.Mui-focused, .Mui-error, .Mui-disabled) .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.text.secondary,
        },
        '&.Mui-disabled': { backgroundColor: theme.vars.palette.action.disabledBackground },
        variants: [
          { props: { multiline: true }, style: { padding: '8px 12px' } },
          { props: ({ startAdornment }) => Boolean(startAdornment), style: { paddingLeft: 10 } },
          { props: ({ endAdornment }) => Boolean(endAdornment), style: { '--_trailingPad': '4px' } },
        ],
      }),
      input: {
        padding: '8px 12px',
        variants: [
          { props: ({ multiline }) => Boolean(multiline), style: { padding: 0 } },
          { props: ({ startAdornment }) => Boolean(startAdornment), style: { paddingLeft: 0 } },
          { props: ({ endAdornment }) => Boolean(endAdornment), style: { paddingRight: 0 } },
        ],
      },
      notchedOutline: { top: 0, '& legend': { display: 'none' } },
    },
  },
  MuiFormHelperText: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.caption, margin: '4px 0 0', overflowWrap: 'anywhere' }),
    },
  },
  MuiFormControlLabel: {
    styleOverrides: {
      root: { marginLeft: 0, marginRight: 16, gap: 4, '& .MuiCheckbox-root, & .MuiRadio-root': { marginLeft: -6 } },
    },
  },
  MuiCheckbox: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: ({ theme }) => checkStyles({ theme }) },
  },
  MuiRadio: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: ({ theme }) => checkStyles({ theme }) },
  },
  MuiSwitch: {
    styleOverrides: {
      root: { width: 40, height: 24, padding: 2, overflow: 'visible' },
      switchBase: ({ theme }) => ({
        padding: 4,
        color: theme.vars.palette.background.paper,
        '&.Mui-checked': { transform: 'translateX(16px)', color: theme.vars.palette.background.paper },
        '&.Mui-checked + .MuiSwitch-track': { opacity: 1, backgroundColor: theme.vars.palette.primary.light },
        '&.Mui-disabled': { color: theme.vars.palette.background.paper },
        '&.Mui-disabled + .MuiSwitch-track': { opacity: 0.5 },
        '&:hover, &.Mui-checked:hover': { backgroundColor: 'transparent' },
      }),
      thumb: { width: 16, height: 16, boxShadow: 'none' },
      track: ({ theme }) => ({ borderRadius: 10, opacity: 1, backgroundColor: theme.vars.palette.control.border }),
    },
  },
  MuiPopover: { styleOverrides: { paper: floating } },
  MuiMenu: { styleOverrides: { list: { padding: 4 } } },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        minHeight: 32,
        padding: '6px 8px',
        borderRadius: theme.vars.shape.borderRadius,
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: theme.vars.palette.action.selected },
        '& + .MuiDivider-root': { margin: '4px 0' },
        '& .MuiListItemIcon-root': { minWidth: 28 },
      }),
    },
  },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: 28, '& svg': { fontSize: 18 } } } },
  MuiTooltip: {
    defaultProps: { enterDelay: 300, enterNextDelay: 100 },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        ...theme.typography.caption,
        padding: '6px 8px',
        color: theme.vars.palette.control.tooltipInk,
        backgroundColor: theme.vars.palette.control.tooltip,
      }),
      arrow: ({ theme }) => ({ color: theme.vars.palette.control.tooltip }),
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
  MuiAlert: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body2,
        padding: '4px 12px',
        borderRadius: 8,
        variants: statuses.map((severity) => ({
          props: { severity, variant: 'standard' as const },
          style: {
            color: theme.vars.palette.text.primary,
            border: `1px solid color-mix(in srgb, ${theme.vars.palette[severity].main} 40%, transparent)`,
            backgroundColor: `color-mix(in srgb, ${theme.vars.palette[severity].main} 6%, ${theme.vars.palette.background.paper})`,
            '& .MuiAlert-icon': { color: theme.vars.palette[severity].main },
          },
        })),
      }),
      icon: { padding: '7px 0', marginRight: 10, fontSize: 20 },
      action: { padding: 0, alignItems: 'center' },
    },
  },
  MuiAlertTitle: {
    styleOverrides: { root: ({ theme }) => ({ ...theme.typography.h3, margin: '0 0 2px' }) },
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
  MuiTabs: {
    styleOverrides: {
      root: { minHeight: 40 },
      indicator: ({ theme }) => ({ backgroundColor: theme.vars.palette.primary.light }),
    },
  },
  MuiTab: {
    styleOverrides: {
      root: ({ theme }) => ({
        minWidth: 0,
        minHeight: 40,
        padding: '8px 12px',
        '&.Mui-selected': { color: theme.vars.palette.text.primary },
      }),
    },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '5px 12px',
        borderColor: theme.vars.palette.divider,
        color: theme.vars.palette.text.secondary,
        '&.Mui-selected': { color: theme.vars.palette.text.primary },
      }),
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body2,
        padding: '8px 12px',
        borderBottomColor: theme.vars.palette.divider,
      }),
      head: ({ theme }) => ({
        ...theme.typography.caption,
        fontWeight: 500,
        color: theme.vars.palette.text.secondary,
      }),
    },
  },
  MuiSkeleton: { defaultProps: { animation: 'pulse' } },
}

const checkStyles = ({ theme }: Styling) => ({
  padding: 6,
  color: theme.vars.palette.control.border,
  '&.Mui-checked, &.MuiCheckbox-indeterminate': { color: theme.vars.palette.primary.light },
  '&:hover': { backgroundColor: theme.vars.palette.action.hover },
})
