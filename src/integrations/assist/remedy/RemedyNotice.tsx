import { Notice } from '../../ui/Notice'
import type { Remedy } from '../types'
import { RemedyBody } from './RemedyBody'

export interface RemedyNoticeProps {
  remedy: Remedy
  severity?: 'error' | 'warning'
  /** See `RemedyBody`. */
  until?: number | null
}

/** A failure of the other system, explained. */
export const RemedyNotice = ({ remedy, severity = 'error', until = null }: RemedyNoticeProps) => (
  <Notice severity={severity} title={remedy.title}>
    <RemedyBody remedy={remedy} until={until} />
  </Notice>
)
