/**
 * The production build needs nothing that the oldest supported browsers lack: Chrome and Edge 120, Firefox 128, Safari 17.4. Vite
 * translates syntax down to them, and TypeScript's `lib` knows no later JavaScript. What is left are parts of the browser, in a
 * list of our own: the well-kept tools read source files, not what libraries bring into a build.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const TOO_NEW = {
  'Promise.try': /\bPromise\.try\(/,
  'Array.fromAsync': /\bArray\.fromAsync\(/,
  'URL.parse': /\bURL\.parse\(/,
  'Set methods': /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'Iterator helpers': /\bIterator\.from\(/,
  'RegExp.escape': /\bRegExp\.escape\(/,
  'JSON.rawJSON': /\bJSON\.rawJSON\(/,
  'Uint8Array in base64': /\bUint8Array\.from(Base64|Hex)\(/,
  'Element.moveBefore': /\.moveBefore\(/,
  'scheduler.yield': /\bscheduler\.yield\(/,
  'Intl.DurationFormat': /\bIntl\.DurationFormat\b/,
  'light-dark()': /\blight-dark\(/,
  'anchor positioning': /\b(anchor-name|position-anchor|position-area)\s*:/,
  'interpolate-size': /\binterpolate-size\s*:/,
  '@starting-style': /@starting-style\b/,
  'field-sizing': /\bfield-sizing\s*:|\bfieldSizing\b/,
}

const [, , folder = 'dist'] = process.argv
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|css|html)$/.test(file))
const wrong = files.flatMap((file) => {
  const text = readFileSync(join(folder, file), 'utf8')
  return Object.keys(TOO_NEW)
    .filter((name) => TOO_NEW[name].test(text))
    .map((name) => `${file}: ${name} is newer than the oldest supported browsers`)
})
for (const words of wrong) console.error(words)
console.log(`${files.length} files looked through for ${Object.keys(TOO_NEW).length} features: ${wrong.length} found`)
process.exitCode = wrong.length === 0 && files.length > 0 ? 0 : 1
