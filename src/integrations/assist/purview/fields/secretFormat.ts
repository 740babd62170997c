import type { Values } from '../../types'

/** What today's client secrets look like (gitleaks' rule for Azure): 37 to 40 characters, a digit and `Q~` from the fourth on. */
const SECRET = /[a-zA-Z0-9_~.]{3}\dQ~[a-zA-Z0-9_~.-]{31,34}/
const WHOLE_SECRET = new RegExp(`^${SECRET.source}$`)
const EVERY_SECRET = new RegExp(SECRET.source, 'g')

export const looksLikeSecret = (text: string): boolean => WHOLE_SECRET.test(text)

/** Begins like one of today's secrets and is shorter or longer than they are. */
export const looksCutOff = (text: string): boolean =>
  /^[a-zA-Z0-9_~.]{3}\dQ~[a-zA-Z0-9_~.-]*$/.test(text) && !looksLikeSecret(text)

/** Shorter ones would take ordinary words out of the text. */
const SHORTEST = 4
const REMOVED = '[secret removed]'

/** Every spelling in which a secret could have got into a text. */
function spellings(secret: string): string[] {
  const trimmed = secret.trim()
  const all = [secret, trimmed, JSON.stringify(secret).slice(1, -1)]
  // As a form's body has it, and as an address has it.
  for (const each of [secret, trimmed]) {
    const encoded = new URLSearchParams([['', each]]).toString().slice(1)
    all.push(encoded, encoded.replaceAll('+', '%20'), encoded.replaceAll('%7E', '~'))
  }
  return all.filter(({ length }) => length >= SHORTEST).toSorted((one, other) => other.length - one.length)
}

/** The text without the typed secret in any spelling, and without anything that has the shape of one. */
export const withoutSecrets = (text: string, values: Values, ...others: readonly string[]): string =>
  [values.client_secret ?? '', ...others]
    .flatMap(spellings)
    .reduce((cleaned, spelling) => cleaned.replaceAll(spelling, REMOVED), text)
    .replaceAll(EVERY_SECRET, REMOVED)

/** Whether a value holds the typed secret or something of its shape: then it may not leave its field. */
export const holdsSecret = (value: string, values: Values): boolean =>
  withoutSecrets(value.toLowerCase(), { client_secret: (values.client_secret ?? '').toLowerCase() }) !==
    value.toLowerCase() || SECRET.test(value)
