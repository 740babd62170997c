/** `npm run test:faults` ends with it: writes what became of each cell of the table of failures into `e2e/faults/README.md`. */
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = 'e2e/faults/README.md'
const BEGIN = '<!-- table -->'
const END = '<!-- end of table -->'

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
const report = JSON.parse(readFileSync('.cache/reports/browser.json', 'utf8'))
/** `'save: 500'` is the operation `save` under the fault `500`. */
const cells = new Map()
for (const { title, ok } of report.suites.flatMap(specsOf)) {
  const [, operation, fault] = /^(.+?): (.+)$/.exec(title) ?? []
  if (operation) cells.set(operation, (cells.get(operation) ?? new Map()).set(fault, ok))
}

const lines = [...cells].map(([operation, faults]) => {
  const failed = [...faults].filter(([, ok]) => !ok).map(([fault]) => fault)
  return `| ${operation} | ${faults.size - failed.length} of ${faults.size} | ${failed.join(', ')} |`
})
const table = ['| Operation | Faults withstood | Not yet |', '| --- | --- | --- |', ...lines].join('\n')
const [head] = readFileSync(FILE, 'utf8').split(BEGIN)
writeFileSync(FILE, `${head}${BEGIN}\n\n${table}\n\n${END}\n`)
