import { isGuid } from '../fields/identifiers'
import { looksLikeSecret } from '../fields/secretFormat'
import type { Candidate } from './candidates'

/** A row of the Azure CLI's `-o table`, as names and values; `rest` is the text without its tables. */
export function extractTables(text: string): { rows: Record<string, string>[]; rest: string } {
  const lines = text.split('\n')
  const rows: Record<string, string>[] = []
  const rest: string[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const rule = lines[index + 1] ?? ''
    const names = /^\s*-{2,}(?:\s+-{2,})+\s*$/.test(rule) ? cellsOf(line, rule) : null
    if (!names) {
      rest.push(line)
      continue
    }
    index += 2
    for (; (lines[index] ?? '').trim() !== ''; index += 1) {
      const cells = cellsOf(lines[index] ?? '', rule)
      if (cells) rows.push(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])))
      else rest.push(lines[index] ?? '')
    }
  }
  return { rows, rest: rest.join('\n') }
}

/** As many cells as the line of dashes has; by their places, or by what is between them where blanks were lost on the way. */
function cellsOf(line: string, rule: string): string[] | null {
  const columns = [...rule.matchAll(/-+/g)]
  const byPlace = columns.map(({ index }, at) => line.slice(index, columns[at + 1]?.index).trim())
  const inPlace = columns.every(({ index }) => index === 0 || /^\s?$/.test(line.charAt(index - 1)))
  if (inPlace && byPlace.every((cell) => !/\s{2}/.test(cell))) return byPlace
  const split = [/\s{2,}|\t/, /\s+/].map((gap) => line.trim().split(gap))
  return split.find(({ length }) => length === columns.length) ?? null
}

/** `-o tsv` of what creates or resets a secret: app, perhaps its name, secret, tenant. */
export function readTsv(line: string): Candidate[] {
  const cells = line.trim().split('\t')
  const [app = '', tenant = ''] = [cells[0], cells.at(-1)]
  const secret = cells.at(-2) ?? ''
  if (cells.length < 3 || cells.length > 4 || !isGuid(app) || !isGuid(tenant) || !looksLikeSecret(secret)) return []
  const from = (name: string) => `${name} in the tab-separated output of the Azure CLI`
  return [
    { field: 'client_id', value: app, from: from('appId'), weak: false },
    { field: 'client_secret', value: secret, from: from('password'), weak: false },
    { field: 'tenant_id', value: tenant, from: from('tenant'), weak: false },
  ]
}
