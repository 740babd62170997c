import { Tooltip } from './Tooltip'
import { useNow } from './useNow'
import { exactTime, relativeTime } from './format'

/** `4 min ago`, kept true while it is shown; the exact time on hover and focus. */
export function RelativeTime({ iso, prefix = '' }: { iso: string; prefix?: string }) {
  const now = useNow()
  return (
    <Tooltip text={exactTime(iso)}>
      <time dateTime={iso}>
        {prefix}
        {relativeTime(iso, now)}
      </time>
    </Tooltip>
  )
}
