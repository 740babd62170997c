import { describe, expect, it } from 'vitest'
import { theme } from './theme'

type Colour = [red: number, green: number, blue: number]

function parse(css: string): { colour: Colour; opacity: number } {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(css)
  const [red, green, blue, opacity] = hex
    ? [...hex.slice(1).map((part) => Number.parseInt(part, 16)), 1]
    : (css.match(/[\d.]+/g) ?? []).map(Number)
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`Not a colour: ${css}`)
  return { colour: [red, green, blue], opacity: opacity ?? 1 }
}

/** What is seen where `css` lies on `below`. */
function over(css: string, below: Colour): Colour {
  const { colour, opacity } = parse(css)
  const mix = (index: 0 | 1 | 2) => colour[index] * opacity + below[index] * (1 - opacity)
  return [mix(0), mix(1), mix(2)]
}

const tint = (css: string, share: number): string => {
  const [red, green, blue] = parse(css).colour
  return `rgba(${red}, ${green}, ${blue}, ${share})`
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
function contrast(words: string, surface: Colour): number {
  const [dark = 0, light = 0] = [luminance(over(words, surface)), luminance(surface)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const WORDS = 4.5
const SHAPES = 3

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const palette = theme.colorSchemes[scheme]?.palette
  if (!palette) throw new Error(`The theme has no ${scheme} scheme.`)
  const page = parse(palette.background.default).colour
  const card = parse(palette.background.paper).colour
  const plain = { page, card, field: parse(palette.control.surface).colour }
  const surfaces = {
    ...plain,
    'hovered page': over(palette.action.hover, page),
    'hovered card': over(palette.action.hover, card),
    'selected page': over(palette.action.selected, page),
    'selected card': over(palette.action.selected, card),
  }
  const tones = {
    text: palette.text.primary,
    'secondary text': palette.text.secondary,
    primary: palette.primary.main,
    secondary: palette.secondary.main,
    success: palette.success.main,
    warning: palette.warning.main,
    error: palette.error.main,
    info: palette.info.main,
  }
  const pairs = Object.entries(tones).flatMap(([tone, colour]) =>
    Object.entries(surfaces).map(([name, surface]) => ({ tone, colour, name, surface })),
  )

  it.each(pairs)('$tone can be read on $name', ({ colour, surface }) => {
    expect(contrast(colour, surface)).toBeGreaterThanOrEqual(WORDS)
  })

  it.each(['success', 'warning', 'error', 'info'] as const)('words can be read on a notice of %s', (status) => {
    for (const below of [page, card]) {
      const notice = over(tint(palette[status].main, 0.08), below)
      for (const words of [palette.text.primary, palette.text.secondary, palette[status].main, palette.primary.main])
        expect(contrast(words, notice)).toBeGreaterThanOrEqual(WORDS)
    }
  })

  it.each(['fill', 'fillHover', 'fillPressed'] as const)('the primary action can be read on its %s', (fill) => {
    expect(contrast(palette.brand.ink, parse(palette.brand[fill]).colour)).toBeGreaterThanOrEqual(WORDS)
  })

  it.each(['primary', 'secondary', 'success', 'warning', 'error', 'info'] as const)(
    'words can be read on filled %s, also while it is pointed at',
    (name) => {
      const { main, dark, contrastText } = palette[name]
      expect(contrast(contrastText, parse(main).colour)).toBeGreaterThanOrEqual(WORDS)
      expect(contrast(contrastText, parse(dark).colour)).toBeGreaterThanOrEqual(WORDS)
    },
  )

  it('words can be read in a tooltip', () => {
    expect(contrast(palette.control.tooltipInk, parse(palette.control.tooltip).colour)).toBeGreaterThanOrEqual(WORDS)
  })

  it.each(Object.entries(plain))('controls, focus rings and shapes stand out from the %s', (_name, surface) => {
    const shapes = [palette.control.border, palette.text.secondary]
    for (const name of ['primary', 'success', 'warning', 'error', 'info'] as const)
      shapes.push(palette[name].main, palette[name].light)
    for (const shape of shapes) expect(contrast(shape, surface)).toBeGreaterThanOrEqual(SHAPES)
  })
})
