import ButtonBase from '@mui/material/ButtonBase'
import { styled } from '@mui/material/styles'
import { Suspense, useState, type ReactNode } from 'react'

const Button = styled(ButtonBase)(({ theme }) => ({
  minWidth: 40,
  height: 40,
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

interface MenuButtonProps {
  label: string
  children: ReactNode
  /** Gives a lazy component; `load` fetches its code when the pointer or the focus comes near. */
  menu: (open: OpenMenuProps) => ReactNode
  load: () => Promise<unknown>
}

/** A button of the side panel that opens a menu. */
export function MenuButton({ label, children, menu, load }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const fetchMenu = () => void load().catch(() => undefined)
  return (
    <>
      <Button
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onPointerEnter={fetchMenu}
        onFocus={fetchMenu}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {children}
      </Button>
      {anchor && <Suspense fallback={null}>{menu({ label, anchor, onClose: () => setAnchor(null) })}</Suspense>}
    </>
  )
}
