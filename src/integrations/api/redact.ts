/** The one place that removes secrets from text: what errors, histories, unreadable entries and assistants show passes here. */

const REMOVED = '[secret removed]'

/** A shorter secret is an ordinary word too, and a text without that word would be unreadable. */
const SHORTEST = 4
/** How much of an unreadable entry is shown. */
const SHOWN = 2_000

/** A name that stands for a secret, wherever it stands. */
export const namesSecret = (name: string): boolean =>
  /secret|token|passw|passphrase|credential|private.?key|api.?key|access.?key|bearer|jwt|cookie|signature/i.test(name)

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(byte)).join(''))

/** How far what writes HTML goes: some leave the quotes alone in a text, some write them as numbers. */
const HTML = [
  { '&': '&amp;', '<': '&lt;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' },
]

const escapedHtml = (text: string, escapes: Partial<Record<string, string>>): string =>
  text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character)

/** Every spelling in which a secret can get into a text: plain, as addresses, forms, JSON, HTML and Basic sign-in write it. */
function spellingsOf(secret: string): string[] {
  const pieces = [secret, secret.trim(), secret.slice(secret.indexOf(':') + 1)]
  const spellings = pieces.flatMap((piece) => {
    const form = new URLSearchParams({ '': piece }).toString().slice(1)
    const strict = form.replaceAll('+', '%20')
    const encoded = base64(piece)
    const json = JSON.stringify(piece).slice(1, -1)
    return [
      piece,
      form,
      form.replaceAll('%7E', '~'),
      strict,
      strict.replaceAll(/%(?:21|27|28|29|2A|7E)/g, decodeURIComponent),
      encoded,
      encoded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
      json,
      JSON.stringify(json).slice(1, -1),
      json.replaceAll('/', String.raw`\/`),
      ...HTML.map((escapes) => escapedHtml(piece, escapes)),
    ]
  })
  return [...new Set(spellings)]
}

/** What today's client secrets of Entra ID look like: 37 to 40 characters, a digit and `Q~` from the fourth on. */
const ENTRA_SECRET = /[\w~.]{3}\dQ~[\w~.-]{31,34}/g
/** A signed token: three parts, of which the first begins like `{"`. */
const JWT = /\beyJ[\w-]{8,}\.[\w-]{2,}\.[\w-]{2,}/g
/** `client_secret: abc`, `?access_token=abc`, in whatever quotes. */
const NAMED =
  /((?:secret|token|passw(?:or)?d|passphrase|credential|api[_-]?key|access[_-]?key|private[_-]?key)[\w-]{0,64}["']?\s{0,9}[:=]\s{0,9})("[^"\n]{1,4000}"|'[^'\n]{1,4000}'|[^\s,;&"'}\]]+)/gi
/** `Authorization: Bearer abc` */
const AUTHORIZATION = /\b(bearer|basic)\s{1,9}[\w~+/.=-]{8,}/gi
/** `https://name:password@host` */
const IN_ADDRESS = /(:\/\/)[^\s/@]{1,512}@/g

/** The text without anything that looks like a secret. */
const withoutSecretShapes = (text: string, removed: string): string =>
  text
    .replaceAll(AUTHORIZATION, `$1 ${removed}`)
    .replaceAll(NAMED, (_all, name: string) => name + removed)
    .replaceAll(ENTRA_SECRET, removed)
    .replaceAll(JWT, removed)
    .replaceAll(IN_ADDRESS, `$1${removed}@`)

/** Takes the given spellings out, at each place the longest. It reads a text once, however many there are. */
function remover(spellings: readonly string[], removed: string): (text: string) => string {
  const byStart = new Map<string, string[]>()
  for (const spelling of spellings) {
    const start = spelling.slice(0, SHORTEST)
    byStart.set(start, [...(byStart.get(start) ?? []), spelling])
  }
  return (text) => {
    if (byStart.size === 0) return text
    let rest = ''
    let from = 0
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      const found = byStart.get(text.slice(at, at + SHORTEST))?.find((spelling) => text.startsWith(spelling, at))
      if (found === undefined) continue
      rest += text.slice(from, at) + removed
      from = at + found.length
      at = from - 1
    }
    return rest + text.slice(from)
  }
}

/** Takes the given secrets out of texts, in any spelling, and whatever else looks like a secret. */
export function redactor(secrets: Iterable<string>, removed = REMOVED): (text: string) => string {
  const spellings = [...new Set([...secrets].flatMap(spellingsOf))]
    .filter(({ length }) => length >= SHORTEST)
    .toSorted((one, other) => other.length - one.length)
  const remove = remover(spellings, removed)
  return (text) => withoutSecretShapes(remove(text), removed)
}

/** The text without the given secrets in any spelling, and without anything that looks like a secret. */
export const redact = (text: string, secrets: Iterable<string> = []): string => redactor(secrets)(text)

const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** A value as JSON that may be shown: secrets taken out, long words and the whole cut (at `longest` characters). */
export function redactedJson(value: unknown, longest = SHOWN): string {
  let text: string | undefined
  try {
    text = JSON.stringify(
      value,
      (key, inner: unknown) =>
        namesSecret(key) && inner !== null
          ? REMOVED
          : typeof inner === 'string'
            ? // Before JSON writes it: an escaped line break would hide where a word begins.
              shortened(redact(inner))
            : inner,
      2,
    )
  } catch {
    // Nested too deeply to be written.
    return ''
  }
  return redact((text ?? '').slice(0, 2 * longest)).slice(0, longest)
}
