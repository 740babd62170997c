/** Attempts at places where an object could begin: a text of nothing but brackets must not take forever. */
const MOST_ATTEMPTS = 50

/** Every object and array in a text that is otherwise anything, such as a terminal's; and the text without them. */
export function extractJson(text: string): { blocks: unknown[]; rest: string } {
  const blocks: unknown[] = []
  let rest = ''
  let taken = 0
  let attempts = 0
  const starts = /[{[]/g
  for (let start = starts.exec(text); start && attempts < MOST_ATTEMPTS; start = starts.exec(text)) {
    attempts += 1
    const end = endOf(text, start.index)
    const block = end === null ? undefined : parsed(text.slice(start.index, end))
    if (end === null || typeof block !== 'object' || block === null) continue
    blocks.push(block)
    rest += text.slice(taken, start.index)
    taken = end
    starts.lastIndex = end
  }
  return { blocks, rest: rest + text.slice(taken) }
}

/** Behind the bracket that closes the one at `start`; brackets inside strings do not count. */
function endOf(text: string, start: number): number | null {
  let depth = 0
  let inString = false
  for (let at = start; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (inString && mark === '\\') at += 1
    else if (mark === '"') inString = !inString
    else if (!inString && (mark === '{' || mark === '[')) depth += 1
    else if (!inString && (mark === '}' || mark === ']')) depth -= 1
    if (depth === 0) return at + 1
  }
  return null
}

/** As it stands, or without the comma that a hand left behind. */
function parsed(text: string): unknown {
  for (const variant of [text, text.replaceAll(/,(\s*[}\]])/g, '$1')])
    try {
      return JSON.parse(variant)
    } catch {
      // The next variant is tried.
    }
  return undefined
}
