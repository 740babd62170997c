import { useQuery } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Fragment, type ReactNode } from 'react'
import { historyQuery } from '../api/queries/integrations'
import { displayName } from '../api/user'
import type { ConnectorAction } from '../connectors/action'
import { hasSecret, isCatalog, type ConnectedConnector } from '../connectors/connector'
import { expiryWords } from '../connectors/expiry'
import { statusLabel } from '../connectors/labels'
import { Address } from '../connectors/row/Address'
import { RowMessage } from '../connectors/row/RowMessage'
import { useRequest } from '../host'
import { domainsInWords, overwriteInWords } from '../sync/options/syncOptions'
import { RelativeTime } from '../ui/RelativeTime'
import { StatusSign } from '../ui/StatusSign'
import { dayOf } from '../ui/format'
import { useNow } from '../ui/useNow'

const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  gap: '8px 24px',
  margin: '4px 0 16px',
  '& > dt': { color: theme.vars.palette.text.secondary },
  '& > dd': { margin: 0 },
  '& a': { color: 'inherit', textUnderlineOffset: '0.2em' },
  [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0, '& > dd': { marginBottom: 8 } },
}))
const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 })

export interface ConnectionSectionProps {
  connector: ConnectedConnector
  onAction: (action: ConnectorAction) => void
  onAhead: (action: ConnectorAction) => void
}

/** What an integration is connected to, since when and by whom, as far as the platform tells; and what can be done about it. */
export function ConnectionSection({ connector, onAction, onAhead }: ConnectionSectionProps) {
  const { integration, name, spec, status } = connector
  const { api_url, created, event_driven, last_synced, parameters } = integration
  const catalog = isCatalog(connector)
  const expiry = expiryWords(parameters?.expires_at, useNow())
  const { data: history } = useQuery(historyQuery(useRequest(), integration.id))
  const creator = history?.versions.find(({ operation, operation_type }) =>
    operation ? operation === 'insert' : operation_type === 0,
  )?.transaction.user
  const facts: Record<string, ReactNode> = {
    Status: <StatusSign {...statusLabel(connector)} />,
    Address: api_url && <Address url={api_url} />,
    Connected: `on ${dayOf(created)}${creator ? ` by ${displayName(creator)}` : ''}`,
    'Last sync': last_synced ? <RelativeTime iso={last_synced} /> : catalog && 'Never',
    Secret: expiry?.words.replace(/^secret /, ''),
    Domains: catalog && domainsInWords(integration),
    'Event Driven': catalog && (event_driven ? 'On: scores are pushed as they change' : 'Off: only a sync pushes'),
    'Overwrite Tags': catalog && overwriteInWords(integration, name),
  }
  const button = (action: ConnectorAction, word: string) => (
    <Button
      variant="outlined"
      color={action === 'disconnect' ? 'error' : 'inherit'}
      onClick={() => onAction(action)}
      onPointerEnter={() => onAhead(action)}
      sx={action === 'disconnect' ? { ml: 'auto' } : undefined}
    >
      {word}
    </Button>
  )
  return (
    <>
      {(status === 'attention' || status === 'pending') && (
        <RowMessage connector={connector} onAction={onAction} onAhead={onAhead} />
      )}
      <Facts>
        {Object.entries(facts).map(
          ([term, fact]) =>
            fact && (
              <Fragment key={term}>
                <dt>{term}</dt>
                <dd>{fact}</dd>
              </Fragment>
            ),
        )}
      </Facts>
      <Actions>
        {spec && button('edit', 'Edit')}
        {hasSecret(connector) && button('replace', 'Replace secret')}
        {catalog && button('check', 'Check connection')}
        {button('disconnect', 'Disconnect')}
      </Actions>
    </>
  )
}
