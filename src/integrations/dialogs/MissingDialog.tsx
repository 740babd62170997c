import Button from '@mui/material/Button'
import { Notice } from '../ui/Notice'

/** Stands above the list in place of a dialog whose code could not be fetched, or that broke. */
export function MissingDialog({ onClose, onRetry }: { onClose: () => void; onRetry: () => void }) {
  return (
    <Notice
      severity="error"
      role="alert"
      title="What you asked for could not be shown"
      actions={
        <>
          <Button size="small" variant="outlined" color="inherit" onClick={onRetry}>
            Try again
          </Button>
          <Button size="small" color="inherit" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      A part of the page could not be loaded. Check your connection, then try again. The list still works.
    </Notice>
  )
}
