/** A piece of help that is one line of words, bold words, code and links to the web. */
export type InlinePart =
  | string
  | { mark: 'strong' | 'code'; text: string }
  | { mark: 'link'; text: string; href: string }

/** What means nothing in Markdown; `\x60` is the backtick. */
const WORDS = String.raw`[^*_\x60\[\]<>&!\\\p{C}\p{Zl}\p{Zp}]`
const PART = new RegExp(
  [
    String.raw`\*\*(?<strong>[\p{L}\p{N}](?:${WORDS}*[\p{L}\p{N}])?)\*\*(?!\*)`,
    String.raw`\x60(?<code>[^\x60\s](?:[^\x60\p{C}\p{Zl}\p{Zp}]*[^\x60\s\p{C}])?)\x60(?!\x60)`,
    String.raw`\[(?<label>${WORDS}+)\]\((?<href>https:\/\/(?:[\w\-.~:\/?#@!$',;=+]|%[\dA-F]{2})+)\)`,
    `(?<words>${WORDS}+)`,
  ].join('|'),
  'uy',
)
const BLOCK = /^(?:[#>\-+=~|]|\d+[.)])/

/** The parts of such a line; `null` for all other Markdown, which takes a reader of its own. */
export function readInline(markdown: string): InlinePart[] | null {
  if (BLOCK.test(markdown) || markdown !== markdown.trim()) return null
  const parts: InlinePart[] = []
  PART.lastIndex = 0
  for (let at = 0; at < markdown.length; at = PART.lastIndex) {
    const { strong, code, label, href, words } = PART.exec(markdown)?.groups ?? {}
    if (strong) parts.push({ mark: 'strong', text: strong })
    else if (code) parts.push({ mark: 'code', text: code })
    else if (label && href) parts.push({ mark: 'link', text: label, href })
    else if (words) parts.push(words)
    else return null
  }
  return parts
}
