import { redact } from '../../../api/redact'
import type { Values } from '../../types'

/** What today's client secrets look like (gitleaks' rule for Azure): 37 to 40 characters, a digit and `Q~` from the fourth on. */
const SECRET = /[a-zA-Z0-9_~.]{3}\dQ~[a-zA-Z0-9_~.-]{31,34}/
const WHOLE_SECRET = new RegExp(`^${SECRET.source}$`)

export const looksLikeSecret = (text: string): boolean => WHOLE_SECRET.test(text)

/** Begins like a secret of Entra ID today, and is shorter or longer than such a secret is. */
export const looksCutOff = (text: string): boolean =>
  /^[a-zA-Z0-9_~.]{3}\dQ~[a-zA-Z0-9_~.-]*$/.test(text) && !looksLikeSecret(text)

/** The text without the typed secret in any spelling, and without anything that looks like one. */
export const withoutSecrets = (text: string, values: Values, ...others: readonly string[]): string =>
  redact(text, [values.client_secret ?? '', ...others])

/** Whether a value holds the typed secret or something that looks like one: then it may not leave its field. */
export const holdsSecret = (value: string, values: Values): boolean =>
  withoutSecrets(value.toLowerCase(), { client_secret: (values.client_secret ?? '').toLowerCase() }) !==
    value.toLowerCase() || SECRET.test(value)
