import type { UserStub } from './schemas'

/** What a person or a service is called: name, else email, else user name, else `User 7`. */
export const displayName = ({ id, name, email, user_name }: UserStub): string =>
  [name, email, user_name].find((words) => words?.trim())?.trim() ?? `User ${id}`

export const isService = ({ user_type }: UserStub): boolean => user_type?.toLowerCase() === 'service'

/** Whether a role may use the integrations: `ask` where only the platform's own answer can tell. */
export type Access = 'allowed' | 'refused' | 'ask'

export function accessOf(role: string | null | undefined): Access {
  if (role === 'Admin' || role === 'Manager') return 'allowed'
  return role === 'Member' ? 'refused' : 'ask'
}
