import Skeleton from '@mui/material/Skeleton'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { Changes, Entry, Head, Sign } from './EntryLayout'

/** The shape of the entries that come. */
export function HistorySkeleton() {
  return (
    <>
      <VisuallyHidden role="status">Loading the history</VisuallyHidden>
      <div aria-hidden>
        {[2, 1, 3].map((changes, index) => (
          <Entry as="div" key={changes}>
            <Sign />
            <Head>
              <Skeleton width={160 + index * 24} height={20} />
              <Skeleton width={72} height={18} />
            </Head>
            <Changes as="div">
              {Array.from({ length: changes * 2 }, (_, bone) => (
                <Skeleton key={bone} width={bone % 2 ? '70%' : '85%'} height={18} />
              ))}
            </Changes>
          </Entry>
        ))}
      </div>
    </>
  )
}
