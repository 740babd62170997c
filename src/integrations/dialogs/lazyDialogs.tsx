import type { ComponentType } from 'react'
import type { ConnectorAction } from '../connectors/action'
import { lazyWithFallback } from '../ui/lazyWithFallback'
import { MissingDialog } from './MissingDialog'

const lazyDialog = <Props extends { onClose: () => void }>(load: () => Promise<ComponentType<Props>>) =>
  lazyWithFallback(load, MissingDialog)

export const IntegrationFormDialog = lazyDialog(
  async () => (await import('../form/IntegrationFormDialog')).IntegrationFormDialog,
)
export const ReplaceSecretDialog = lazyDialog(
  async () => (await import('../form/ReplaceSecretDialog')).ReplaceSecretDialog,
)
export const SyncOptionsDialog = lazyDialog(
  async () => (await import('../sync/options/SyncOptionsDialog')).SyncOptionsDialog,
)
export const IntegrationView = lazyDialog(async () => (await import('./IntegrationView')).IntegrationView)
export const CheckConnectionDialog = lazyDialog(
  async () => (await import('../assist/check/CheckConnectionDialog')).CheckConnectionDialog,
)
export const CancelSyncDialog = lazyDialog(
  async () => (await import('../sync/panel/CancelSyncDialog')).CancelSyncDialog,
)
export const AutomateDialog = lazyDialog(async () => (await import('../sync/automate/AutomateDialog')).AutomateDialog)
export const DiagnosticsDialog = lazyDialog(
  async () => (await import('../diagnostics/DiagnosticsDialog')).DiagnosticsDialog,
)
export const DisconnectDialog = lazyDialog(
  async () => (await import('../connectors/DisconnectDialog')).DisconnectDialog,
)

const byAction: Record<ConnectorAction, { ahead: () => void }> = {
  add: IntegrationFormDialog,
  edit: IntegrationFormDialog,
  replace: ReplaceSecretDialog,
  sync: SyncOptionsDialog,
  cancel: CancelSyncDialog,
  runs: IntegrationView,
  check: CheckConnectionDialog,
  automate: AutomateDialog,
  diagnostics: DiagnosticsDialog,
  history: IntegrationView,
  connection: IntegrationView,
  disconnect: DisconnectDialog,
}

/** Fetches the code of what an action opens. */
export const loadDialog = (action: ConnectorAction) => byAction[action].ahead()
