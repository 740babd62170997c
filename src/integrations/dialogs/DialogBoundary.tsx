import Button from '@mui/material/Button'
import { Component, type ReactNode } from 'react'
import { Notice } from '../ui/Notice'

/** A dialog that breaks, or whose code cannot be fetched, leaves the list as it is. Give it a `key` per dialog: another one is another try. */
export class DialogBoundary extends Component<{ onClose: () => void; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    const { onClose, children } = this.props
    if (!this.state.broken) return children
    return (
      <Notice
        severity="error"
        role="alert"
        title="What you asked for could not be shown"
        actions={
          <Button size="small" variant="outlined" color="inherit" onClick={onClose}>
            Close
          </Button>
        }
      >
        A part of the page could not be loaded. The list still works; reload the page to try again.
      </Notice>
    )
  }
}
