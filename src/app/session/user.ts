/** The signed-in person as the side panel shows them. */
export interface SignedInUser {
  name: string
  role: string
  email?: string
}

/** What `GET /api/users/me` answers, as far as it is understood. The panel does without a person it cannot read. */
export function readUser(answer: unknown): SignedInUser | null {
  if (typeof answer !== 'object' || answer === null || !('name' in answer) || !('role' in answer)) return null
  const { name, role } = answer
  if (typeof name !== 'string' || typeof role !== 'string') return null
  const email = 'email' in answer && typeof answer.email === 'string' ? answer.email : undefined
  return { name, role, email }
}

export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? words.at(-1) : ''
  return `${words[0]?.charAt(0) ?? ''}${last?.charAt(0) ?? ''}`.toUpperCase()
}
