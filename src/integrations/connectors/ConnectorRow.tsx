import MoreIcon from '@mui/icons-material/MoreVert'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { startTransition, Suspense, useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useHost } from '../host'
import { ConnectorMark } from '../ui/ConnectorMark'
import { RelativeTime } from '../ui/RelativeTime'
import { StatusSign } from '../ui/StatusSign'
import { useNow } from '../ui/useNow'
import { lazyWithFallback } from '../ui/lazyWithFallback'
import type { ConnectorAction } from './action'
import { isCatalog, type Connector } from './connector'
import { expiryWords } from './expiry'
import * as Row from './RowLayout'
import { categoryLabels, statusLabels } from './labels'

const ActionsMenu = lazyWithFallback(async () => (await import('./ActionsMenu')).ActionsMenu, MissingMenu)
const AuthorizationStep = lazyWithFallback(
  async () => (await import('./AuthorizationStep')).AuthorizationStep,
  ({ onRetry }) => (
    <Button size="small" onClick={onRetry}>
      The next step could not be loaded. Try again
    </Button>
  ),
)

export interface ConnectorRowProps {
  connector: Connector
  onAction: (action: ConnectorAction, connector: Connector) => void
  /** Called where an action's code can be fetched ahead: on hover and focus. */
  onAhead: (action: ConnectorAction) => void
  renderProgress: (connector: Connector) => ReactNode
  place?: Row.RowPlace
}

/** The control of a row that takes the focus back when a dialog closes. */
export const rowControlId = (type: string, id?: number): string =>
  `connector-${type}${id === undefined ? '' : `-${id}`}`

export function ConnectorRow({ connector, onAction, onAhead, renderProgress, place }: ConnectorRowProps) {
  const { type, label, integration, status, category } = connector
  const beta = label.endsWith(' (Beta)')
  const title = beta ? label.slice(0, -' (Beta)'.length) : label
  const { word, sign } = statusLabels[status]
  return (
    <Row.Root aria-label={label} {...place}>
      <ConnectorMark label={label} type={type} />
      <Row.Name>
        <Row.Title>
          {integration && isCatalog(connector) ? (
            <Row.Opener
              type="button"
              aria-label={`${label} sync log`}
              onClick={() => onAction('runs', connector)}
              onPointerEnter={() => onAhead('runs')}
            >
              {title}
            </Row.Opener>
          ) : (
            <strong>{title}</strong>
          )}
          {beta && <Row.Beta>Beta</Row.Beta>}
        </Row.Title>
        <Row.Secondary>
          {integration?.api_url ? addressOf(integration.api_url) : categoryLabels(category).purpose}
        </Row.Secondary>
      </Row.Name>
      <Row.Status>
        <StatusSign sign={sign} word={word} />
        {status === 'syncing' && renderProgress(connector)}
      </Row.Status>
      <Row.Times>
        {integration?.last_synced && status !== 'syncing' && (
          <RelativeTime iso={integration.last_synced} prefix="Synced " />
        )}
        <Expiry expiresAt={integration?.parameters?.expires_at} />
      </Row.Times>
      <Row.Action>
        {integration === null ? (
          <Button
            id={rowControlId(type)}
            variant="outlined"
            aria-label={`Connect ${label}`}
            onPointerEnter={() => onAhead('add')}
            onFocus={() => onAhead('add')}
            onClick={() => onAction('add', connector)}
          >
            Connect
          </Button>
        ) : (
          <Actions connector={connector} onAction={onAction} onAhead={onAhead} />
        )}
      </Row.Action>
      {(status === 'attention' || status === 'pending') && integration && (
        <Row.Message>
          <span>{integration.message || defaultMessages[status]}</span>
          {status === 'attention' ? (
            <>
              {connector.spec && (
                <Button
                  size="small"
                  variant="outlined"
                  onClick={() => onAction('replace', connector)}
                  onPointerEnter={() => onAhead('edit')}
                >
                  Update credentials
                </Button>
              )}
              {isCatalog(connector) && (
                <Button
                  size="small"
                  onClick={() => onAction('check', connector)}
                  onPointerEnter={() => onAhead('check')}
                >
                  What to do
                </Button>
              )}
            </>
          ) : (
            <Suspense fallback={null}>
              <AuthorizationStep integration={integration} label={label} />
            </Suspense>
          )}
        </Row.Message>
      )}
    </Row.Root>
  )
}

const defaultMessages = {
  attention: 'The stored credentials stopped working.',
  pending: 'One more step is open.',
}

const addressOf = (url: string) => url.replace(/^https:\/\//, '')

function Expiry({ expiresAt }: { expiresAt: string | null | undefined }) {
  const expiry = expiryWords(expiresAt, useNow())
  return expiry && <Row.Expiry tone={expiry.tone}>{expiry.words}</Row.Expiry>
}

/** Says that the menu did not come; the next press tries again. */
function MissingMenu({ onClose }: { onClose: () => void }) {
  const { notify } = useHost()
  const tell = useEffectEvent(() => {
    notify('The menu could not be loaded. Check your connection, then press again.', 'error')
    onClose()
  })
  useEffect(() => tell(), [])
  return null
}

function Actions({ connector, onAction, onAhead }: Omit<ConnectorRowProps, 'renderProgress' | 'place'>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <IconButton
        id={rowControlId(connector.type, connector.integration?.id)}
        aria-label={`Actions for ${connector.label}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onPointerEnter={ActionsMenu.ahead}
        onFocus={ActionsMenu.ahead}
        onClick={({ currentTarget }) => startTransition(() => setAnchor(currentTarget))}
      >
        <MoreIcon />
      </IconButton>
      {anchor && (
        <Suspense fallback={null}>
          <ActionsMenu
            anchor={anchor}
            connector={connector}
            onAhead={onAhead}
            onClose={() => setAnchor(null)}
            onAction={(action) => {
              setAnchor(null)
              onAction(action, connector)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
