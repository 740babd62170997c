import Button from '@mui/material/Button'
import { Suspense } from 'react'
import { RawDetails } from '../../ui/controls/RawDetails'
import { lazyWithFallback } from '../../ui/lazyWithFallback'
import { SupportAction } from '../../ui/controls/SupportAction'
import { useNow } from '../../ui/useNow'
import type { ConnectorAction } from '../action'
import { hasSecret, isCatalog, type ConnectedConnector } from '../connector'
import { expiryWords, type ExpiryWords } from '../expiry'
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
  connector: ConnectedConnector
  onAction: (action: ConnectorAction) => void
  onAhead: (action: ConnectorAction) => void
}

/** What is wrong with a stored integration, or still to be done, in our words, with the next step; the platform's own words are folded. */
export function RowMessage({ connector, onAction, onAhead }: RowMessageProps) {
  const { integration, label, spec, status } = connector
  const pending = status === 'pending'
  const secret = hasSecret(connector)
  const expiry = expiryWords(integration.parameters?.expires_at, useNow())
  return (
    <Message>
      <span>{pending ? 'One more step is open.' : diagnosisOf(connector, expiry)}</span>
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
      <RawDetails text={integration.message}>
        <SupportAction id={integration.id} />
      </RawDetails>
    </Message>
  )
}

function diagnosisOf({ spec }: ConnectedConnector, expiry: ExpiryWords | null): string {
  const secrets = spec?.properties.filter(({ secret }) => secret) ?? []
  const [only] = secrets
  if (!only) return 'The stored credentials no longer work. Syncs fail until they are replaced.'
  // `Client Secret` -> `The client secret`; of several nobody knows which it is.
  const name =
    secrets.length === 1 ? only.title.replaceAll(/[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase()) : 'secret'
  return expiry?.tone === 'error'
    ? `The ${expiry.words.replace(/^secret/, name)}. Syncs fail until it is replaced.`
    : `The stored ${name} no longer works. Syncs fail until it is replaced.`
}
