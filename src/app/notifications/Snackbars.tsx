import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Messages } from './notifications'
import { Snackbar } from './Snackbar'
import { useStore } from '../store'

const Region = styled('div')(({ theme }) => ({
  position: 'fixed',
  // Not in the right corner: there the rows have their buttons.
  left: '50%',
  bottom: 24,
  zIndex: theme.zIndex.snackbar,
  width: 'max-content',
  maxWidth: 'min(480px, calc(100vw - 32px))',
  transform: 'translateX(-50%)',
  // Both live regions stay in the page while empty: one that appears together with its words may go unheard.
  '& > div > *': { marginTop: 8 },
  [theme.breakpoints.down('sm')]: {
    right: 16,
    bottom: 16,
    left: 16,
    width: 'auto',
    maxWidth: 'none',
    transform: 'none',
  },
}))

/**
 * Short messages at the lower edge. Errors interrupt a screen reader, all others wait.
 *
 * An open MUI dialog sets `aria-hidden` on everything beside it in the body; the messages must be heard over a dialog too,
 * so theirs is an element of its own that takes the attribute off again.
 */
export function Snackbars({ messages }: { messages: Messages }) {
  const shown = useStore(messages.store)
  const [region] = useState(() => document.createElement('div'))

  useEffect(() => {
    document.body.append(region)
    const observer = new MutationObserver(() => region.removeAttribute('aria-hidden'))
    observer.observe(region, { attributeFilter: ['aria-hidden'] })
    return () => {
      observer.disconnect()
      region.remove()
    }
  }, [region])

  const snackbars = (errors: boolean) =>
    shown
      .filter(({ severity }) => (severity === 'error') === errors)
      .map((message) => <Snackbar key={message.id} message={message} onDismiss={() => messages.dismiss(message.id)} />)
  return createPortal(
    <Region>
      <div role="alert" aria-atomic={false} aria-relevant="additions">
        {snackbars(true)}
      </div>
      <div role="status" aria-atomic={false} aria-relevant="additions">
        {snackbars(false)}
      </div>
    </Region>,
    region,
  )
}
