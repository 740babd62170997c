import { createTheme, ThemeProvider, useTheme, type Theme } from '@mui/material/styles'
// Types `theme.vars` as always there, which is what this file sees to.
import '@mui/material/themeCssVarsAugmentation'
import { useMemo, type ReactNode } from 'react'

interface ThemeVariablesProps {
  /** Where dialogs, menus and lists that float are put; the body where the host names none. */
  portalContainer?: Element | null
  children: ReactNode
}

/** Gives the product a theme with CSS variables: the host's own where it has them, else one made of the host's colours and type. */
export function ThemeVariables({ portalContainer, children }: ThemeVariablesProps) {
  const base = useTheme()
  const theme: Partial<Theme> = base
  const hasVariables = Boolean(theme.vars)
  const own = useMemo(
    () => (hasVariables ? null : createTheme({ ...theme, cssVariables: { cssVarPrefix: 'qualytics' } })),
    [theme, hasVariables],
  )
  const content = portalContainer ? (
    <ThemeProvider theme={() => withContainer(own ?? base, portalContainer)}>{children}</ThemeProvider>
  ) : (
    children
  )
  return own ? <ThemeProvider theme={own}>{content}</ThemeProvider> : content
}

/** A menu names the body itself unless its theme says otherwise, so each kind is named. */
function withContainer(theme: Theme, container: Element): Theme {
  const floating = { defaultProps: { container } }
  return {
    ...theme,
    components: {
      ...theme.components,
      MuiModal: { ...theme.components?.MuiModal, ...floating },
      MuiPopover: { ...theme.components?.MuiPopover, ...floating },
      MuiPopper: { ...theme.components?.MuiPopper, ...floating },
    },
  }
}
