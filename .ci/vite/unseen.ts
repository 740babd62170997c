/** What MUI brings along and the standalone page never shows: left out of its build. */
import type { Plugin } from 'vite'

/** What stands in its place, and why nobody misses it; a build whose MUI no longer has one of them fails. */
const UNSEEN = [
  // The theme turns ripples off; every button would be ready for one all the same, and be drawn anew at its first press.
  { file: 'material/ButtonBase/TouchRipple', code: 'export default () => null' },
  {
    file: 'material/useLazyRipple/useLazyRipple',
    code: `const none = () => {}
      const still = { ref: { current: null }, shouldMount: false, start: none, stop: none, pulsate: none }
      export default () => still`,
  },
  // `public/boot.js` sets the scheme before the first paint.
  {
    file: 'system/InitColorSchemeScript/InitColorSchemeScript',
    code: `export const DEFAULT_MODE_STORAGE_KEY = 'mode'
      export const DEFAULT_COLOR_SCHEME_STORAGE_KEY = 'color-scheme'
      export const DEFAULT_ATTRIBUTE = 'data-color-scheme'
      export const buildInitColorSchemeScript = () => ''
      export default () => null`,
  },
  // The theme paints no lighter tone over a dark surface that is raised.
  { file: 'material/styles/getOverlayAlpha', code: 'export default () => 0' },
  // An error's number and a link to its words; the number tells enough.
  { file: 'utils/formatMuiErrorMessage/formatMuiErrorMessage', code: 'export default (code) => "MUI " + code' },
  // No `sx` asks for the size of a container.
  {
    file: 'system/cssContainerQueries/cssContainerQueries',
    code: `export const isCqShorthand = () => false
      export const getContainerQuery = () => null
      export const sortContainerQueries = (theme, css) => css
      export default (theme) => theme`,
  },
  // A theme's source code, for tools that extract styles.
  { file: 'material/styles/stringifyTheme', code: 'export const stringifyTheme = () => ""' },
] as const

export const unseen = (): Plugin => {
  const left = new Set<string>()
  return {
    name: 'unseen',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /\/@mui\/.*\.mjs$/ },
      handler(id) {
        const found = UNSEEN.find(({ file }) => id.endsWith(`/@mui/${file}.mjs`))
        if (found) left.add(found.file)
        return found?.code
      },
    },
    buildEnd(error) {
      const missing = UNSEEN.filter(({ file }) => !left.has(file)).map(({ file }) => file)
      if (!error && missing.length > 0) this.error(`MUI no longer has ${missing.join(', ')}: adapt UNSEEN`)
    },
  }
}
