import Button from '@mui/material/Button'
import { useId, type ReactNode } from 'react'
import { DialogFrame } from './DialogFrame'

export interface ConfirmDialogProps {
  title: string
  /** The documented name of the question. */
  label?: string
  children: ReactNode
  /** The word on the button that does it. */
  confirm: string
  /** The word on the button that leaves everything as it is. */
  cancel?: string
  danger?: boolean
  pending?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks once. The harmless answer has the focus at first. */
export function ConfirmDialog({
  title,
  label,
  children,
  confirm,
  cancel = 'Cancel',
  danger = false,
  pending = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const textId = useId()
  return (
    <DialogFrame
      role="alertdialog"
      title={title}
      label={label}
      width="xs"
      onClose={onClose}
      aria-describedby={textId}
      actions={
        <>
          <Button autoFocus onClick={onClose}>
            {cancel}
          </Button>
          <Button variant="contained" color={danger ? 'error' : 'primary'} loading={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div id={textId}>{children}</div>
    </DialogFrame>
  )
}
