import InfoIcon from '@mui/icons-material/InfoOutlined'
import { styled } from '@mui/material/styles'
import { Suspense } from 'react'
import { PasteNotice } from '../../assist/lazyComponents'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import type { Field } from '../model/fields'
import type { Assistance } from './useAssistance'

const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  gap: 8,
  margin: 0,
  minHeight: 18,
  color: theme.vars.palette.text.secondary,
  '& > svg': { flex: 'none', fontSize: 18 },
}))

/** What can be pasted, what was, and a voice for what the form does by itself. */
export function PasteArea({ assistance, fields }: { assistance: Assistance; fields: readonly Field[] }) {
  const { assistant, paste, undoPaste, dismissPaste, announcement } = assistance
  return (
    <>
      <Hint>
        {assistant?.pasteHint && (
          <>
            <InfoIcon aria-hidden />
            {assistant.pasteHint}
          </>
        )}
      </Hint>
      {paste && (
        <Suspense fallback={null}>
          <PasteNotice
            paste={paste.pasted}
            undone={paste.undone}
            titleOf={(name) => fields.find((field) => field.name === name)?.title ?? name}
            onUndo={undoPaste}
            onDismiss={dismissPaste}
          />
        </Suspense>
      )}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </>
  )
}
