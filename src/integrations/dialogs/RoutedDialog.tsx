import Button from '@mui/material/Button'
import { useState } from 'react'
import type { Integration, SyncOptions } from '../api/schemas'
import { hasSecret, isCatalog, type Connector } from '../connectors/connector'
import { useCapabilities, useHost } from '../host'
import { sectionOf, type DialogRequest, type Directions } from './searchParams'
import { absoluteUrl, linkTo } from './dialogUrl'
import {
  AutomateDialog,
  CancelSyncDialog,
  CheckConnectionDialog,
  DiagnosticsDialog,
  DisconnectDialog,
  IntegrationFormDialog,
  IntegrationView,
  loadDialog,
  ReplaceSecretDialog,
  SyncOptionsDialog,
} from './lazyDialogs'
import { Unavailable } from './Unavailable'

export interface RoutedDialogProps {
  request: DialogRequest
  connectors: readonly Connector[]
  onClose: () => void
  /** Closes without asking; `saved` says which row is now the one to return to. */
  onDone: (saved?: { type: string; id: number }) => void
  onGo: (request: DialogRequest, options: { replace: boolean }) => void
  /** The same from what outlives the dialog, such as a message: whatever the address is by then. */
  onGoLater: (request: DialogRequest) => void
  onUnsavedChange: (unsaved: boolean) => void
}

/** The dialog of one request, with the connector it is about; says so where that is gone or cannot do it. */
export function RoutedDialog({
  request,
  connectors: current,
  onClose,
  onDone,
  onGo,
  onGoLater,
  onUnsavedChange,
}: RoutedDialogProps) {
  const { search, paramPrefix } = useHost()
  const { apiBase = '/api' } = useCapabilities()
  // A form keeps the data that it was opened with: that it has saved, or that somebody else changed or removed it, must not take it away.
  const [initial] = useState(current)
  const connectors = ['add', 'edit', 'replace'].includes(request.dialog) ? initial : current
  const onSaved = (saved: Integration | null) => onDone(saved ? { type: saved.type, id: saved.id } : undefined)
  if (request.dialog === 'add') {
    const connector = connectors.find(({ type }) => type === request.type)
    if (!connector?.spec)
      return <Unavailable title="This cannot be connected here" words={unknownType(request.type)} onClose={onClose} />
    if (connector.integration) {
      const { id } = connector.integration
      return (
        <Unavailable
          title={`${connector.label} is already connected`}
          words={`It is connected at ${connector.integration.api_url}. A type is connected once; edit what is there, or disconnect it first.`}
          onClose={onClose}
          action={<Button onClick={() => onGo({ dialog: 'edit', id }, { replace: true })}>Edit</Button>}
        />
      )
    }
    return (
      <IntegrationFormDialog
        spec={connector.spec}
        name={connector.name}
        integration={null}
        prefill={request.prefill}
        // A secret in a link must not stay in the address either.
        onPrefillTaken={(prefill) => onGo({ ...request, prefill }, { replace: true })}
        onClose={onClose}
        onSaved={onSaved}
        onFirstSync={isCatalog(connector) ? ({ id }) => onGoLater({ dialog: 'sync', id }) : undefined}
        onDirtyChange={onUnsavedChange}
        linkTo={(values) => linkTo({ ...request, prefill: { ...values } }, search, paramPrefix)}
      />
    )
  }
  const connector = connectors.find(({ integration }) => integration?.id === request.id)
  const integration = connector?.integration
  if (!connector || !integration)
    return (
      <Unavailable
        title="This integration no longer exists"
        words="Someone may have disconnected it, or the link is an old one."
        onClose={onClose}
      />
    )
  const { spec, name, label } = connector
  const { id } = integration
  // Where nothing is secret, there are other credentials to update.
  if (request.dialog === 'replace' && spec && hasSecret(connector))
    return (
      <ReplaceSecretDialog
        spec={spec}
        label={label}
        integration={integration}
        onClose={onClose}
        onSaved={onSaved}
        onDirtyChange={onUnsavedChange}
        onEdit={() => onGo({ dialog: 'edit', id }, { replace: true })}
      />
    )
  switch (request.dialog) {
    case 'replace':
    case 'edit':
      if (!spec) break
      return (
        <IntegrationFormDialog
          spec={spec}
          name={name}
          integration={integration}
          onClose={onClose}
          onSaved={onSaved}
          onDirtyChange={onUnsavedChange}
          linkTo={() => linkTo({ dialog: 'edit', id }, search, paramPrefix)}
        />
      )
    case 'sync':
      if (!isCatalog(connector)) break
      return (
        <SyncOptionsDialog
          integration={integration}
          label={label}
          name={name}
          initial={request.directions && optionsOf(request.directions)}
          onClose={onClose}
          onStarted={() => onGo({ dialog: 'runs', id }, { replace: true })}
        />
      )
    case 'cancel':
      if (!isCatalog(connector)) break
      return (
        <CancelSyncDialog
          integration={integration}
          label={label}
          onClose={onClose}
          onDone={() => onDone()}
          onView={() => onGo({ dialog: 'runs', id }, { replace: false })}
        />
      )
    case 'runs':
    case 'history':
    case 'connection': {
      if (request.dialog === 'runs' && !isCatalog(connector)) break
      return (
        <IntegrationView
          connector={{ ...connector, integration }}
          section={request.dialog}
          view={request.dialog === 'runs' ? { run: request.run, outcome: request.outcome, search: request.search } : {}}
          onSectionChange={(dialog) => onGo({ dialog, id }, { replace: true })}
          onOpenRun={(run) => onGo({ dialog: 'runs', id, run }, { replace: true })}
          onViewChange={(view, options) => onGo({ dialog: 'runs', id, ...view }, options)}
          onSync={(options) =>
            onGo({ dialog: 'sync', id, directions: options && directionsOf(options) }, { replace: false })
          }
          onAction={(action) =>
            action !== 'add' && onGo({ dialog: action, id }, { replace: sectionOf({ dialog: action, id }) !== null })
          }
          onAhead={loadDialog}
          onClose={onClose}
        />
      )
    }
    case 'automate':
      if (!isCatalog(connector)) break
      return (
        <AutomateDialog
          integration={integration}
          label={label}
          name={name}
          apiUrl={absoluteUrl(apiBase)}
          onClose={onClose}
        />
      )
    case 'diagnostics':
      return <DiagnosticsDialog id={id} onClose={onClose} />
    case 'disconnect':
      return (
        <DisconnectDialog
          connector={{ ...connector, integration }}
          onClose={onClose}
          onDisconnected={() => onDone()}
          onCancelSync={() => onGo({ dialog: 'cancel', id }, { replace: true })}
        />
      )
    case 'check':
      if (!isCatalog(connector)) break
      return (
        <CheckConnectionDialog
          integration={integration}
          label={label}
          onClose={onClose}
          onUpdateCredentials={spec ? () => onGo({ dialog: 'replace', id }, { replace: true }) : undefined}
        />
      )
  }
  return (
    <Unavailable
      title={`${label} does not offer this`}
      words="The address asks for something that this connector cannot do."
      onClose={onClose}
    />
  )
}

const optionsOf = (directions: Directions): SyncOptions => ({
  pull: directions !== 'push',
  push: directions !== 'pull',
})
const directionsOf = ({ pull, push }: SyncOptions): Directions => (pull && push ? 'both' : pull ? 'pull' : 'push')

const unknownType = (type: string) => `This platform offers no connector of the type “${type}”.`
