import Button from '@mui/material/Button'
import { Suspense, useState } from 'react'
import { OwnQueryClient } from '../host'
import { lazyWithFallback } from '../ui/lazyWithFallback'

const DiagnosticsDialog = lazyWithFallback(
  async () => (await import('./DiagnosticsDialog')).DiagnosticsDialog,
  ({ onRetry }) => (
    <Button size="small" color="inherit" onClick={onRetry}>
      The diagnostics could not be loaded. Try again
    </Button>
  ),
)

/** Shows what support needs to know, to be copied; beside every failure. `id` is that of the integration concerned. */
export function DiagnosticsButton({ id }: { id?: number }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" color="inherit" onPointerEnter={DiagnosticsDialog.ahead} onClick={() => setOpen(true)}>
        Copy diagnostics
      </Button>
      {open && (
        <OwnQueryClient>
          <Suspense>
            <DiagnosticsDialog id={id} onClose={() => setOpen(false)} />
          </Suspense>
        </OwnQueryClient>
      )}
    </>
  )
}
