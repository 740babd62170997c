import Button from '@mui/material/Button'
import { Suspense } from 'react'
import { redact } from '../../api/redact'
import type { Integration } from '../../api/schemas'
import { lazyWithFallback } from '../../ui/lazyWithFallback'
import { SupportAction } from '../../ui/controls/SupportAction'
import type { ConnectorAction } from '../action'
import { hasSecret, isCatalog, type Connector } from '../connector'
import type { ExpiryWords } from '../expiry'
import { Message } from './RowLayout'

const AuthorizationStep = lazyWithFallback(
  async () => (await import('./AuthorizationStep')).AuthorizationStep,
  ({ onRetry }) => (
    <Button size="small" onClick={onRetry}>
      The next step could not be loaded. Try again
    </Button>
  ),
)

export interface RowMessageProps {
  connector: Connector & { integration: Integration }
  expiry: ExpiryWords | null
  onAction: (action: ConnectorAction) => void
  onAhead: (action: ConnectorAction) => void
}

/** What is wrong with a stored integration, or still to be done, in our words, with the next step; the platform's own words are folded. */
export function RowMessage({ connector, expiry, onAction, onAhead }: RowMessageProps) {
  const { integration, label, spec, status } = connector
  const pending = status === 'pending'
  const secret = hasSecret(connector)
  return (
    <Message>
      <span>{pending ? 'One more step is open.' : diagnosisOf(expiry, secret)}</span>
      {pending && (
        <Suspense fallback={null}>
          <AuthorizationStep integration={integration} label={label} />
        </Suspense>
      )}
      {!pending && spec && (
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          onClick={() => onAction('replace')}
          onPointerEnter={() => onAhead('replace')}
        >
          {secret ? 'Replace secret' : 'Update credentials'}
        </Button>
      )}
      {!pending && isCatalog(connector) && (
        <Button size="small" color="inherit" onClick={() => onAction('check')} onPointerEnter={() => onAhead('check')}>
          What to do
        </Button>
      )}
      {integration.message && (
        <details>
          <summary>Details</summary>
          <pre>{redact(integration.message)}</pre>
          <SupportAction id={integration.id} />
        </details>
      )}
    </Message>
  )
}

function diagnosisOf(expiry: ExpiryWords | null, secret: boolean): string {
  if (expiry?.tone === 'error') return `The ${expiry.words}. Syncs fail until it is replaced.`
  return secret
    ? 'The stored secret no longer works. Syncs fail until it is replaced.'
    : 'The stored credentials no longer work. Syncs fail until they are replaced.'
}
