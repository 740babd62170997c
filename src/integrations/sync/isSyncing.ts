import type { Integration } from '../api/schemas'

/** Whether the platform says of an integration that a sync of it goes on. */
export const isSyncing = ({ status }: Pick<Integration, 'status'>): boolean =>
  status === 'syncing' || status === 'cancelling'
