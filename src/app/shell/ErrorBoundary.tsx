import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Component, type ReactNode } from 'react'
import { DiagnosticsButton } from '../../integrations'
import { MessagePage } from './MessagePage'

/** Keeps the shell when the product fails to draw, and says how to go on. React itself writes the error to the console. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <MessagePage role="alert">
        <Typography variant="h2">The integrations could not be shown</Typography>
        <Typography color="textSecondary">
          This page ran into a fault of its own, or a part of it could not be loaded. Your connections and running syncs
          are not affected. Reload the page to go on.
        </Typography>
        <Button variant="outlined" onClick={() => window.location.reload()}>
          Reload
        </Button>
        <DiagnosticsButton />
      </MessagePage>
    )
  }
}
