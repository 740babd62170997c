import { createTheme, ThemeProvider, useTheme, type Theme } from '@mui/material/styles'
// Types `theme.vars` as always there, which is what this file sees to.
import '@mui/material/themeCssVarsAugmentation'
import { useMemo, type ReactNode } from 'react'

/** Gives the product a theme with CSS variables: the host's own where it has them, else one made of the host's colours and type. */
export function ThemeVariables({ children }: { children: ReactNode }) {
  const theme: Partial<Theme> = useTheme()
  const hasVariables = Boolean(theme.vars)
  const own = useMemo(
    () => (hasVariables ? null : createTheme({ ...theme, cssVariables: { cssVarPrefix: 'qualytics' } })),
    [theme, hasVariables],
  )
  return own ? <ThemeProvider theme={own}>{children}</ThemeProvider> : children
}
