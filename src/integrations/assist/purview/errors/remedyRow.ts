import type { Remedy } from '../../types'
import type { Field } from '../fields/fieldNames'

/** The six steps of guide and check, in the order in which they are shown. */
export const stepIds = ['app', 'secret', 'permissions', 'roles', 'account', 'collections'] as const
export type StepId = (typeof stepIds)[number]
export const stepTitles: Record<StepId, string> = {
  app: 'App registered',
  secret: 'Client secret',
  permissions: 'API permissions',
  roles: 'Four roles',
  account: 'Account reached',
  collections: 'Collections visible',
}

/** A page of a portal, filled in with what is known of the user's values. */
export type PortalPage =
  | 'app'
  | 'secrets'
  | 'permissions'
  | 'enterprise_app'
  | 'sign_ins'
  | 'tenant'
  | 'account'
  | 'collections'

/** One row of the tables of remedies.  */
export interface RemedyRow {
  title: string
  cause: string
  /** Fields to mark, the likeliest first. */
  fields: readonly Field[]
  steps: readonly string[]
  page: PortalPage | null
  command: Remedy['command']
  retry: Remedy['retry']
  /** The step that failed, and the steps that this answer proves right. */
  failed: StepId | null
  proven: readonly StepId[]
}

/** A row for several AADSTS numbers. */
export interface EntraRow extends RemedyRow {
  codes: readonly number[]
}
