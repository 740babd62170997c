/**
 * Our own, as what lists licences looks at what is installed, not at what is inside a build. Reads third-party notices as Vite writes them.
 */
import { readFileSync } from 'node:fs'

/** Licences that ask for no more than their text beside the code. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1'])

/** What is wrong with the notices of a build that has these packages inside, and how many they name. */
export function readNotices(file, inside) {
  const notices = readFileSync(file, 'utf8')
    .split(/^## (?=.+ - \S+ \(.+\)$)/m)
    .slice(1)
    .map((notice) => {
      const [title = '', ...text] = notice.split('\n')
      const [, name, licence] = /^(.+) - \S+ \((.+)\)$/.exec(title) ?? []
      return { name, licence, text: text.join('\n').trim() }
    })
  const named = new Set(notices.map(({ name }) => name))
  const faults = [
    ...inside.filter((name) => !named.has(name)).map((name) => `${file} does not name ${name}`),
    ...notices
      .filter(({ licence }) => !ALLOWED.has(licence))
      .map(({ name, licence }) => `${name}: under ${licence}, which nobody has looked at`),
    ...notices.filter(({ text }) => text.length < 500).map(({ name }) => `${name}: without its licence's text`),
  ]
  return { count: notices.length, faults }
}
