import { CopyButton } from './controls/CopyButton'
import { counted } from './format'
import { Notice } from './Notice'

export interface UnreadableNoticeProps {
  /** As `Unreadable` of `api`. */
  entries: readonly { part: string; text: string }[]
}

/** Says which entries of a list could not be read; the others are shown. */
export function UnreadableNotice({ entries }: UnreadableNoticeProps) {
  if (entries.length === 0) return null
  const parts = [...new Set(entries.map(({ part }) => part))]
  return (
    <Notice
      severity="warning"
      role="status"
      title={`${counted(entries.length, 'entry', 'entries')} could not be read`}
      actions={
        <CopyButton
          name="Copy what could not be read"
          text={entries.map(({ part, text }) => `${part}: ${text}`).join('\n')}
        >
          Copy
        </CopyButton>
      }
    >
      Not as expected: {parts.slice(0, 5).join(', ')}
      {parts.length > 5 && ' and more'}. Everything else is shown. Give the copied text to whoever runs Qualytics.
    </Notice>
  )
}
