import { useNow } from '../../ui/useNow'
import { VisuallyHidden } from '../../ui/VisuallyHidden'

/** Whole seconds until then; none once it is past. */
export function useSecondsUntil(until: number | null): number {
  const now = useNow(until === null ? 60_000 : 1000)
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
}

/** Counts down before the eyes only: a screen reader is told when it begins and when it is over. */
export function Countdown({ until }: { until: number }) {
  const seconds = useSecondsUntil(until)
  if (!seconds) return <div>The platform can be asked again. Save when you are ready.</div>
  return (
    <div>
      The platform is receiving too many requests.
      <span aria-hidden> Save is possible again in {seconds} s.</span>
      <VisuallyHidden> Save is possible again in a moment.</VisuallyHidden>
    </div>
  )
}
