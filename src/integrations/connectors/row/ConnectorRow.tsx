import Button from '@mui/material/Button'
import { memo, type ReactNode } from 'react'
import type { Integration } from '../../api/schemas'
import { ConnectorMark } from '../../ui/ConnectorMark'
import { RelativeTime } from '../../ui/RelativeTime'
import { StatusSign, type Sign } from '../../ui/StatusSign'
import type { ConnectorAction } from '../action'
import { canSync, isCatalog, type Connector } from '../connector'
import { statusLabel } from '../labels'
import { Address } from './Address'
import * as Row from './RowLayout'
import { RowExpiry } from './RowExpiry'
import { RowMenu } from './RowMenu'
import { RowMessage } from './RowMessage'

/** How the last sync went, in a few words; empty where there is nothing to say but when it was. */
export interface SyncSummary {
  words: string
  sign: Sign
  severity: 'success' | 'info' | 'warning' | 'error'
}

export interface ConnectorRowProps {
  /** Of the ids of this page: another one may stand in the document. */
  idPrefix: string
  connector: Connector
  /** What is connected and keeps this one from being connected. */
  inTheWay?: Connector
  onAction: (action: ConnectorAction, connector: Connector) => void
  /** Called where an action's code can be fetched ahead: on hover and focus. */
  onAhead: (action: ConnectorAction) => void
  describeSync: (integration: Integration) => SyncSummary
  renderProgress: (connector: Connector) => ReactNode
  /** Adds the end of its secret to the user's calendar; null where that cannot be done. */
  reminderOf: (connector: Connector) => (() => void) | null
  place?: Row.RowPlace
}

/** The control of a row that takes the focus back when a dialog closes. */
export const rowControlId = (prefix: string, type: string, id?: number): string =>
  `${prefix}${type}${id === undefined ? '' : `-${id}`}`

export function ConnectorRow({ place, ...props }: ConnectorRowProps) {
  return (
    <Row.Root aria-label={props.connector.fullLabel} {...place}>
      <RowContent {...props} />
    </Row.Root>
  )
}

/** Every answer on a sync renders the list: of 500 rows only those that changed are drawn again. */
const RowContent = memo(function RowContent({
  idPrefix,
  connector,
  inTheWay,
  onAction,
  onAhead,
  describeSync,
  renderProgress,
  reminderOf,
}: Omit<ConnectorRowProps, 'place'>) {
  const { type, label, fullLabel, integration, status } = connector
  const beta = label.endsWith(' (Beta)')
  const title = beta ? label.slice(0, -' (Beta)'.length) : label
  const act = (action: ConnectorAction) => onAction(action, connector)
  const opened = isCatalog(connector) ? 'runs' : 'connection'
  const going = status === 'syncing' || status === 'cancelling'
  const lastSync = integration && isCatalog(connector) && !going ? describeSync(integration) : null
  const synced = !going && integration?.last_synced
  const expires = status !== 'attention' && integration?.parameters?.expires_at
  const wentWrong = lastSync?.severity === 'warning' || lastSync?.severity === 'error'
  return (
    <>
      <ConnectorMark label={label} type={type} />
      <Row.Name>
        <Row.Title>
          {integration ? (
            <Row.Opener
              type="button"
              data-row
              aria-label={openerNames[opened](fullLabel)}
              onClick={() => act(opened)}
              onPointerEnter={() => onAhead(opened)}
            >
              {title}
            </Row.Opener>
          ) : (
            <strong>{title}</strong>
          )}
          {beta && <Row.Beta>Beta</Row.Beta>}
        </Row.Title>
        {(integration?.api_url || inTheWay) && (
          <Row.Secondary>
            {integration?.api_url && <Address url={integration.api_url} />}
            {inTheWay && `${inTheWay.label} is connected; only one ticketing system at a time`}
          </Row.Secondary>
        )}
      </Row.Name>
      <Row.Status>
        <StatusSign {...statusLabel(connector)} />
        {going && renderProgress(connector)}
        {lastSync?.words && status !== 'attention' && status !== 'other' && (
          <span>
            <StatusSign sign={lastSync.sign} word={lastSync.words} />{' '}
            {wentWrong && (
              <Row.TextButton
                type="button"
                aria-label={`View the last sync of ${fullLabel}`}
                onClick={() => act('runs')}
              >
                View
              </Row.TextButton>
            )}
          </span>
        )}
      </Row.Status>
      {(synced || expires) && (
        <Row.Times>
          {synced && <RelativeTime iso={synced} prefix={wentWrong ? 'Last sync ' : 'Synced '} />}
          {expires && (
            <RowExpiry
              connector={connector}
              expiresAt={expires}
              onAction={act}
              onAhead={onAhead}
              reminderOf={reminderOf}
            />
          )}
        </Row.Times>
      )}
      <Row.Action>
        {!integration && (
          <Row.ConnectButton
            id={rowControlId(idPrefix, type)}
            data-row
            variant="outlined"
            color="inherit"
            aria-label={`Connect ${label}`}
            onPointerEnter={() => onAhead('add')}
            onFocus={() => onAhead('add')}
            onClick={() => act('add')}
          >
            Connect
          </Row.ConnectButton>
        )}
        {canSync(connector) && (
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            aria-label={`Sync ${fullLabel}`}
            onPointerEnter={() => onAhead('sync')}
            onFocus={() => onAhead('sync')}
            onClick={() => act('sync')}
          >
            Sync
          </Button>
        )}
        {integration && (
          <RowMenu
            id={rowControlId(idPrefix, type, integration.id)}
            connector={connector}
            onAction={act}
            onAhead={onAhead}
          />
        )}
      </Row.Action>
      {integration && (status === 'attention' || status === 'pending') && (
        <RowMessage connector={{ ...connector, integration }} onAction={act} onAhead={onAhead} />
      )}
    </>
  )
})

const openerNames = {
  runs: (label: string) => `${label} sync log`,
  connection: (label: string) => `${label} connection`,
}
