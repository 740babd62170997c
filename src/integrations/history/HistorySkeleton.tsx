import Skeleton from '@mui/material/Skeleton'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { Entry, Head, Sign } from './entryParts'

/** The shape of the entries that come. */
export function HistorySkeleton() {
  return (
    <>
      <VisuallyHidden role="status">Loading the history</VisuallyHidden>
      <div aria-hidden>
        {[2, 1, 3].map((changes, index) => (
          // The skeleton's entries never move.
          <Entry as="div" key={changes}>
            <Sign />
            <Head>
              <Skeleton width={160 + index * 24} height={20} />
              <Skeleton width={72} height={18} />
            </Head>
            <div>
              {Array.from({ length: changes }, (_, row) => (
                <Skeleton key={row} width={`${80 - row * 15}%`} height={22} />
              ))}
            </div>
          </Entry>
        ))}
      </div>
    </>
  )
}
