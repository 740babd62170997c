import MoreIcon from '@mui/icons-material/MoreVert'
import IconButton from '@mui/material/IconButton'
import { startTransition, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { useHost } from '../../host'
import { lazyWithFallback } from '../../ui/lazyWithFallback'
import type { ConnectorAction } from '../action'
import type { Connector } from '../connector'

const ActionsMenu = lazyWithFallback(async () => (await import('./ActionsMenu')).ActionsMenu, MissingMenu)

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

export interface RowMenuProps {
  /** Of the button. */
  id: string
  connector: Connector
  onAction: (action: ConnectorAction) => void
  onAhead: (action: ConnectorAction) => void
}

/** The button at the end of a row, and its menu. */
export function RowMenu({ id, connector, onAction, onAhead }: RowMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <IconButton
        id={id}
        aria-label={`Actions for ${connector.fullLabel}`}
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
              onAction(action)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
