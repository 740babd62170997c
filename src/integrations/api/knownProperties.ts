/** What the contract says of single properties of an integration, beyond the specification of a type. */

/** Properties that the platform sends back; all others it keeps to itself. */
export const READABLE = new Set(['api_url', 'overwrite', 'event_driven', 'enable_announcements', 'parameters'])

/** Properties that hold a web address, by their dotted path. */
export const URL_PROPERTIES = new Set(['api_url', 'parameters.teams_link'])

/** Properties that hold a whole number. */
export const WHOLE_NUMBERS = new Set(['parameters.user_id'])

/** Told by the platform about the credential in use; it says nothing about a new one. */
export const EXPIRY = 'expires_at'
