const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&#34;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}
const ENTITY = new RegExp(Object.keys(ENTITIES).join('|'), 'g')

/** What stands in front of a line in mail, in a log, in the output of containers, in the plan of an infrastructure tool. */
const QUOTED = /^(?:\s*>)+ ?/
const LOGGED =
  /^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[\d.,]*(?:Z|[+-]\d\d:?\d\d)?\]?\s*(?:\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR)\]?:?\s)?/i
const CONTAINER = /^[\w.-]+\s+\| /

/** The text as the program printed it, before mail, chat, a log or a coloured terminal had its way with quotes, blanks and lines. */
export function normalize(text: string): string {
  const plain = text
    .replaceAll(new RegExp(String.raw`\u001B\[[\d;]*[A-Za-z]`, 'g'), '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replaceAll(/[“”„‟«»″]/g, '"')
    .replaceAll(/[‘’‚‛′]/g, "'")
    .replaceAll(/(?<=[\da-f])[‐‑‒–—−](?=[\da-f])/gi, '-')
    .replaceAll(ENTITY, (entity) => ENTITIES[entity] ?? entity)
  return unescaped(plain)
    .split('\n')
    .map((line) => line.slice(0, 200).replace(QUOTED, '').replace(LOGGED, '').replace(CONTAINER, '') + line.slice(200))
    .join('\n')
}

/** JSON that a log put into a string of its own. */
const unescaped = (text: string): string =>
  /[{,[]\s*(?:\\n\s*)*\\"\w/.test(text) ? text.replaceAll(String.raw`\n`, '\n').replaceAll(String.raw`\"`, '"') : text
