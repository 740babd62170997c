import { lazy } from 'react'
import type { ConnectorAction } from '../connectors/ConnectorRow'

const loadOneDialog = () => import('./OneDialog')
const loaders: Partial<Record<ConnectorAction, () => Promise<unknown>>> = {
  add: () => import('../form/IntegrationFormDialog'),
  edit: () => import('../form/IntegrationFormDialog'),
  replace: () => import('../form/IntegrationFormDialog'),
  sync: () => import('../sync/SyncOptionsDialog'),
  cancel: () => import('../sync/CancelSyncDialog'),
  runs: () => import('../sync/SyncPanel'),
  history: () => import('../history/HistoryDialog'),
}

/** Fetches a dialog's code before it is asked for. A failure shows when the dialog is opened. */
export function loadAhead(action: ConnectorAction) {
  Promise.all([loadOneDialog(), loaders[action]?.()]).catch(() => undefined)
}

export const OneDialog = lazy(async () => ({ default: (await loadOneDialog()).OneDialog }))
export const ConfirmDiscard = lazy(async () => ({ default: (await import('./ConfirmDiscard')).ConfirmDiscard }))
