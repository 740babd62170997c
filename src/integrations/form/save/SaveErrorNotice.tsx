import Button from '@mui/material/Button'
import type { Ref } from 'react'
import { ApiError } from '../../api/ApiError'
import { describeFailure } from '../../api/failure'
import type { Integration } from '../../api/schemas'
import { Notice } from '../../ui/Notice'
import { ConflictNotice } from './ConflictNotice'
import { Countdown } from './Countdown'
import { waitUntil, type SaveError } from './saveError'

export interface SaveErrorNoticeProps {
  saveError: SaveError
  saving: boolean
  onSaveAnyway: (latest: Integration) => void
  onTakeOver: (latest: Integration, changed: string[]) => void
  /** Left out where what is typed is not the whole. */
  onAddAsNew?: () => void
  ref: Ref<HTMLDivElement>
}

/** Why nothing was saved, on top of the form, with the one next step. */
export function SaveErrorNotice({
  saveError,
  saving,
  onSaveAnyway,
  onTakeOver,
  onAddAsNew,
  ref,
}: SaveErrorNoticeProps) {
  switch (saveError.kind) {
    case 'failed':
      return <FailedNotice saveError={saveError} ref={ref} />
    case 'gone':
      return (
        <Notice
          ref={ref}
          role="alert"
          severity="warning"
          title="This integration no longer exists"
          actions={
            onAddAsNew && (
              <Button size="small" variant="outlined" color="inherit" onClick={onAddAsNew}>
                Add it as a new one
              </Button>
            )
          }
        >
          Someone disconnected it while it was open here.{' '}
          {onAddAsNew
            ? 'What you typed is still here. Stored secrets went with the integration, so a new one needs them again.'
            : 'Connect it again from the list.'}
        </Notice>
      )
    case 'changed':
      return (
        <ConflictNotice
          ref={ref}
          differences={saveError.differences}
          saving={saving}
          onSaveAnyway={() => onSaveAnyway(saveError.latest)}
          onTakeOver={() =>
            onTakeOver(
              saveError.latest,
              saveError.differences.map(({ field }) => field.key),
            )
          }
        />
      )
  }
}

interface FailedNoticeProps {
  saveError: Extract<SaveError, { kind: 'failed' }>
  ref: Ref<HTMLDivElement>
}

function FailedNotice({ saveError, ref }: FailedNoticeProps) {
  const { error, onFields, rest, adding } = saveError
  const { title, advice, detail } = describeFailure(error, 'save the integration')
  // Not the platform but its contract refuses: nothing was sent, and reloading would only lose what is typed.
  const why = error instanceof ApiError ? advice : 'The values do not fit what the platform takes. Nothing was sent.'
  const until = waitUntil(saveError)
  const hopeless = error instanceof ApiError && error.fault?.retryable === false
  const words = onFields.size || rest.length ? rest : [detail].filter(Boolean)
  // It stands beside the fields that it is about.
  if (saveError.remedy) return null
  // Every refused value stands at its own field.
  if (onFields.size && !rest.length) return null
  return (
    <Notice ref={ref} role="alert" severity="error" title={title}>
      {until === null ? why : <Countdown until={until} />}
      {words.map((each) => (
        <div key={each}>{each}</div>
      ))}
      {hopeless && <div>Saving again without a change will be refused again.</div>}
      {error instanceof ApiError && error.status === 401 && (
        <div>What you typed stays here while you sign in again in another tab.</div>
      )}
      {error instanceof ApiError && error.reason === 'timeout' && adding && (
        <div>It may have been saved all the same: look at the list before you save again.</div>
      )}
    </Notice>
  )
}
