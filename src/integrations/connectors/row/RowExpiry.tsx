import CalendarIcon from '@mui/icons-material/EventOutlined'
import { useNow } from '../../ui/useNow'
import type { ConnectorAction } from '../action'
import type { Connector } from '../connector'
import { expiryWords } from '../expiry'
import * as Row from './RowLayout'

interface RowExpiryProps {
  connector: Connector
  expiresAt: string
  onAction: (action: ConnectorAction) => void
  onAhead: (action: ConnectorAction) => void
  reminderOf: (connector: Connector) => (() => void) | null
}

/** When the stored secret ends, kept true while it is shown; with what to do before. */
export function RowExpiry({ connector, expiresAt, onAction, onAhead, reminderOf }: RowExpiryProps) {
  const expiry = expiryWords(expiresAt, useNow())
  if (!expiry) return null
  const remind = expiry.tone === 'error' ? null : reminderOf(connector)
  return (
    <Row.Expiry tone={expiry.tone}>
      {expiry.words}{' '}
      {expiry.tone !== 'neutral' && connector.spec && (
        <Row.TextButton
          type="button"
          aria-label={`Replace the secret of ${connector.fullLabel}`}
          onClick={() => onAction('replace')}
          onPointerEnter={() => onAhead('replace')}
        >
          Replace
        </Row.TextButton>
      )}
      {remind && (
        <Row.SmallIconButton
          title="Add expiry to my calendar"
          aria-label={`Add the expiry of ${connector.fullLabel} to my calendar`}
          onClick={remind}
        >
          <CalendarIcon fontSize="inherit" />
        </Row.SmallIconButton>
      )}
    </Row.Expiry>
  )
}
