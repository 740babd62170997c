import ButtonBase from '@mui/material/ButtonBase'
import { styled } from '@mui/material/styles'
import { Suspense, useState, type ComponentType, type ReactNode } from 'react'
import type { Messages } from '../notifications/notifications'
import { TOUCH } from '../theme/controls'

const Button = styled(ButtonBase)(({ theme }) => ({
  minWidth: 40,
  height: 40,
  [TOUCH]: { minWidth: 44, height: 44 },
  padding: 4,
  borderRadius: 8,
  color: theme.vars.palette.text.secondary,
  '&:hover, &[aria-expanded="true"]': {
    color: theme.vars.palette.text.primary,
    backgroundColor: theme.vars.palette.action.hover,
  },
}))

export interface OpenMenuProps {
  label: string
  anchor: HTMLElement
  onClose: () => void
}

interface MenuButtonProps<Own> {
  label: string
  children: ReactNode
  /** Fetches the menu: when the pointer or the focus comes near, and on the press. */
  load: () => Promise<ComponentType<OpenMenuProps & Own>>
  /** What the menu is given besides. */
  own: Own
  /** Says that the menu could not be fetched. */
  notify: Messages['show']
}

/** A button of the side panel that opens a menu. */
export function MenuButton<Own extends object>({ label, children, load, own, notify }: MenuButtonProps<Own>) {
  const [open, setOpen] = useState<{ anchor: HTMLElement; Menu: ComponentType<OpenMenuProps & Own> } | null>(null)
  const ahead = () => void load().catch(() => undefined)
  const press = (anchor: HTMLElement) =>
    load().then(
      (Menu) => setOpen({ anchor, Menu }),
      () => notify('The menu could not be loaded. Check your connection, then press again.', 'error'),
    )
  return (
    <>
      <Button
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open !== null}
        onPointerEnter={ahead}
        onFocus={ahead}
        onClick={({ currentTarget }) => void press(currentTarget)}
      >
        {children}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <open.Menu {...own} label={label} anchor={open.anchor} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}
