import type { Remedy } from '../../types'
import type { Field } from '../fields/fieldNames'

/** The steps of a connection check, in the order in which they are shown. */
export const checkStepIds = ['address', 'tenant', 'app', 'secret', 'permissions', 'collections'] as const
export type CheckStepId = (typeof checkStepIds)[number]

/** A place to go, filled in with what is known of the user's values. */
export type PortalPage =
  | 'app'
  | 'secrets'
  | 'permissions'
  | 'enterprise_app'
  | 'sign_ins'
  | 'tenant'
  | 'account'
  | 'collections'

/** One row of the tables of remedies. `{client}`, `{account}` and the like stand for the user's values, where they are known. */
export interface RemedyRow {
  title: string
  cause: string
  /** Fields to mark, the likeliest first. */
  fields: readonly Field[]
  steps: readonly string[]
  place: PortalPage | null
  command: string | null
  retry: Remedy['retry']
  /** The step of the check that failed, and those that this answer proves right. */
  failed: CheckStepId | null
  proven: readonly CheckStepId[]
}

/** A row for several AADSTS numbers. */
export interface EntraRow extends RemedyRow {
  codes: readonly number[]
}
