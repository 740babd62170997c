import type { ThemeOptions } from '@mui/material/styles'

/** What a finger presses is larger than what a mouse points at. */
export const TOUCH = '@media (pointer: coarse)'

/** How MUI's controls look here: what is pressed, typed into or switched. */
export const controls: ThemeOptions['components'] = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: ({ theme }) => ({
        minWidth: 0,
        height: 36,
        padding: '0 14px',
        whiteSpace: 'nowrap',
        [TOUCH]: { minHeight: 44 },
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
        [TOUCH]: { minWidth: 44, minHeight: 44 },
      }),
    },
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
        [TOUCH]: { minHeight: 44 },
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
  // As high as the field that it takes the place of.
  MuiAutocomplete: {
    styleOverrides: {
      root: {
        '& .MuiOutlinedInput-root': { paddingTop: 0, paddingBottom: 0, paddingLeft: 0 },
        '& .MuiOutlinedInput-root .MuiAutocomplete-input': { padding: '8px 12px' },
      },
    },
  },
  MuiFormHelperText: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.caption, margin: '4px 0 0', overflowWrap: 'anywhere' }),
    },
  },
  MuiCheckbox: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: ({ theme }) => ({
        padding: 6,
        color: theme.vars.palette.control.border,
        '&.Mui-checked, &.MuiCheckbox-indeterminate': { color: theme.vars.palette.primary.light },
        '&:hover': { backgroundColor: theme.vars.palette.action.hover },
        [TOUCH]: { padding: 12 },
      }),
    },
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
}
