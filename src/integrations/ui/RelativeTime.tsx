import { Tooltip } from './Tooltip'
import { useTime } from './useNow'
import { exactTime, relativeTime } from './format'

/** `4 min ago`, kept true while it is shown; the exact time on hover and focus. */
export function RelativeTime({ iso, prefix = '' }: { iso: string; prefix?: string }) {
  const words = useTime((now) => relativeTime(iso, now))
  return (
    <Tooltip text={exactTime(iso)}>
      <time dateTime={iso}>
        {prefix}
        {words}
      </time>
    </Tooltip>
  )
}
