import type { PaletteOptions } from '@mui/material/styles'

declare module '@mui/material/styles' {
  interface Palette {
    /** The orange of the brand as a surface: the mark and the primary action. Words on it are in `ink`. */
    brand: { fill: string; fillHover: string; fillPressed: string; ink: string }
    /** Edges by which a control is recognised: at least 3:1 on every surface, unlike `divider`, which only orders. */
    control: { border: string; surface: string; tooltip: string; tooltipInk: string }
  }
  interface PaletteOptions {
    brand?: Palette['brand']
    control?: Palette['control']
  }
}

const brand = { fill: '#FF9933', fillHover: '#F58D22', fillPressed: '#E88016', ink: '#1A1206' }

/**
 * `main` of a colour is its tone for words (4.5:1 on page and card), `light` its tone for shapes such as a bar, a tick or
 * an indicator (3:1). The brand's own orange passes neither on white and is kept for surfaces: `brand`.
 */
export const light: PaletteOptions = {
  brand,
  control: { border: '#868D9A', surface: '#FFFFFF', tooltip: '#23272F', tooltipInk: '#FFFFFF' },
  primary: { main: '#A14D00', light: '#D46A00', dark: '#7F3C00', contrastText: '#FFFFFF' },
  secondary: { main: '#434A56', light: '#5B6270', dark: '#2C313A', contrastText: '#FFFFFF' },
  success: { main: '#17703F', light: '#1F8A50', dark: '#0F552F', contrastText: '#FFFFFF' },
  warning: { main: '#855D00', light: '#B07C00', dark: '#664700', contrastText: '#FFFFFF' },
  error: { main: '#BF2A1D', light: '#D8402F', dark: '#951E14', contrastText: '#FFFFFF' },
  info: { main: '#1F5FB8', light: '#3B7AD0', dark: '#17488C', contrastText: '#FFFFFF' },
  background: { default: '#FAFAFA', paper: '#FFFFFF' },
  text: { primary: '#17191E', secondary: '#5B6270', disabled: '#9AA1AD' },
  divider: '#E4E6EA',
  action: {
    active: '#5B6270',
    hover: 'rgba(23, 25, 30, 0.05)',
    selected: 'rgba(23, 25, 30, 0.07)',
    focus: 'rgba(23, 25, 30, 0.07)',
    disabled: '#9AA1AD',
    disabledBackground: '#ECEDF0',
    hoverOpacity: 0.06,
  },
}

export const dark: PaletteOptions = {
  brand,
  control: { border: '#687080', surface: '#0F1115', tooltip: '#2E333D', tooltipInk: '#F2F3F5' },
  primary: { main: '#FFA64D', light: '#FF9933', dark: '#FFBD7A', contrastText: '#1A1206' },
  secondary: { main: '#C6CBD4', light: '#A1A8B5', dark: '#E3E6EB', contrastText: '#16191F' },
  success: { main: '#5CC98B', light: '#44B878', dark: '#86DAA9', contrastText: '#0B1A12' },
  warning: { main: '#E8C14A', light: '#D6AC2C', dark: '#F0D47E', contrastText: '#1A1503' },
  error: { main: '#FF8F85', light: '#F4695C', dark: '#FFB3AC', contrastText: '#2A0906' },
  info: { main: '#85B4FF', light: '#5D97F2', dark: '#AFCDFF', contrastText: '#071427' },
  background: { default: '#0F1115', paper: '#16191F' },
  text: { primary: '#ECEEF1', secondary: '#A1A8B5', disabled: '#626977' },
  divider: '#282C35',
  action: {
    active: '#A1A8B5',
    hover: 'rgba(236, 238, 241, 0.06)',
    selected: 'rgba(236, 238, 241, 0.09)',
    focus: 'rgba(236, 238, 241, 0.09)',
    disabled: '#626977',
    disabledBackground: '#22262E',
    hoverOpacity: 0.08,
  },
}
