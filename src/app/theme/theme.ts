import { createTheme, type TypographyVariantsOptions } from '@mui/material/styles'
import { controls } from './controls'
import { dark, light } from './palette'
import { surfaces } from './surfaces'

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true
  }
}

/** Where the person's choice of Light, Dark or System is kept; `index.html` reads it before the first paint. */
export const MODE_KEY = 'qualytics-theme'

const pixels = (size: number, line: number, weight = 400) => ({
  fontSize: `${size / 16}rem`,
  lineHeight: `${line / size}`,
  fontWeight: weight,
  letterSpacing: 0,
})

const typography: TypographyVariantsOptions = {
  fontFamily: "'Inter Variable', 'Inter Fallback', system-ui, sans-serif",
  fontSize: 14,
  fontWeightMedium: 500,
  fontWeightBold: 600,
  h1: { ...pixels(20, 28, 600), letterSpacing: '-0.012em' },
  h2: { ...pixels(16, 24, 600), letterSpacing: '-0.006em' },
  h3: pixels(14, 20, 600),
  h4: pixels(14, 20, 600),
  h5: pixels(13, 18, 600),
  h6: pixels(13, 18, 600),
  subtitle1: pixels(14, 20, 500),
  subtitle2: pixels(13, 18, 500),
  body1: pixels(14, 20),
  body2: pixels(13, 18),
  button: { ...pixels(14, 20, 500), textTransform: 'none' },
  caption: pixels(12, 16),
  overline: { ...pixels(12, 16, 500), textTransform: 'none' },
}

/** The one theme: its colours are CSS variables below `[data-mode="light"]` and `[data-mode="dark"]`. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-mode' },
  colorSchemes: { light: { palette: light }, dark: { palette: dark } },
  shape: { borderRadius: 6 },
  spacing: 8,
  typography,
  // What recurs on a screen stands there once, and in no `sx`.
  components: { ...controls, ...surfaces },
  focusVisible: true,
  motion: { reducedMotion: 'system' },
  transitions: {
    easing: {
      easeInOut: 'cubic-bezier(0, 0, 0.2, 1)',
      easeOut: 'cubic-bezier(0, 0, 0.2, 1)',
      easeIn: 'cubic-bezier(0, 0, 0.2, 1)',
      sharp: 'cubic-bezier(0, 0, 0.2, 1)',
    },
    duration: {
      shortest: 120,
      shorter: 120,
      short: 140,
      standard: 160,
      complex: 200,
      enteringScreen: 180,
      leavingScreen: 140,
    },
  },
})
