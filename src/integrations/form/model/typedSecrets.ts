import type { Field } from './fields'
import { asText, type FormValues } from './values'

/** Shorter pieces are ordinary words too, and taking them out of a message would make it unreadable. */
const SHORTEST_PIECE = 6

/**
 * Every form in which an error text could give a typed secret away, longest first: as typed, as an address or JSON writes
 * it, encoded as HTTP's basic sign-in does, and the half behind the colon of `name:token`.
 */
export function secretsOf(fields: readonly Field[], values: FormValues): string[] {
  const typed = fields
    .filter(({ confidential }) => confidential)
    .map(({ key }) => asText(values[key]))
    .filter(Boolean)
  const pieces = typed.flatMap((secret) => [secret.trim(), secret.slice(secret.indexOf(':') + 1)])
  const long = [...typed, ...pieces.filter(({ length }) => length >= SHORTEST_PIECE)]
  const forms = long.flatMap((text) => [text, ...inAddresses(text), JSON.stringify(text).slice(1, -1), base64(text)])
  return [...new Set(forms)].filter(Boolean).toSorted((one, other) => other.length - one.length)
}

/** As a form's body, strictly, and as `encodeURIComponent` writes it (which throws on half a surrogate pair). */
function inAddresses(text: string): string[] {
  const form = new URLSearchParams({ '': text }).toString().slice(1)
  const strict = form.replaceAll('+', '%20')
  return [form, strict, strict.replaceAll(/%(?:21|27|28|29|2A|7E)/g, decodeURIComponent)]
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(byte)).join(''))
