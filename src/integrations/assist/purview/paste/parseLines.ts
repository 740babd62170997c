import { noCandidates, type Candidate, type Candidates } from './candidates'
import { repairEndpoint } from '../fields/endpoint'
import { labels, type Field } from '../fields/fieldNames'
import { bare, clientIdOfPortalPage, isGuid } from '../fields/identifiers'
import { fieldOfName, isEndDateName, lookAlike } from './labels'
import { looksLikeSecret } from '../fields/secretFormat'
import { readTsv } from './parseTable'

/** Several `NAME=value` in one line, as before a command or behind one `export`. */
const ASSIGNMENTS = /(?:^|[\s;&])(?:export\s+|set\s+|\$env:)?([A-Z][A-Z0-9_]*)=("(?:[^"\\]|\\.)*"|'[^']*'|[^\s;&"']+)/g
/** `export NAME=value`, `$env:NAME = "value"`, `"name": "value",`, `Name: value`, `Name <tab> value` */
const NAMED = /^(?:export\s+|set\s+|\$env:|\$)?["']?([A-Za-z][\w .()-]{0,50}?)["']?\s*(?:=|:(?!\/\/)|\t| {2,})\s*(.*)$/i
const PROMPT = /^(?:\$|>|PS [^>]*>|[\w.-]+@[\w.-]+:[^$#]*[$#])\s+/
const COMMENT_OR_COMMAND = /^(?:#|\/\/ |az |WARNING:|[`'"{}[\],;|+=*-]*$)/
/** Longer lines are no labelled value. */
const LONGEST_LINE = 4000

/** Reads what is not JSON, line by line: environment files, shells, portal pages copied as text, addresses. */
export function readLines(text: string): Candidates {
  const read = noCandidates()
  const lines = text.split('\n').map(plain)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const next = lines[index + 1] ?? ''
    // Portals copy as a label in one line and its value in the next.
    if (isLabel(line) && next !== '' && !isLabel(next) && readNamed(line, next, read)) index += 1
    else if (!COMMENT_OR_COMMAND.test(line) && !readLine(line, read)) read.unread += 1
  }
  return read
}

/** A line without its prompt, its list mark and bold letters; `set "NAME=value"` without the quotes around both. */
const plain = (line: string): string =>
  line
    .trim()
    .replace(PROMPT, '')
    .replace(/^(?:[-+~*•]|\d+[.)])\s+/, '')
    .replace(/^\*\*([^*]+)\*\*/, '$1')
    .replace(/^set\s+"(.*)"$/i, 'set $1')

const isLabel = (line: string): boolean => {
  const name = labelOf(line)
  return fieldOfName(name) !== null || lookAlike(name) !== null || isEndDateName(name)
}

const labelOf = (name: string): string => name.slice(0, 60).replace(/[\s:*]+$/, '')

function readLine(line: string, read: Candidates): boolean {
  if (line.length > LONGEST_LINE) return false
  const several = [...line.matchAll(ASSIGNMENTS)]
  if (several.length > 1) return several.map(([, name = '', value = '']) => readNamed(name, value, read)).includes(true)
  const [, name = '', value = ''] = NAMED.exec(line) ?? []
  if (name !== '' && readNamed(name, value, read)) return true
  const words = readTsv(line)
  const found = words.length > 0 ? words : line.split(/\s+/).flatMap((word) => readWord(word))
  read.found.push(...found)
  return found.length > 0
}

function readNamed(name: string, value: string, read: Candidates): boolean {
  // A row of a table gives its first cell.
  const unquoted = withoutQuotes(value.split('\t')[0] ?? '')
  const label = labelOf(name)
  const named = fieldOfName(label)
  const otherThing = lookAlike(label)
  if (unquoted === '' || isLabel(unquoted)) return false
  if (named) read.found.push({ ...named, value: unquoted, from: `${label} in the pasted text` })
  else if (otherThing !== null) read.ignored.push(`${label} in the pasted text: ${otherThing}`)
  else if (isEndDateName(label)) read.endDates.push(unquoted)
  else return false
  return true
}

/** Marks a value that was not copied to its end. */
export const CUT = '\u0000'

/** A value as a shell or an environment file would read it. */
function withoutQuotes(value: string): string {
  const quoted = /^(["'`])(.*?)\1[,;]?(?:\s+#.*)?$/.exec(value.trim())
  return quoted
    ? (quoted[2] ?? '')
    : value
        .trim()
        .replace(/\s+#.*$/, '')
        .replace(/[,;]$/, '')
        // A quote that is opened and not closed: the rest of the value may be missing.
        .replace(/^["'`](?=[^"'`]*$)/, CUT)
}

/** A word that tells by its shape alone what it is. */
export function readWord(word: string): Candidate[] {
  const text = bare(word)
  const clientId = clientIdOfPortalPage(text)
  if (clientId !== null) return [unnamed('client_id', clientId, 'the address of a portal page')]
  if (looksLikeSecret(text)) return [unnamed('client_secret', text, `what looks like a ${labels.client_secret}`)]
  if (!/[./]/.test(text) || isGuid(text)) return []
  const repair = repairEndpoint(text, { tenant_id: '11111111-1111-4111-8111-111111111111' })
  const isAddress = repair === null || repair.kind === 'repaired' || repair.suggestion !== null
  return isAddress ? [unnamed('api_url', text, 'the pasted address')] : []
}

const unnamed = (field: Field, value: string, from: string): Candidate => ({
  field,
  value,
  from,
  weak: false,
  unnamed: true,
})
