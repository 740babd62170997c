import { styled } from '@mui/material/styles'
import { Suspense, type Ref } from 'react'
import { ConnectionCheck } from '../../assist/lazyComponents'
import { useAssistantLoading } from '../../assist/registry'
import type { SaveError } from '../save/saveError'
import { SaveRemedy } from '../save/SaveRemedy'
import type { Assistance } from './useAssistance'
import type { Check } from './useCheck'

const Area = styled('div')({ display: 'grid', gap: 16, minWidth: 0, '&:empty': { display: 'none' } })

/** The place of what is still being fetched, as high as it will be: the fields below must not move from under a pointer. */
const CheckPlace = styled('div')({ height: 36 })

export interface ConnectionAreaProps {
  type: string
  saveError: SaveError | null
  notice: Ref<HTMLDivElement>
  assistance: Assistance
  check: Check
  /** The steps stand in the guide. */
  guided: boolean
  /** A check is about to say what is true now. */
  onCheck: () => void
  onCancel: () => void
}

/** Behind the fields of the connection: what to do after it was refused, and the check. */
export function ConnectionArea({
  type,
  saveError,
  notice,
  assistance,
  check,
  guided,
  onCheck,
  onCancel,
}: ConnectionAreaProps) {
  const { assistant } = assistance
  const loading = useAssistantLoading(type)
  return (
    <Area>
      <SaveRemedy ref={notice} saveError={saveError} />
      {loading && <CheckPlace />}
      {assistant && (
        <Suspense fallback={<CheckPlace />}>
          <ConnectionCheck
            assistant={assistant}
            check={check.state}
            guided={guided}
            unavailable={check.unavailable}
            onCheck={() => {
              onCheck()
              void check.run()
            }}
            onCancel={onCancel}
          />
        </Suspense>
      )}
    </Area>
  )
}
