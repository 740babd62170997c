import Button from '@mui/material/Button'
import { SupportAction } from './controls/SupportAction'
import { Notice } from './Notice'

export interface FailureNoticeProps {
  /** As `describeFailure` of `api` words it. */
  failure: { title: string; advice: string; detail: string; canRetry: boolean }
  onRetry?: () => void
  retrying?: boolean
  /** `alert` (the default) for what the user waits for, `status` for what goes on behind. */
  role?: 'alert' | 'status'
}

/** A failure of a request, in the flow of the page, with Retry where that can help, and what support needs. */
export function FailureNotice({ failure, onRetry, retrying = false, role = 'alert' }: FailureNoticeProps) {
  return (
    <Notice
      severity="error"
      role={role}
      title={failure.title}
      actions={
        <>
          {onRetry && failure.canRetry && (
            <Button size="small" variant="outlined" color="inherit" loading={retrying} onClick={onRetry}>
              Retry
            </Button>
          )}
          <SupportAction />
        </>
      }
    >
      {failure.advice}
      {failure.detail && <div>{failure.detail}</div>}
    </Notice>
  )
}
