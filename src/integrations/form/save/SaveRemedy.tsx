import { Suspense, type Ref } from 'react'
import { RemedyBody } from '../../assist/lazyComponents'
import { Notice } from '../../ui/Notice'
import { ScrollIntoView } from '../../ui/ScrollIntoView'
import { waitUntil, type SaveError } from './saveError'

/** What to do after the other system refused what was saved, beside the fields that it is about. */
export function SaveRemedy({ saveError, ref }: { saveError: SaveError | null; ref: Ref<HTMLDivElement> }) {
  const remedy = saveError?.kind === 'failed' ? saveError.remedy : null
  if (!remedy) return null
  return (
    <Notice ref={ref} role="alert" severity="error" title={remedy.title}>
      <Suspense fallback={remedy.details.message}>
        <ScrollIntoView>
          <RemedyBody remedy={remedy} until={waitUntil(saveError)} />
        </ScrollIntoView>
      </Suspense>
    </Notice>
  )
}
