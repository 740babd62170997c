import { styled } from '@mui/material/styles'
import { Suspense, type Ref } from 'react'
import { ConnectionCheck, RemedyBody, SecretExpiry } from '../../assist/lazyComponents'
import { useAssistantLoading } from '../../assist/registry'
import { Notice } from '../../ui/Notice'
import { ScrollIntoView } from '../../ui/ScrollIntoView'
import { waitUntil, type SaveError } from '../save/saveError'
import type { Assistance } from './useAssistance'
import type { Check } from './useCheck'

const Area = styled('div')({ display: 'grid', gap: 16, minWidth: 0, '&:empty': { display: 'none' } })

/** The place of what is still being fetched, as high as it will be: the fields below must not move from under a pointer. */
const CheckPlace = styled('div')({ height: 36 })
const ExpiryPlace = styled('div')({ height: 76 })

export interface ConnectionAreaProps {
  type: string
  saveError: SaveError | null
  notice: Ref<HTMLDivElement>
  assistance: Assistance
  check: Check
  /** A check is about to say what is true now. */
  onCheck: () => void
  onCancel: () => void
}

/** Behind the fields of the connection: what to do after it was refused, the check, and when the secret ends. */
export function ConnectionArea({ type, saveError, notice, assistance, check, onCheck, onCancel }: ConnectionAreaProps) {
  const { assistant, textsNow, expiry, setExpiry } = assistance
  const loading = useAssistantLoading(type)
  const remedy = saveError?.kind === 'failed' ? saveError.remedy : null
  return (
    <Area>
      {remedy && (
        <Notice ref={notice} role="alert" severity="error" title={remedy.title}>
          <Suspense fallback={remedy.details.message}>
            <ScrollIntoView>
              <RemedyBody remedy={remedy} until={waitUntil(saveError)} />
            </ScrollIntoView>
          </Suspense>
        </Notice>
      )}
      {loading && (
        <>
          <CheckPlace />
          <ExpiryPlace />
        </>
      )}
      {assistant && (
        <Suspense fallback={<CheckPlace />}>
          <ConnectionCheck
            assistant={assistant}
            check={check.state}
            unavailable={check.unavailable}
            onCheck={() => {
              onCheck()
              void check.run()
            }}
            onCancel={onCancel}
          />
        </Suspense>
      )}
      {assistant?.hasReminder && (
        <Suspense fallback={<ExpiryPlace />}>
          <SecretExpiry type={type} values={textsNow} date={expiry} onDateChange={setExpiry} />
        </Suspense>
      )}
    </Area>
  )
}
