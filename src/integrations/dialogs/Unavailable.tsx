import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { DialogFrame } from '../ui/DialogFrame'

export interface UnavailableProps {
  title: string
  words: string
  onClose: () => void
  /** Another way on. */
  action?: ReactNode
}

/** Stands in place of a dialog that an address asks for and that cannot be had. */
export function Unavailable({ title, words, onClose, action }: UnavailableProps) {
  return (
    <DialogFrame
      title={title}
      width="xs"
      onClose={onClose}
      actions={
        <>
          {action}
          <Button variant="contained" onClick={onClose} autoFocus>
            Back to the list
          </Button>
        </>
      }
    >
      {words}
    </DialogFrame>
  )
}
