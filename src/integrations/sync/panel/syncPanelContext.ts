import type { ReactNode } from 'react'
import type { Integration, SyncOptions } from '../../api/schemas'
import type { SyncViewProps } from '../syncView'

/** What every part of the sync panel is given. */
export interface SyncPanelContext extends SyncViewProps {
  integration: Integration
  label: string
  /** As titles and options use it: "Purview". */
  name: string
  /** Opens Sync options with the given directions chosen. */
  onSync: (options?: SyncOptions) => void
  /** What the platform's words of a failure mean and what to do, where that is known. */
  renderRemedy?: (words: string) => ReactNode
}
