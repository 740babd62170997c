import CloseIcon from '@mui/icons-material/Close'
import Dialog, { type DialogProps } from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useId, type ClipboardEventHandler, type PointerEventHandler, type ReactNode, type SubmitEvent } from 'react'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', minHeight: 0, flex: '1 1 auto' })
/** A name of the platform's without end leaves room for what the dialog is for. */
const HEADING = { flex: 'none', maxHeight: 'max(20dvh, 6rem)', overflowY: 'auto', overflowWrap: 'anywhere' } as const
const Label = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  ...HEADING,
  padding: '16px 56px 0 24px',
  color: theme.vars.palette.text.secondary,
  [theme.breakpoints.down('sm')]: { paddingLeft: 16 },
}))

export interface DialogFrameProps {
  /** Names the dialog, unless `label` does. */
  title: ReactNode
  /** The documented name of what is asked, where the title says it of one integration; stands small above it. */
  label?: string
  /** Esc, a click beside it, the close button. Ask there before typed text is lost. */
  onClose: () => void
  children: ReactNode
  actions?: ReactNode
  /** A step of the theme, or pixels. */
  width?: NonNullable<DialogProps['maxWidth']> | number
  /** As high as the screen allows, whatever stands inside: for what comes and goes, or scrolls by itself. */
  tall?: boolean
  /** Makes the dialog a form. */
  onSubmit?: (event: SubmitEvent<HTMLFormElement>) => void
  /** Something is pasted, or a pointer pressed, anywhere in the dialog. */
  onPaste?: ClipboardEventHandler<HTMLElement>
  onPointerDown?: PointerEventHandler<HTMLElement>
  role?: 'dialog' | 'alertdialog'
  'aria-describedby'?: string
}

/** Every dialog of the product: a title, a close button, content that scrolls, actions that stay; fills the screen below 600 px. */
export function DialogFrame({
  title,
  label,
  onClose,
  children,
  actions,
  width = 'sm',
  tall = false,
  onSubmit,
  onPaste,
  onPointerDown,
  role = 'dialog',
  'aria-describedby': describedBy,
}: DialogFrameProps) {
  const id = useId()
  const narrow = useMediaQuery('(max-width: 599.95px)', { noSsr: true })
  const inside = (
    <>
      {label && <Label id={`${id}-label`}>{label}</Label>}
      <DialogTitle id={`${id}-title`} sx={{ ...HEADING, pr: 7, ...(label && { pt: 0 }) }}>
        {title}
      </DialogTitle>
      {role === 'dialog' && (
        <IconButton aria-label="Close" onClick={onClose} sx={{ position: 'absolute', top: 12, right: 12 }}>
          <CloseIcon fontSize="small" />
        </IconButton>
      )}
      {/* What is visually hidden inside scrolls with it, and cannot make the dialog around it scroll. A word without end breaks in all of it. */}
      <DialogContent
        sx={{
          position: 'relative',
          overflowWrap: 'anywhere',
          ...(tall && { display: 'flex', flexDirection: 'column' }),
        }}
      >
        {children}
      </DialogContent>
      {actions && <DialogActions>{actions}</DialogActions>}
    </>
  )
  return (
    <Dialog
      open
      fullWidth
      fullScreen={narrow && role === 'dialog'}
      maxWidth={typeof width === 'number' ? false : width}
      onClose={onClose}
      onPaste={onPaste}
      onPointerDown={onPointerDown}
      role={role}
      aria-labelledby={`${id}-${label ? 'label' : 'title'}`}
      aria-describedby={[label && `${id}-title`, describedBy].filter(Boolean).join(' ') || undefined}
      slotProps={{
        paper: {
          sx: {
            ...(tall && !narrow && { height: 'min(56rem, 100% - 48px)' }),
            ...(typeof width === 'number' && !narrow && { maxWidth: width }),
          },
        },
      }}
    >
      {onSubmit ? (
        <Form noValidate onSubmit={onSubmit}>
          {inside}
        </Form>
      ) : (
        inside
      )}
    </Dialog>
  )
}
