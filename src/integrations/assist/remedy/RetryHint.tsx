import { useNow } from '../../ui/useNow'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import type { Remedy } from '../registry'

/** Whether trying again helps. The seconds are for the eyes only: a screen reader is told once. */
export function RetryHint({ retry, until }: { retry: Remedy['retry']; until: number | null }) {
  const now = useNow(until === null ? 60_000 : 1000)
  const seconds = until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
  if (retry === 'after_change') return null
  if (seconds > 0)
    return (
      <p>
        <span aria-hidden>Try again in {seconds} s. What you typed stays.</span>
        <VisuallyHidden>Wait before you try again. What you typed stays.</VisuallyHidden>
      </p>
    )
  return <p>{until === null ? 'Trying again in a moment may be enough.' : 'You can try again now.'}</p>
}
