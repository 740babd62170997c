import { lazy } from 'react'
import type { ConnectorAction } from '../connectors/ConnectorRow'

const loadOneDialog = () => import('./RoutedDialog')
const loadConfirmDiscard = () => import('./ConfirmDiscard')
const loaders: Partial<Record<ConnectorAction, () => Promise<unknown>>> = {
  add: () => import('../form/IntegrationFormDialog'),
  edit: () => import('../form/IntegrationFormDialog'),
  replace: () => import('../form/IntegrationFormDialog'),
  sync: () => import('../sync/options/SyncOptionsDialog'),
  cancel: () => import('../sync/panel/CancelSyncDialog'),
  runs: () => import('./ExplainedSyncPanel'),
  check: () => import('../assist/check/CheckConnectionDialog'),
  history: () => import('../history/HistoryDialog'),
}

/** Fetches a dialog's code before it is asked for. A failure shows when the dialog is opened. */
export function loadAhead(action: ConnectorAction) {
  Promise.all([loadOneDialog(), loaders[action]?.()]).catch(() => undefined)
}

/** The question before typed text is lost comes with it: when it is needed, the network may be gone. */
export const RoutedDialog = lazy(async () => {
  const [module] = await Promise.all([loadOneDialog(), loadConfirmDiscard()])
  return { default: module.RoutedDialog }
})
export const ConfirmDiscard = lazy(async () => ({ default: (await loadConfirmDiscard()).ConfirmDiscard }))
