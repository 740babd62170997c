import type { Integration, SyncOptions } from '../../api/schemas'
import type { Explain } from '../explanation'
import type { SyncViewProps } from '../syncView'

/** What every part of the sync panel is given. */
export interface SyncPanelContext extends SyncViewProps {
  integration: Integration
  label: string
  /** As titles and options use it: "Purview". */
  name: string
  /** Opens Sync options with the given directions chosen. */
  onSync: (options?: SyncOptions) => void
  /** Where the credentials no longer work: the ways to look into it, and to mend it. */
  onCheck: () => void
  onReplaceSecret?: () => void
  explain?: Explain
}
