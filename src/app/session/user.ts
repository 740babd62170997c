/** The signed-in person as the side panel shows them. */
export interface SignedInUser {
  name: string
  /** Empty where the platform says none. */
  role: string
  /** Empty where there is none, or where it is the name. */
  email: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** What `GET /users/me` answers, as far as it is understood: a service has no name, and perhaps no role. The panel does without a person it cannot read. */
export function readUser(answer: unknown): SignedInUser | null {
  if (typeof answer !== 'object' || answer === null || !('id' in answer)) return null
  const { id, name, email, user_name, role } = answer as Record<string, unknown>
  const shown = textOf(name) || textOf(email) || textOf(user_name) || `User ${String(id)}`
  return { name: shown, role: textOf(role), email: textOf(email) === shown ? '' : textOf(email) }
}

export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? words.at(-1) : ''
  return `${words[0]?.charAt(0) ?? ''}${last?.charAt(0) ?? ''}`.toUpperCase()
}
